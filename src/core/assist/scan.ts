/**
 * Reads a view up to a caret and tells what is open there. It never fails: the text is mostly half
 * typed. One pass, forwards only, so that its time grows with the text and with nothing else.
 */
import { chainStart, closerOf, isDot, operandExpected } from './frame.ts';
import type { CodeFrame, ContentFrame, Frame, TagFrame, Token } from './frame.ts';

const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const NUMBER = /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TAG = /[\p{ID_Start}$_][\p{ID_Continue}$.:-]*/uy;
const PROP = /[\p{ID_Start}$_][\p{ID_Continue}$:-]*/uy;
const SPACE = /\s+/y;
const SIGN = /=>|\?\.(?!\d)|\.\.\.|[!=]==?|[<>]=|&&|\|\||\?\?|[^]/y;
/** A tag that begins on a line of its own: the text before it was never closed. */
const TAG_ON_NEW_LINE = /\n\s*<\/?[A-Z]/;

/** Where scanning ended: inside a comment, inside quotes, or between tokens. */
export type Ending =
  | { readonly kind: 'code' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'quotes'; readonly start: number }
  | { readonly kind: 'tagName'; readonly start: number }
  | { readonly kind: 'closingName'; readonly start: number }
  | { readonly kind: 'propName'; readonly start: number };

export interface Scanned {
  /** Innermost last; the first is the view itself. */
  readonly stack: readonly Frame[];
  readonly ending: Ending;
}

export function scan(text: string, offset: number): Scanned {
  return new Scanner(text, Math.min(offset, text.length)).run();
}

