/** What the parts of the printer share. */
import type { Doc } from '#core/doc/doc.ts';
import type { Layout } from '#core/doc/layout.ts';
import type { Node, NodeId, Source } from '#core/doc/node.ts';
import type { Shift } from './copy.ts';
import type { Output } from './output.ts';

/**
 * What a node stands in, which decides its brackets: between tags, in an array, or where one
 * expression is wanted.
 */
export type Place = 'jsx' | 'array' | 'single';

export type Written = Source & { readonly layout: Layout };

export interface Printing {
  readonly doc: Doc;
  readonly out: Output;
  /** Writes a child that was not written here: with its own text and comments if it has them. */
  readonly child: (id: NodeId, indent: string, place: Place, printing: Printing) => void;
  /** Writes a child that stands where it was written. */
  readonly kept: (node: Node, source: Written, shift: Shift, printing: Printing) => void;
}

/** The text of a node, when it says what kind of node it is now. */
export function writtenSource(node: Node): Written | null {
  const { source } = node;
  return source?.layout && source.layout.kind === node.kind
    ? { ...source, layout: source.layout }
    : null;
}
