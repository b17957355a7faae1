/** What code is coloured by: the entries of the code palette, and the two greys between them. */
export type TokenKind =
  'plain' | 'punctuation' | 'tag' | 'string' | 'number' | 'keyword' | 'data' | 'comment';

/** Reaches to the start of the next token, or to the end of the line. */
interface Token {
  readonly start: number;
  readonly kind: TokenKind;
}

export interface LexedLine {
  readonly tokens: readonly Token[];
  /** State for the next line. Equal text means equal state. */
  readonly state: string;
}

/** Colours one line. The state of a first line is `''`. */
export type Lexer = (line: string, state: string) => LexedLine;

/** Collects tokens and joins neighbours of one kind. */
export class TokenList {
  readonly tokens: Token[] = [];

  add(start: number, kind: TokenKind): void {
    if (this.tokens.at(-1)?.kind !== kind) this.tokens.push({ start, kind });
  }
}
