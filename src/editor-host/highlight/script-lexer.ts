/**
 * Colours TypeScript and the view language, line by line. The state is a stack of frames, one
 * character each, innermost last; it says what a `}`, a `>` or the next line belongs to.
 */
import { TokenList } from './token.ts';
import type { LexedLine, Lexer, TokenKind } from './token.ts';

const enum Frame {
  /** Code inside `{ }`; also the frame of code outside of everything, which is no frame at all. */
  Braces = '{',
  /** Code in a template's `${ }`. */
  Substitution = '$',
  /** Code in the `{ }` of an attribute or between tags. */
  JsxCode = 'e',
  Template = '`',
  Comment = '*',
  OpeningTag = '<',
  ClosingTag = '/',
  /** Text between tags. */
  JsxText = 't',
}

const KEYWORDS = new Set(
  `abstract as asserts async await break case catch class const continue debugger declare default
  delete do else enum export extends finally for from function get if implements import in infer
  instanceof interface is keyof let namespace new of override private protected public readonly
  return satisfies set static super switch this throw try type typeof var void while with yield`
    .trim()
    .split(/\s+/),
);
const CONSTANTS = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity']);
/** Globals of the view language; every other name there is data. */
const NAMESPACES = new Set(['Math', 'Object', 'String', 'Number', 'Boolean']);

const WORD = /[A-Za-z_$][\w$]*/y;
const NUMBER = /(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/y;
const STRING = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/y;
/** Strings of tags know no escapes. */
const ATTRIBUTE_STRING = /"[^"]*"?|'[^']*'?/y;
const REGEXP = /\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/y;
const TAG_START = /<(?=[A-Za-z>])/y;
const TAG_NAME = /[A-Za-z][\w.]*/y;
const SPACE = /\s+/y;

interface Dialect {
  readonly jsx: boolean;
  /** Colour of a name that stands for itself, not after a dot. */
  readonly nameKind: (name: string) => TokenKind;
}

const VIEW: Dialect = {
  jsx: true,
  nameKind: (name) => (NAMESPACES.has(name) ? 'plain' : 'data'),
};

const TYPESCRIPT: Dialect = {
  jsx: false,
  nameKind: (name) => (/^[A-Z]/.test(name) ? 'tag' : name === 'action' ? 'data' : 'plain'),
};

export const lexView: Lexer = (line, state) => new ScriptLine(line, state, VIEW).lex();
export const lexTypeScript: Lexer = (line, state) => new ScriptLine(line, state, TYPESCRIPT).lex();

class ScriptLine {
  private readonly list = new TokenList();
  private readonly stack: string[];
  private at = 0;
  /** Last character that was neither space nor comment; tells a regular expression from a division. */
  private before = '';
  /** Kind of the name that a following `.member` continues. */
  private chain: TokenKind = 'plain';

  constructor(
    private readonly line: string,
    state: string,
    private readonly dialect: Dialect,
  ) {
    this.stack = state.split('');
  }

  lex(): LexedLine {
    while (this.at < this.line.length) this.step();
    return { tokens: this.list.tokens, state: this.stack.join('') };
  }

  private step(): void {
    switch (this.stack.at(-1)) {
      case Frame.Comment:
        return this.comment();
      case Frame.Template:
        return this.template();
      case Frame.OpeningTag:
        return this.openingTag();
      case Frame.ClosingTag:
        return this.closingTag();
      case Frame.JsxText:
        return this.jsxText();
      default:
        return this.code();
    }
  }

  private code(): void {
    if (this.space() || this.commentStart()) return;
    if (this.dialect.jsx && this.operandExpected() && this.take(TAG_START, 'tag') !== '') {
      this.stack.push(Frame.OpeningTag);
      return;
    }
    if (this.operandExpected() && this.take(REGEXP, 'string') !== '') return;
    if (this.take(STRING, 'string') !== '') return;
    if (this.operandExpected() && this.take(NUMBER, 'number') !== '') return;
    if (this.name()) return;
    this.codeSign(this.line[this.at] ?? '');
  }

  private codeSign(sign: string): void {
    if (sign === '`') {
      this.stack.push(Frame.Template);
      return this.one('string');
    }
    if (sign === '{') this.stack.push(Frame.Braces);
    if (sign === '}') {
      // The brace that ends a substitution returns to the template's colour.
      const closes = this.stack.pop();
      if (closes === Frame.Substitution) return this.one('string');
    }
    this.one('punctuation');
  }

