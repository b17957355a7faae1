import type { CodeLanguage } from '../editor-props.ts';
import { lexJson } from './json-lexer.ts';
import { lexPython } from './python-lexer.ts';
import { lexTypeScript, lexView } from './script-lexer.ts';
import type { Lexer } from './token.ts';

export const LEXERS: Readonly<Record<CodeLanguage, Lexer>> = {
  typescript: lexTypeScript,
  json: lexJson,
  jsx: lexView,
  python: lexPython,
};
