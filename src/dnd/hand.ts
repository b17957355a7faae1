import type { NodeId } from '#core/doc/node.ts';

/** What is being dragged: a new component of the palette, or a node of the open document. */
export type Hand =
  | { readonly kind: 'component'; readonly type: string }
  | { readonly kind: 'node'; readonly node: NodeId };