  private name(): boolean {
    const name = this.peek(WORD);
    if (name === '') return false;
    const afterDot = this.before === '.';
    const next = this.line.slice(this.at + name.length);
    const isKey = (this.before === '{' || this.before === ',') && /^\s*\??\s*:/.test(next);
    const isCall = /^\s*(\(|<[\w\s,[\]]*>\()/.test(next);
    const kind = this.nameKind(name, { afterDot, isKey, isCall });
    this.chain = kind === 'data' ? 'data' : 'plain';
    this.put(name, kind);
    return true;
  }

  private nameKind(
    name: string,
    is: { readonly afterDot: boolean; readonly isKey: boolean; readonly isCall: boolean },
  ): TokenKind {
    if (is.afterDot) return is.isCall ? 'plain' : this.chain;
    if (is.isKey) return 'plain';
    if (CONSTANTS.has(name)) return 'number';
    if (KEYWORDS.has(name)) return 'keyword';
    const kind = this.dialect.nameKind(name);
    return is.isCall && kind === 'data' ? 'plain' : kind;
  }

  private openingTag(): void {
    if (this.space() || this.commentStart()) return;
    if (this.before === '<' && this.take(TAG_NAME, 'tag') !== '') return;
    if (this.line.startsWith('/>', this.at)) {
      this.stack.pop();
      return this.put('/>', 'tag');
    }
    if (this.line[this.at] === '>') {
      this.stack[this.stack.length - 1] = Frame.JsxText;
      return this.one('tag');
    }
    if (this.line[this.at] === '{') {
      this.stack.push(Frame.JsxCode);
      return this.one('punctuation');
    }
    if (this.take(ATTRIBUTE_STRING, 'string') !== '') return;
    if (this.take(/[\w$.:-]+/y, 'plain') !== '') return;
    this.one('punctuation');
  }

  private closingTag(): void {
    if (this.space() || this.take(TAG_NAME, 'tag') !== '') return;
    if (this.line[this.at] === '>') this.stack.pop();
    this.one('tag');
  }

  private jsxText(): void {
    if (this.line.startsWith('</', this.at)) {
      this.stack[this.stack.length - 1] = Frame.ClosingTag;
      return this.put('</', 'tag');
    }
    if (this.take(TAG_START, 'tag') !== '') {
      this.stack.push(Frame.OpeningTag);
      return;
    }
    if (this.line[this.at] === '{') {
      this.stack.push(Frame.JsxCode);
      return this.one('punctuation');
    }
    if (this.take(/[^<{]+/y, 'plain') === '') this.one('plain');
  }

  private template(): void {
    if (this.line.startsWith('${', this.at)) {
      this.stack.push(Frame.Substitution);
      return this.put('${', 'string');
    }
    if (this.line[this.at] === '`') {
      this.stack.pop();
      return this.one('string');
    }
    if (this.take(/(?:[^`\\$]|\\.|\$(?!\{))+/y, 'string') === '') this.one('string');
  }

  private comment(): void {
    const end = this.line.indexOf('*/', this.at);
    if (end >= 0) this.stack.pop();
    const text = this.line.slice(this.at, end < 0 ? undefined : end + 2);
    this.list.add(this.at, 'comment');
    this.at += text.length;
  }

  private commentStart(): boolean {
    if (this.line.startsWith('//', this.at)) {
      this.list.add(this.at, 'comment');
      this.at = this.line.length;
      return true;
    }
    if (!this.line.startsWith('/*', this.at)) return false;
    this.stack.push(Frame.Comment);
    this.list.add(this.at, 'comment');
    this.at += 2;
    return true;
  }

  private operandExpected(): boolean {
    return !/[\w$)\]"'`}]/.test(this.before);
  }

  private space(): boolean {
    const text = this.peek(SPACE);
    if (text === '') return false;
    this.list.add(this.at, 'plain');
    this.at += text.length;
    return true;
  }

  private peek(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.line)?.[0] ?? '';
  }

  /** Adds the text the pattern matches here; `''` where it matches nothing. */
  private take(pattern: RegExp, kind: TokenKind): string {
    const text = this.peek(pattern);
    if (text !== '') this.put(text, kind);
    return text;
  }

  private one(kind: TokenKind): void {
    this.put(this.line[this.at] ?? '', kind);
  }

  private put(text: string, kind: TokenKind): void {
    this.list.add(this.at, kind);
    this.at += text.length;
    this.before = text.at(-1) ?? '';
  }
}
