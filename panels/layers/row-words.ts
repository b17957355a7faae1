import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { layerName, summaryOf } from '#core/doc/summary.ts';
import type { LayerRow } from './rows.ts';

export interface RowWords {
  /** The accessible name: `Button Save`. */
  readonly name: string;
  readonly type: string;
  /** Empty where what is in sight below says the same. */
  readonly words: string;
  /** What draws the glyph; empty for a branch. */
  readonly glyph: string;
  /** A repeat or a condition. */
  readonly fromData: boolean;
  readonly wordsFromData: boolean;
}

const ELSE: RowWords = {
  name: 'Else',
  type: 'Else',
  words: '',
  glyph: '',
  fromData: true,
  wordsFromData: false,
};

const known = new WeakMap<Doc['nodes'], Map<string, RowWords>>();

/** Kept by document, since a new selection asks for all rows in sight again. */
export function rowWords(doc: Doc, row: LayerRow): RowWords {
  if (row.kind === 'else') return ELSE;
  const words = known.get(doc.nodes) ?? new Map<string, RowWords>();
  known.set(doc.nodes, words);
  const key = `${row.key} ${row.open}`;
  const made = words.get(key) ?? wordsOf(doc, row);
  words.set(key, made);
  return made;
}

function wordsOf(doc: Doc, row: LayerRow): RowWords {
  const node = doc.nodes[row.node];
  const { type, text, fromData, fromInside } = summaryOf(doc, row.node);
  return {
    name: layerName(doc, row.node),
    type,
    words: fromInside && row.open === true ? '' : text,
    glyph: node?.kind === 'fragment' ? 'Fragment' : type,
    fromData: node?.kind === 'repeat' || node?.kind === 'when',
    wordsFromData: fromData,
  };
}

/** Rows below a selected one, which are tinted with it. */
export function keysInSelection(
  rows: readonly LayerRow[],
  selected: ReadonlySet<NodeId>,
): ReadonlySet<string> {
  const inside = new Set<string>();
  for (const { key, parent } of rows) {
    if (parent !== null && (selected.has(parent) || inside.has(parent))) inside.add(key);
  }
  return inside;
}
