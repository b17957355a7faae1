/** What is known of the word under the pointer. */
import { lookup } from '../catalogue/registry.ts';
import { inferType } from '../expr/infer-type.ts';
import { methodOf, staticsOf } from '../expr/methods.ts';
import { METHOD_DOCS, STATIC_DOCS } from './method-docs.ts';
import { placeAt } from './place-at.ts';
import type { Place } from './place.ts';
import { wantedIn } from './shapes.ts';
import { kindWords, propDoc, typeWords, valueWords } from './words.ts';
import { liveValue, parsed, viewAt } from './world.ts';
import type { World } from './world.ts';

export interface Hover {
  readonly from: number;
  readonly to: number;
  /** In mono: `Button`, `size: sm | md`, `todo.title = "Bread"`. */
  readonly code: string;
  /** A sentence; empty where there is nothing more to say. */
  readonly doc: string;
}

const WORD = /[\p{ID_Continue}$]/u;
const TAG = /[\p{ID_Continue}$.]/u;

export function hover(text: string, offset: number, world: World): Hover | null {
  const end = wordEnd(text, offset, WORD);
  const place = placeAt(text, end);
  switch (place.kind) {
    case 'tag':
    case 'closing':
      return ofTag(text, place, wordEnd(text, offset, TAG));
    case 'attribute':
      return ofProp(text, place);
    case 'text':
    case 'key':
      return ofPart(text, place);
    case 'code':
      return ofCode(text, place, end, world);
    default:
      return null;
  }
}

function wordEnd(text: string, offset: number, of: RegExp): number {
  let end = offset;
  while (end < text.length && of.test(text.charAt(end))) end += 1;
  return end;
}

function ofTag(text: string, { from }: { readonly from: number }, to: number): Hover | null {
  const component = lookup(text.slice(from, to));
  return component ? { from, to, code: component.type, doc: component.doc } : null;
}

function ofProp(text: string, { element, from, to }: Extract<Place, { kind: 'attribute' }>) {
  const name = text.slice(from, to);
  const prop = lookup(element.type)?.props[name];
  return prop ? { from, to, code: `${name}: ${kindWords(prop.kind)}`, doc: propDoc(prop) } : null;
}

function ofPart(
  text: string,
  { kind, slot, from, to }: Extract<Place, { kind: 'text' | 'key' }>,
): Hover | null {
  if (!slot) return null;
  const word = text.slice(from, to);
  if (kind === 'text') {
    const { part } = wantedIn(slot);
    if (!part || part.kind === 'any') return null;
    const name = slot.path.at(-1) ?? slot.prop;
    return { from, to, code: `${name}: ${kindWords(part.kind)}`, doc: part.doc };
  }
  const keys = wantedIn(slot).keys;
  const part = keys && Object.hasOwn(keys, word) ? keys[word] : undefined;
  if (!part) return null;
  const takes = part.kind === 'any' ? 'any value' : kindWords(part.kind);
  return { from, to, code: `${word}: ${takes}`, doc: part.doc };
}

function ofCode(
  text: string,
  { object, from, loops }: Extract<Place, { kind: 'code' }>,
  to: number,
  world: World,
): Hover | null {
  const word = text.slice(from, to);
  if (word === '') return null;
  const calls = /^\s*\(/.test(text.slice(to));
  const before = object && text.slice(object.start, object.end);
  if (calls) return ofCall(word, before, from, to);
  const start = object ? object.start : from;
  const code = text.slice(start, to);
  const expr = parsed(code);
  if (!expr || expr.type === 'literal') return null;
  const view = viewAt(world, loops);
  const live = liveValue(expr, view);
  const type = typeWords(inferType(expr, view.types));
  const short = code.replaceAll(/\s+/g, ' ');
  return {
    from: start,
    to,
    code: live.ok ? `${short} = ${valueWords(live.value)}` : short,
    doc: live.ok ? sentence(type, view.variables.includes(word) && !object) : live.message,
  };
}

function sentence(type: string, loop: boolean): string {
  if (type === 'undefined') return 'The data has no such key.';
  return loop ? `${type}, in the first round` : type;
}

function ofCall(word: string, object: string | null, from: number, to: number): Hover | null {
  const name = object !== null && staticsOf(object) ? `${object}.${word}` : word;
  const known = object === null || name !== word ? STATIC_DOCS[name] : undefined;
  const doc = known ?? (object !== null && methodOf(word) ? METHOD_DOCS[word] : undefined);
  if (!doc) return null;
  return { from, to, code: `${name}${doc.call}`, doc: doc.doc };
}
