/** What the scanner remembers of everything that is open around the place it has come to. */
import type { Loop, OpenElement } from './place.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'group' | 'sign' | 'element';
  /** Of names, signs and texts (without quotes); the opening bracket of groups. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Code in braces, brackets, or by itself. */
export interface CodeFrame {
  readonly kind: 'code';
  /** `=` the braces of a prop, `<` those between tags, `$` those of a template; `` the view itself. */
  readonly open: '' | '=' | '<' | '$' | '{' | '[' | '(';
  readonly start: number;
  /** Closed brackets and elements are one token. */
  readonly tokens: Token[];
  /** Functions whose body is being written. */
  loops: Loop[];
  /** Of `(` after `.method`: the object the method is called on. */
  readonly receiver: { readonly start: number; readonly end: number } | null;
}

export interface TagFrame {
  readonly kind: 'tag';
  readonly start: number;
  readonly type: string;
  readonly props: string[];
  /** The prop whose `=` was read last and whose value is still to come. */
  awaiting: string | null;
}

export interface ContentFrame extends OpenElement {
  readonly kind: 'content';
  readonly start: number;
}

export interface TemplateFrame {
  readonly kind: 'template';
  readonly start: number;
}

export type Frame = CodeFrame | TagFrame | ContentFrame | TemplateFrame;

const CLOSERS: Readonly<Record<CodeFrame['open'], string>> = {
  '': '',
  '=': '}',
  '<': '}',
  $: '}',
  '{': '}',
  '[': ']',
  '(': ')',
};

export function closerOf({ open }: CodeFrame): string {
  return CLOSERS[open];
}

/** Whether what comes next begins a value, rather than going on after one. */
export function operandExpected({ tokens }: CodeFrame): boolean {
  const last = tokens.at(-1);
  return last === undefined || last.kind === 'sign';
}

export function isDot(token: Token | undefined): boolean {
  return token?.kind === 'sign' && (token.text === '.' || token.text === '?.');
}

/** Index of the first token of the chain (`a.b(c)[d]`) that ends with the token at `last`; -1 where none ends there. */
export function chainStart(tokens: readonly Token[], last: number): number {
  let at = last;
  for (;;) {
    const token = tokens[at];
    if (!token || token.kind === 'sign' || token.kind === 'element') return -1;
    const before = tokens[at - 1];
    if (isDot(before)) {
      at -= 2;
    } else if (
      token.kind === 'group' &&
      token.text !== '{' &&
      before !== undefined &&
      before.kind !== 'sign'
    ) {
      // Arguments of a call, or an index.
      at -= 1;
    } else {
      return at;
    }
  }
}
