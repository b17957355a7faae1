/** Where the nodes of a document stand in its printed text. */
import { childIds } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId } from '#core/doc/node.ts';
import type { TextRange } from '#core/result.ts';
import type { PrintedView } from '#codec/jsx/print.ts';

/** The innermost node whose text holds an offset. */
export function nodeAt(doc: Doc, { ranges }: PrintedView, offset: number): NodeId | undefined {
  const inside = (id: NodeId): boolean => {
    const range = ranges[id];
    return range !== undefined && range.start <= offset && offset <= range.end;
  };
  let at = doc.root ?? undefined;
  if (at === undefined || !inside(at)) return undefined;
  for (;;) {
    const node: Node | undefined = doc.nodes[at];
    const next: NodeId | undefined = node && childIds(node).find(inside);
    if (next === undefined) return at;
    at = next;
  }
}

/** The part of a node's text that is its own: all before its first child, or the whole. */
export function ownRange(doc: Doc, { ranges, text }: PrintedView, id: NodeId): TextRange | null {
  const range = ranges[id];
  const node = doc.nodes[id];
  if (!range || !node) return null;
  const [first] = childIds(node);
  const child = first === undefined ? undefined : ranges[first];
  if (!child) return range;
  // Braces, brackets and comments before the child belong to it.
  const own = text.slice(range.start, child.start).replace(/(\{\/\*[^]*?\*\/\}|[\s{([])*$/, '');
  return { start: range.start, end: range.start + own.length };
}

/** The name in the opening tag: a squiggle below all of an element would drown the others. */
export function nameRange(printed: PrintedView, node: NodeId): TextRange | undefined {
  const range = printed.ranges[node];
  if (!range) return undefined;
  const name = /^<?[\w.]*/.exec(printed.text.slice(range.start, range.end))?.[0] ?? '';
  return { start: range.start, end: range.start + Math.max(1, name.length) };
}
