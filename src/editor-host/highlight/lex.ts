import type { EditorLanguage } from '../editor-props.ts';
import { lexJson } from './json-lexer.ts';
import { lexTypeScript, lexView } from './script-lexer.ts';
import type { Lexer } from './token.ts';

export const LEXERS: Readonly<Record<EditorLanguage, Lexer>> = {
  typescript: lexTypeScript,
  json: lexJson,
  jsx: lexView,
};
