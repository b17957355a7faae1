import { chainStart, isDot } from './frame.ts';
import type { CodeFrame, Frame, TagFrame, Token } from './frame.ts';
import type { Loop, OpenElement, Place, Slot } from './place.ts';
import { scan } from './scan.ts';

const WORD_END = /[\p{ID_Continue}$]*/uy;
const TAG_END = /[\p{ID_Continue}$.:-]*/uy;

/** What may be written at a caret. */
export function placeAt(text: string, offset: number): Place {
  const { stack, ending } = scan(text, offset);
  const around = { parents: parentsOf(stack), loops: loopsOf(stack) };
  const word = (from: number, end = WORD_END) => ({ from, to: endOf(text, offset, end) });
  const top = stack.at(-1);
  switch (ending.kind) {
    case 'comment':
      return { kind: 'none', ...around };
    case 'tagName':
      return { kind: 'tag', ...around, ...word(ending.start, TAG_END) };
    case 'closingName': {
      const type = stack.findLast((frame) => frame.kind === 'content')?.type ?? '';
      return { kind: 'closing', type, ...around, ...word(ending.start, TAG_END) };
    }
    case 'propName':
      if (top?.kind !== 'tag') return { kind: 'none', ...around };
      return { kind: 'attribute', element: openElement(top), ...around, ...word(ending.start) };
    case 'quotes': {
      if (top?.kind === 'template') return { kind: 'none', ...around };
      const to = quotesEnd(text, ending.start, offset);
      return { kind: 'text', slot: slotOf(stack), from: ending.start, to, ...around };
    }
    case 'code':
      break;
  }
  switch (top?.kind) {
    case 'tag':
      return top.awaiting === null
        ? { kind: 'attribute', element: openElement(top), ...around, ...word(offset) }
        : {
            kind: 'value',
            slot: { type: top.type, prop: top.awaiting, path: [] },
            from: offset,
            to: offset,
            ...around,
          };
    case 'content':
      return { kind: 'content', ...word(wordStart(text, offset)), ...around };
    case 'code':
      return { ...codePlace(top, stack, text, offset), ...around };
    default:
      return { kind: 'none', ...around };
  }
}

function endOf(text: string, offset: number, pattern: RegExp): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[\p{ID_Continue}$.]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Up to the closing quote on the same line, or to the caret where there is none. */
function quotesEnd(text: string, start: number, offset: number): number {
  const quote = text.charAt(start - 1);
  const line = text.indexOf('\n', offset);
  const end = text.indexOf(quote, offset);
  return end < 0 || (line >= 0 && line < end) ? offset : end;
}

function openElement({ type, props }: TagFrame): OpenElement {
  return { type, props };
}

function parentsOf(stack: readonly Frame[]): readonly OpenElement[] {
  return stack.filter((frame) => frame.kind === 'content');
}

function loopsOf(stack: readonly Frame[]): readonly Loop[] {
  return stack.flatMap((frame) => (frame.kind === 'code' ? frame.loops : []));
}

type CodePlace = Place extends infer P
  ? P extends Place
    ? Omit<P, 'parents' | 'loops'>
    : never
  : never;

function codePlace(
  frame: CodeFrame,
  stack: readonly Frame[],
  text: string,
  offset: number,
): CodePlace {
  const { tokens } = frame;
  const last = tokens.at(-1);
  const writing = last?.kind === 'name' && last.end === offset ? last : null;
  if (!writing && last && !endsOpen(last)) return { kind: 'none' };
  const from = writing ? writing.start : offset;
  const to = endOf(text, offset, WORD_END);
  const before = tokens.slice(0, writing ? -1 : undefined);
  const slot = slotOf(stack);
  if (frame.open === '{' && atKey(before)) {
    return { kind: 'key', slot, keys: keysOf(before), from, to };
  }
  const dot = before.at(-1);
  const wants =
    slot === null && wantsElements(stack, stack.length - 1, before) ? 'elements' : 'value';
  const start = { kind: 'code', wants, slot, from, to } as const;
  if (!isDot(dot)) return { ...start, object: null, optional: false };
  const object = before[chainStart(before, before.length - 2)];
  const end = before.at(-2)?.end;
  if (!object || end === undefined) return { kind: 'none' };
  return { ...start, object: { start: object.start, end }, optional: dot?.text === '?.' };
}

