/**
 * Lists of children in text that is kept. A list that is as it was written is copied with its
 * blanks and comments. In one that changed, each child that stays keeps the gap before it; a new
 * one takes the gap of the one it replaces, or a line of its own.
 */
import { getNode } from '#core/doc/doc.ts';
import type { Hole, HoleItem } from '#core/doc/layout.ts';
import type { Node, NodeId } from '#core/doc/node.ts';
import { hasBlankLine, hasComment, scanComments } from './comments.ts';
import { copy, shiftedIndent } from './copy.ts';
import type { Shift } from './copy.ts';
import { UNIT } from './format-expr.ts';
import { writeFragment } from './print-fresh.ts';
import { writtenSource } from './printing.ts';
import type { Printing, Written } from './printing.ts';

/** A child and the item of the hole it was written as. */
interface Slot {
  readonly id: NodeId;
  readonly node: Node;
  readonly source: Written | null;
  /** Index among the items; -1 for a child that comes from elsewhere. */
  readonly item: number;
}

function slotsFor(hole: Hole, ids: readonly NodeId[], text: string, printing: Printing): Slot[] {
  const used = new Set<number>();
  const written = new Map(hole.items.map(({ node }, i) => [node, i]));
  return ids.map((id) => {
    const node = getNode(printing.doc, id);
    const source = writtenSource(node);
    const found = source?.text === text ? (written.get(source.start) ?? -1) : -1;
    // A copy of a node has the same source; only one of the two can stand where it was written.
    const item = used.has(found) ? -1 : found;
    if (item >= 0) used.add(item);
    return { id, node, source, item };
  });
}

/** Whether the list is written differently: children came, went or changed places. */
export function listChanged(
  hole: Hole,
  ids: readonly NodeId[],
  text: string,
  printing: Printing,
): boolean {
  const slots = slotsFor(hole, ids, text, printing);
  return slots.length !== hole.items.length || slots.some(({ item }, i) => item !== i);
}

/** Writes all between `hole.start` and `hole.end` anew. `indent`: of the line that opens the list. */
export function writeHole(
  hole: Hole,
  ids: readonly NodeId[],
  shift: Shift,
  indent: string,
  printing: Printing,
): void {
  const slots = slotsFor(hole, ids, shift.text, printing);
  const same = slots.length === hole.items.length && slots.every(({ item }, i) => item === i);
  if (same) return copyList(hole, slots, shift, printing);
  switch (hole.kind) {
    case 'jsx':
      return writeJsxList(hole, slots, shift, indent, printing);
    case 'array':
      return writeArrayList(hole, slots, shift, indent, printing);
    case 'single':
      return writeSingle(hole, ids, shift, printing);
  }
}

function copyList(hole: Hole, slots: readonly Slot[], shift: Shift, printing: Printing): void {
  let at = hole.start;
  for (const { node, source } of slots) {
    if (!source) continue;
    copy(printing.out, shift, at, source.start);
    printing.kept(node, source, shift, printing);
    at = source.end;
  }
  copy(printing.out, shift, at, hole.end);
}

/** An item with its comments and brackets, as it was written. */
function copyItem(item: HoleItem, slot: Slot, shift: Shift, to: number, printing: Printing): void {
  if (!slot.source) return;
  copy(printing.out, shift, item.lead, slot.source.start);
  printing.kept(slot.node, slot.source, shift, printing);
  copy(printing.out, shift, slot.source.end, to);
}

