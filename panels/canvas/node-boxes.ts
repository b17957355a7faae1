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

/** The boxes of an element, as `elementsOf` gives them. */
export type Boxes = (id: NodeId) => readonly HTMLElement[];

/** More nodes than this are sooner found by going through the whole widget once. */
const FEW = 4;

/** The boxes as they are now, for so many nodes. To be used at once: nothing of it is followed. */
export function boxesFor(stage: Element, nodes: number): Boxes {
  if (nodes <= FEW) return (id) => elementsOf(stage, id);
  const boxes = new Map<string, HTMLElement[]>();
  for (const box of stage.querySelectorAll<HTMLElement>(`[${NODE}]`)) {
    const id = box.getAttribute(NODE) ?? '';
    const known = boxes.get(id);
    if (!known) boxes.set(id, [box]);
    else if (known.length < MOST) known.push(box);
  }
  return (id) => boxes.get(id) ?? [];
}

/**
 * What to outline for a node: the boxes of an element; for a repeat, a condition or a fragment one
 * rectangle around all that stands in its place.
 */
export function outlinesOf(boxes: Boxes, doc: Doc, id: NodeId): readonly Rect[] {
  const node = doc.nodes[id];
  if (!node) return [];
  if (node.kind === 'element') return boxes(id).map(rectOf);
  const standing = standingElements(doc, id).map((element) => element.id);
  // A box of its own where it fails and has nothing to show.
  const inside = [id, ...standing].flatMap((each) => boxes(each));
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
