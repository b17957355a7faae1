/**
 * Whatever can be picked up says so by an attribute, so that a thousand of them cost nothing: one
 * listener around the workbench reads it.
 */
import type { Hand } from './hand.ts';

export type DragSource =
  { readonly 'data-drag-component': string } | { readonly 'data-drag-node': string };

/** Attributes of something that can be picked up. */
export function dragSource(hand: Hand): DragSource {
  return hand.kind === 'component'
    ? { 'data-drag-component': hand.type }
    : { 'data-drag-node': hand.node };
}

/** What a press on an element has hold of. Tools inside a source, marked `data-drag-not`, are not part of it. */
export function handAt(target: EventTarget | null): Hand | null {
  if (!(target instanceof Element)) return null;
  const source = target.closest('[data-drag-component], [data-drag-node], [data-drag-not]');
  const type = source?.getAttribute('data-drag-component');
  if (type) return { kind: 'component', type };
  const node = source?.getAttribute('data-drag-node');
  return node ? { kind: 'node', node } : null;
}