function writeJsxList(
  hole: Hole,
  slots: readonly Slot[],
  shift: Shift,
  indent: string,
  printing: Printing,
): void {
  const { out } = printing;
  const { text } = shift;
  const { items } = hole;
  const kept = new Set(slots.map(({ item }) => item));
  const gapOf = (i: number) =>
    text.slice(items[i - 1]?.trail ?? hole.start, items[i]?.lead ?? hole.end);
  const copyGap = (i: number) =>
    copy(out, shift, items[i - 1]?.trail ?? hole.start, items[i]?.lead ?? hole.end);
  const region = text.slice(hole.start, hole.end);
  const inline = items.length > 0 && !region.includes('\n');
  const spread = !inline || slots.some(({ item }) => item < 0);
  const ownLine = items.find((_, i) => gapOf(i).includes('\n'));
  const inner = ownLine ? shiftedIndent(shift, ownLine.lead) : indent + UNIT;
  const newLine = (i?: number) => {
    if (spread) out.write(`${i !== undefined && hasBlankLine(gapOf(i)) ? '\n' : ''}\n${inner}`);
  };
  /** Comments with a blank line below them belong to the list: they stay when their child goes. */
  const keepDetached = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      const gap = gapOf(i);
      if (kept.has(i) || !hasComment(gap)) continue;
      const start = items[i - 1]?.trail ?? hole.start;
      copy(out, shift, start, start + gap.trimEnd().length);
    }
  };
  let next = 0;
  slots.forEach((slot, position) => {
    const item = items[slot.item];
    if (item && slot.item >= next) {
      keepDetached(next, slot.item);
      const gap = gapOf(slot.item);
      const verbatim = gap.includes('\n') || !spread;
      const leads = position === 0 && slot.item > 0 && !hasComment(gap);
      if (verbatim && !leads) copyGap(slot.item);
      else newLine();
      next = slot.item + 1;
    } else if (!item && next < items.length && !kept.has(next)) {
      const gap = gapOf(next);
      if (gap.includes('\n')) copyGap(next);
      else newLine();
      next += 1;
    } else if (item && hasComment(gapOf(slot.item))) {
      copyGap(slot.item);
    } else {
      newLine();
    }
    if (item) copyItem(item, slot, shift, item.trail, printing);
    else printing.child(slot.id, inner, 'jsx', printing);
  });
  keepDetached(next, items.length);
  const tail = gapOf(items.length);
  if (slots.length === 0 && !hasComment(tail) && out.toString().endsWith('>')) return;
  if (hasComment(tail) || (tail.includes('\n') && items.length > 0) || !spread)
    copyGap(items.length);
  else out.write(`\n${indent}`);
}

function writeArrayList(
  hole: Hole,
  slots: readonly Slot[],
  shift: Shift,
  indent: string,
  printing: Printing,
): void {
  const { out } = printing;
  const inner = indent + UNIT;
  const { items } = hole;
  const kept = new Set(slots.map(({ item }) => item));
  const before = out.length;
  const detached = (i: number) => {
    const gap = shift.text.slice(items[i - 1]?.trail ?? hole.start, items[i]?.lead ?? hole.end);
    for (const comment of scanComments(gap)) out.write(`\n${inner}${comment}`);
  };
  let next = 0;
  for (const slot of slots) {
    const item = items[slot.item];
    if (item && slot.item >= next) {
      for (; next <= slot.item; next += 1) {
        if (next === slot.item || !kept.has(next)) detached(next);
      }
    } else if (item) {
      detached(slot.item);
    }
    out.write(`\n${inner}`);
    if (item) copyItem(item, slot, shift, item.end, printing);
    else printing.child(slot.id, inner, 'array', printing);
    out.write(',');
    if (!item) continue;
    const after = scanComments(shift.text.slice(item.end, item.trail));
    if (after.length > 0) out.write(` ${after.join(' ')}`);
  }
  for (; next <= items.length; next += 1) if (!kept.has(next)) detached(next);
  if (out.length > before) out.write(`\n${indent}`);
}

/** One expression in place of another: brackets are added where there are none. */
function writeSingle(hole: Hole, ids: readonly NodeId[], shift: Shift, printing: Printing): void {
  const { doc, out } = printing;
  const { text } = shift;
  const indent = shiftedIndent(shift, hole.start);
  const [only] = ids;
  if (only === undefined) {
    out.write('null');
    return;
  }
  const bracketed =
    text.slice(0, hole.start).trimEnd().endsWith('(') &&
    text.slice(hole.end).trimStart().startsWith(')');
  const inner = bracketed ? indent : indent + UNIT;
  if (!bracketed) out.write(`(\n${inner}`);
  if (ids.length === 1 && getNode(doc, only).kind !== 'fragment') {
    printing.child(only, inner, 'single', printing);
  } else {
    writeFragment(ids, inner, printing);
  }
  if (!bracketed) out.write(`\n${indent})`);
}