class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #stack: Frame[] = [];
  #at = 0;
  #ending: Ending = { kind: 'code' };

  constructor(text: string, end: number) {
    this.#text = text.slice(0, end);
    this.#end = end;
    this.#pushCode('');
  }

  run(): Scanned {
    while (this.#at < this.#end) {
      const top = this.#top;
      switch (top.kind) {
        case 'code':
          this.#code(top);
          break;
        case 'tag':
          this.#tag(top);
          break;
        case 'content':
          this.#content();
          break;
        case 'template':
          this.#template();
          break;
      }
    }
    return { stack: this.#stack, ending: this.#ending };
  }

  get #top(): Frame {
    const top = this.#stack.at(-1);
    if (!top) throw new Error('The view itself is never closed');
    return top;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #startsWith(piece: string): boolean {
    return this.#text.startsWith(piece, this.#at);
  }

  /** Goes to the end, which lies inside something. */
  #endIn(ending: Ending): void {
    this.#at = this.#end;
    this.#ending = ending;
  }

  #pushCode(open: CodeFrame['open'], receiver: CodeFrame['receiver'] = null): void {
    const start = this.#at;
    this.#stack.push({ kind: 'code', open, start, tokens: [], loops: [], receiver });
  }

  #skipSpace(): boolean {
    const space = this.#match(SPACE);
    this.#at += space.length;
    return space !== '';
  }

  #skipComment(): boolean {
    const line = this.#startsWith('//');
    if (!line && !this.#startsWith('/*')) return false;
    const found = this.#text.indexOf(line ? '\n' : '*/', this.#at + 2);
    if (found < 0) this.#endIn({ kind: 'comment' });
    else this.#at = found + (line ? 1 : 2);
    return true;
  }

  #code(frame: CodeFrame): void {
    if (this.#skipSpace() || this.#skipComment()) return;
    const sign = this.#text.charAt(this.#at);
    if (sign === '"' || sign === "'") return this.#string(frame, sign);
    if (sign === '`') {
      this.#stack.push({ kind: 'template', start: this.#at });
      this.#at += 1;
      return;
    }
    if (sign === '<' && this.#opensTag(frame)) return this.#beginTag();
    const name = this.#match(NAME);
    if (name !== '') return this.#add(frame, 'name', name);
    const number = operandExpected(frame) ? this.#match(NUMBER) : '';
    if (number !== '') return this.#add(frame, 'number', number);
    this.#sign(frame, this.#match(SIGN));
  }

  #add(frame: CodeFrame, kind: Token['kind'], text: string): void {
    const start = this.#at;
    this.#at += text.length;
    frame.tokens.push({ kind, text, start, end: this.#at });
  }

  #string(frame: CodeFrame, quote: string): void {
    const start = this.#at;
    let at = start + 1;
    while (at < this.#end && this.#text.charAt(at) !== quote && this.#text.charAt(at) !== '\n') {
      at += this.#text.charAt(at) === '\\' ? 2 : 1;
    }
    if (at >= this.#end) return this.#endIn({ kind: 'quotes', start: start + 1 });
    this.#at = at + 1;
    frame.tokens.push({
      kind: 'text',
      text: this.#text.slice(start + 1, at),
      start,
      end: this.#at,
    });
  }

  /** `<` begins an element where a value may begin, unless a blank or a number follows. */
  #opensTag(frame: CodeFrame): boolean {
    const next = this.#text.charAt(this.#at + 1);
    if (next === '/') return this.#stack.some(({ kind }) => kind === 'content');
    const operand = operandExpected(frame) || frame.tokens.at(-1)?.kind === 'element';
    return operand && (next === '' || /[\p{ID_Start}$_>]/u.test(next));
  }

  #sign(frame: CodeFrame, sign: string): void {
    switch (sign) {
      case '{':
      case '[':
      case '(': {
        const receiver = sign === '(' ? this.#receiver(frame) : null;
        this.#pushCode(sign, receiver);
        this.#at += 1;
        return;
      }
      case '}':
      case ']':
      case ')':
        return this.#close(sign);
      case '=>':
        frame.loops = [...frame.loops, this.#loop(frame)];
        break;
      case ',':
        frame.loops = [];
        break;
    }
    this.#add(frame, 'sign', sign);
  }

  /** The object of the method whose arguments begin here. */
  #receiver({ tokens }: CodeFrame): CodeFrame['receiver'] {
    const dot = tokens.length - 2;
    if (tokens.at(-1)?.kind !== 'name' || !isDot(tokens[dot])) return null;
    const first = tokens[chainStart(tokens, dot - 1)];
    const last = tokens[dot - 1];
    return first && last ? { start: first.start, end: last.end } : null;
  }

  #loop({ tokens, receiver }: CodeFrame): { params: string; list: string | null } {
    const params = tokens.at(-1);
    return {
      params: params ? this.#text.slice(params.start, params.end) : '',
      list: receiver && tokens.length === 1 ? this.#text.slice(receiver.start, receiver.end) : null,
    };
  }

  /** Closes the nearest bracket of this sort, and all that was left open inside it. */
  #close(sign: string): void {
    let index = this.#stack.length - 1;
    for (; index > 0; index -= 1) {
      const frame = this.#stack[index];
      if (frame?.kind === 'code' && closerOf(frame) === sign) break;
      // A bracket does not reach out of the element it stands in, a brace does.
      if (sign !== '}' && frame?.kind === 'content') return void (this.#at += 1);
    }
    this.#at += 1;
    const frame = this.#stack[index];
    if (index === 0 || frame?.kind !== 'code') return;
    this.#stack.length = index;
    const outer = this.#top;
    if (outer.kind === 'code') {
      outer.tokens.push({ kind: 'group', text: frame.open, start: frame.start, end: this.#at });
    } else if (outer.kind === 'tag') {
      outer.awaiting = null;
    }
  }

  #beginTag(): void {
    const start = this.#at;
    if (this.#text.charAt(start + 1) === '/') return this.#closeTag();
    this.#at += 1;
    if (this.#startsWith('>')) {
      this.#at += 1;
      this.#stack.push({ kind: 'content', start, type: '', props: [] });
      return;
    }
    const nameStart = this.#at;
    const type = this.#match(TAG);
    this.#at += type.length;
    this.#stack.push({ kind: 'tag', start, type, props: [], awaiting: null });
    if (this.#at >= this.#end) this.#ending = { kind: 'tagName', start: nameStart };
  }

  #closeTag(): void {
    const start = this.#at + 2;
    this.#at = start;
    const type = this.#match(TAG);
    this.#at += type.length;
    this.#skipSpace();
    if (this.#at >= this.#end) return this.#endIn({ kind: 'closingName', start });
    if (this.#startsWith('>')) this.#at += 1;
    const index = this.#stack.findLastIndex(
      (frame) => frame.kind === 'content' && frame.type === type,
    );
    const frame = this.#stack[index];
    if (frame?.kind !== 'content') return;
    this.#stack.length = index;
    this.#elementEnds(frame.start);
  }

  /** An element is one value in the code around it. */
  #elementEnds(start: number): void {
    const outer = this.#top;
    if (outer.kind !== 'code') return;
    outer.tokens.push({ kind: 'element', text: '', start, end: this.#at });
  }

  #tag(frame: TagFrame): void {
    if (this.#skipSpace() || this.#skipComment()) return;
    if (this.#startsWith('/>')) {
      this.#at += 2;
      this.#stack.pop();
      return this.#elementEnds(frame.start);
    }
    const sign = this.#text.charAt(this.#at);
    switch (sign) {
      case '>':
        this.#at += 1;
        return this.#openContent(frame);
      case '<':
        // The tag before was never finished.
        return this.#openContent(frame);
      case ')':
      case '}':
        this.#stack.pop();
        return this.#close(sign);
      case '{':
        this.#pushCode('=');
        this.#at += 1;
        return;
      case '=':
        this.#at += 1;
        frame.awaiting = frame.props.at(-1) ?? null;
        return;
      case '"':
      case "'":
        return this.#attributeText(frame, sign);
    }
    const start = this.#at;
    const prop = this.#match(PROP);
    if (prop === '') {
      this.#at += 1;
      return;
    }
    this.#at += prop.length;
    frame.awaiting = null;
    if (this.#at >= this.#end) this.#ending = { kind: 'propName', start };
    else frame.props.push(prop);
  }

  #openContent({ start, type, props }: TagFrame): void {
    this.#stack.pop();
    const content: ContentFrame = { kind: 'content', start, type, props };
    this.#stack.push(content);
  }

  #attributeText(frame: TagFrame, quote: string): void {
    const start = this.#at + 1;
    const end = this.#text.indexOf(quote, start);
    const inside = this.#text.slice(start, end < 0 ? undefined : end);
    const broken = TAG_ON_NEW_LINE.exec(inside);
    if (broken) {
      this.#at = start + broken.index;
      frame.awaiting = null;
    } else if (end < 0) {
      this.#endIn({ kind: 'quotes', start });
    } else {
      this.#at = end + 1;
      frame.awaiting = null;
    }
  }

  #content(): void {
    const found = /[<{}]/g;
    found.lastIndex = this.#at;
    const sign = found.exec(this.#text);
    if (!sign) {
      this.#at = this.#end;
      return;
    }
    this.#at = sign.index;
    switch (sign[0]) {
      case '{':
        this.#pushCode('<');
        this.#at += 1;
        return;
      case '}':
        // Text has no braces: the elements around were never closed.
        return this.#close('}');
      default: {
        const next = this.#text.charAt(this.#at + 1);
        if (next === '' || /[\p{ID_Start}$_>/]/u.test(next)) this.#beginTag();
        else this.#at += 1;
      }
    }
  }

  #template(): void {
    const found = /\\[^]|`|\$\{/g;
    found.lastIndex = this.#at;
    for (let sign = found.exec(this.#text); sign; sign = found.exec(this.#text)) {
      if (sign[0].startsWith('\\')) continue;
      this.#at = found.lastIndex;
      if (sign[0] === '${') {
        this.#at -= 1;
        this.#pushCode('$');
        this.#at += 1;
        return;
      }
      const frame = this.#stack.pop();
      const outer = this.#top;
      if (outer.kind === 'code' && frame) {
        outer.tokens.push({ kind: 'text', text: '', start: frame.start, end: this.#at });
      }
      return;
    }
    this.#endIn({ kind: 'quotes', start: this.#at });
  }
}
