/** Registers the languages with our lexers and with TypeScript's service for handlers. */
import type { EditorLanguage } from '../editor-props.ts';
import { LEXERS } from '../highlight/lex.ts';
import { CHECK_OPTIONS } from '../worker/compiler-options.ts';
import { registerAssist, registerFixCommand } from './assist.ts';
import { languages, typescriptDefaults } from './monaco.ts';

const PAIRS = [
  { open: '{', close: '}' },
  { open: '[', close: ']' },
  { open: '(', close: ')' },
  { open: '"', close: '"', notIn: ['string', 'comment'] },
  { open: "'", close: "'", notIn: ['string', 'comment'] },
  { open: '`', close: '`', notIn: ['string', 'comment'] },
];

const SCRIPT: languages.LanguageConfiguration = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: PAIRS,
  surroundingPairs: PAIRS,
  indentationRules: {
    increaseIndentPattern: /[{[(]\s*$|=>\s*$/,
    decreaseIndentPattern: /^\s*[}\])]/,
  },
};

const VIEW: languages.LanguageConfiguration = {
  ...SCRIPT,
  comments: { blockComment: ['{/*', '*/}'] },
  onEnterRules: [
    {
      beforeText: /<[A-Za-z](?:[^>]*[^/>])?>\s*$/,
      afterText: /^\s*<\//,
      action: { indentAction: languages.IndentAction.IndentOutdent },
    },
  ],
  indentationRules: {
    increaseIndentPattern: /([{[(]|=>|<[A-Za-z][^/<>]*|<[A-Za-z](?:[^>]*[^/>])?>)\s*$/,
    decreaseIndentPattern: /^\s*([}\])]|<\/|\/?>)/,
  },
};

const JSON_TEXT: languages.LanguageConfiguration = {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: PAIRS.slice(0, 4).filter(({ open }) => open !== '('),
  indentationRules: {
    increaseIndentPattern: /[{[]\s*$/,
    decreaseIndentPattern: /^\s*[}\]]/,
  },
};

const CONFIGURATIONS: Readonly<Record<EditorLanguage, languages.LanguageConfiguration>> = {
  typescript: SCRIPT,
  jsx: VIEW,
  json: JSON_TEXT,
};

class State implements languages.IState {
  constructor(readonly stack: string) {}
  clone(): State {
    return this;
  }
  equals(other: languages.IState): boolean {
    return other instanceof State && other.stack === this.stack;
  }
}

function tokensProvider(language: EditorLanguage): languages.TokensProvider {
  const lex = LEXERS[language];
  return {
    getInitialState: () => new State(''),
    tokenize(line, state) {
      const lexed = lex(line, state instanceof State ? state.stack : '');
      return {
        tokens: lexed.tokens.map(({ start, kind }) => ({ startIndex: start, scopes: kind })),
        endState: new State(lexed.state),
      };
    },
  };
}

const LANGUAGES: readonly EditorLanguage[] = ['typescript', 'jsx', 'json'];

export function registerLanguages(): void {
  for (const language of LANGUAGES) {
    languages.register({ id: language });
    languages.setLanguageConfiguration(language, CONFIGURATIONS[language]);
    languages.setTokensProvider(language, tokensProvider(language));
  }
  registerFixCommand();
  registerAssist('jsx', ['<', '/', ' ', '"', "'", '=', '{', '.', ':']);
  registerAssist('json', ['"', ':', ' ']);
  // Before the first model: a later change would end the worker and start another one.
  typescriptDefaults.setCompilerOptions(CHECK_OPTIONS);
  typescriptDefaults.setEagerModelSync(true);
}