/** Whether something may be written after a token, rather than an operator. */
function endsOpen(token: Token): boolean {
  return token.kind === 'sign';
}

/** Tokens since the last comma of an object: none, or `...`, or the key and what follows it. */
function lastEntry(tokens: readonly Token[]): readonly Token[] {
  const comma = tokens.findLastIndex(({ kind, text }) => kind === 'sign' && text === ',');
  return tokens.slice(comma + 1);
}

function atKey(tokens: readonly Token[]): boolean {
  return lastEntry(tokens).length === 0;
}

function keyOf(tokens: readonly Token[]): string | null {
  const [key, colon] = lastEntry(tokens);
  const named = key?.kind === 'name' || key?.kind === 'text';
  return named && colon?.kind === 'sign' && colon.text === ':' ? key.text : null;
}

function keysOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ kind, text }, i) => {
    const before = tokens[i - 1];
    const first = before === undefined || (before.kind === 'sign' && before.text === ',');
    return first && (kind === 'name' || kind === 'text') ? [text] : [];
  });
}

/** Signs after which the value of the whole goes on: branches, and the sides of `||` and `??`. */
const PASSING = new Set(['?', ':', '||', '??', '&&']);

/**
 * The prop, or the part of its value, that the innermost code is the value of; null where the code
 * is only an operand of something else.
 */
function slotOf(stack: readonly Frame[]): Slot | null {
  const path: string[] = [];
  for (let i = stack.length - 1; i >= 0; i -= 1) {
    const frame = stack[i];
    if (frame?.kind === 'tag') {
      const prop = frame.awaiting ?? frame.props.at(-1);
      return prop === undefined ? null : { type: frame.type, prop, path };
    }
    if (frame?.kind !== 'code') return null;
    const part = partOf(frame, i === stack.length - 1);
    if (part === null) return null;
    if (part !== '') path.unshift(part);
  }
  return null;
}

/** Key of the part that is being written in a frame; `''` where it is the frame's own value. */
function partOf(frame: CodeFrame, innermost: boolean): string | null {
  const { open, tokens, receiver } = frame;
  const writing = innermost && tokens.at(-1)?.kind === 'name' ? tokens.slice(0, -1) : tokens;
  switch (open) {
    case '{': {
      const key = keyOf(writing);
      // At a key the object itself is what is written.
      if (key === null) return innermost && atKey(writing) ? '' : null;
      return isWhole(lastEntry(writing).slice(2)) ? key : null;
    }
    case '[':
      return isWhole(lastEntry(writing)) ? '[]' : null;
    case '(':
      return receiver === null && isWhole(writing) ? '' : null;
    case '=':
      return isWhole(writing) ? '' : null;
    case '':
    case '<':
    case '$':
      return null;
  }
}

function isWhole(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last === undefined || (last.kind === 'sign' && PASSING.has(last.text));
}

/** Nested deeper than this, code is not looked at. */
const MAX_DEPTH = 200;

/** Whether elements are made here: between tags, in a branch, or as the result of a round. */
function wantsElements(
  stack: readonly Frame[],
  index: number,
  before: readonly Token[] | undefined,
): boolean {
  const frame = stack[index];
  if (frame?.kind !== 'code' || stack.length - index > MAX_DEPTH) return false;
  const last = (before ?? frame.tokens).at(-1);
  if (last && (last.kind !== 'sign' || !OPENING.has(last.text))) return false;
  if (frame.open === '<' || frame.open === '') return true;
  if (frame.open !== '(' && frame.open !== '[') return false;
  if (frame.receiver === null) return wantsElements(stack, index - 1, undefined);
  // The result of a round of `.map`, where the call itself stands for elements.
  const outer = stack[index - 1];
  const repeats = outer?.kind === 'code' && outer.tokens.at(-1)?.text === 'map';
  return last?.text === '=>' && repeats && wantsElements(stack, index - 1, []);
}

/** Signs after which an element may stand. */
const OPENING = new Set(['?', ':', '&&', '=>', ',']);
