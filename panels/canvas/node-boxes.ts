import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { standingElements } from '#core/doc/tree.ts';
import { union } from '#dnd/geometry.ts';
import type { Rect } from '#dnd/geometry.ts';
import { NODE } from './read-boxes.ts';

/** More copies than anyone can look at need no outline each. */
const MOST = 60;

/** The boxes of an element on the canvas: one, or one for each round of the repeats around it. */
export function elementsOf(stage: Element, id: NodeId): readonly HTMLElement[] {
  const found = stage.querySelectorAll<HTMLElement>(`[${NODE}="${CSS.escape(id)}"]`);
  return [...found].slice(0, MOST);
}

/**
 * What to outline for a node: the boxes of an element; for a repeat, a condition or a fragment one
 * rectangle around all that stands in its place.
 */
export function outlinesOf(stage: Element, doc: Doc, id: NodeId): readonly Rect[] {
  const node = doc.nodes[id];
  if (!node) return [];
  if (node.kind === 'element') return elementsOf(stage, id).map(rectOf);
  const standing = standingElements(doc, id).map((element) => element.id);
  // A box of its own where it fails and has nothing to show.
  const inside = [id, ...standing].flatMap((each) => elementsOf(stage, each));
  const around = union(inside.map(rectOf));
  return around ? [around] : [];
}

export function rectOf(element: { readonly getBoundingClientRect: () => DOMRect }): Rect {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** The node behind whatever was hit. An earlier picture may show one that is gone: that is none. */
export function nodeAt(doc: Doc, target: EventTarget | null): NodeId | undefined {
  const box = target instanceof Element ? target.closest(`[${NODE}]`) : null;
  const id = box?.getAttribute(NODE) ?? '';
  return doc.nodes[id] ? id : undefined;
}

/** Whether a press went to the canvas itself, and not to a control on it. */
export function isGround(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, [data-drag-not]') === null;
}
