import { ICON_NAMES } from '../catalogue/icons.ts';
import type { PropKind } from '../catalogue/prop.ts';
import { PRIMITIVE_FAMILIES } from '../catalogue/tokens.ts';
import type { Completion } from './completion.ts';
import type { Slot } from './place.ts';
import { wantedIn } from './shapes.ts';
import type { Part } from './shapes.ts';

const STEPS = ['25', '50', '100', '200', '300', '400', '500', '600', '700', '800', '900'];

/** Words a kind of prop takes, without quotes. */
function wordsOf(kind: Part['kind']): readonly string[] {
  if (kind === 'any') return [];
  switch (kind.kind) {
    case 'enum':
    case 'integerOrEnum':
      return kind.values;
    case 'icon':
      return ICON_NAMES;
    case 'color':
      return [
        ...kind.tokens,
        ...PRIMITIVE_FAMILIES.flatMap((family) => STEPS.map((step) => `${family}-${step}`)),
      ];
    default:
      return [];
  }
}

/** Between quotes. */
export function completeText(slot: Slot): readonly Completion[] {
  const { part } = wantedIn(slot);
  if (!part) return [];
  return wordsOf(part.kind).map((word) => ({ label: word, kind: 'value', doc: part.doc }));
}

/** Values a slot takes, as code: words with their quotes, true and false. */
export function completeLiteral(slot: Slot): readonly Completion[] {
  const { part } = wantedIn(slot);
  if (!part) return [];
  const plain = part.kind !== 'any' && part.kind.kind === 'boolean' ? ['true', 'false'] : [];
  return [
    ...plain.map((label): Completion => ({ label, kind: 'value', doc: part.doc })),
    ...wordsOf(part.kind).map((word): Completion => ({
      label: `"${word}"`,
      kind: 'value',
      doc: part.doc,
    })),
  ];
}

/** Right after `prop=`: a text in quotes, or code in braces. */
export function completeValue(slot: Slot): readonly Completion[] {
  const { part } = wantedIn(slot);
  const code: Completion = {
    label: '{…}',
    kind: 'snippet',
    detail: 'code',
    insert: '{$1}',
    snippet: true,
    goesOn: true,
  };
  if (!part || part.kind === 'any') return [code];
  const words = wordsOf(part.kind);
  const text: Completion = {
    label: '"…"',
    kind: 'snippet',
    detail: 'text',
    insert: '"$1"',
    snippet: true,
  };
  return [
    ...words.map((word): Completion => ({ label: `"${word}"`, kind: 'value', doc: part.doc })),
    ...(takesText(part.kind) ? [text] : []),
    code,
  ];
}

function takesText({ kind }: PropKind): boolean {
  return ['string', 'color', 'date', 'length', 'spacing', 'xAxis'].includes(kind);
}
