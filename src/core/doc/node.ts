import type { Expr, Pattern } from '../expr/ast.ts';
import type { Json } from '../json.ts';
import type { Layout } from './layout.ts';

/** Opaque, unique in its document, never exported. */
export type NodeId = string;

/** A prop's value: plain JSON, or an expression over the data ("bound"). */
export type PropValue =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'expr'; readonly expr: Expr };

/**
 * Where a node stands in the immutable text it was parsed from. An edited node keeps its source:
 * the printer compares, and what still says the same prints as it was written.
 */
export interface Source {
  readonly text: string;
  /** The node itself, without trivia. */
  readonly start: number;
  readonly end: number;
  /** With the comments that belong to it; for a root, with all before and after it. */
  readonly lead?: number;
  readonly trail?: number;
  /** What the text says. Without it the text is not used. */
  readonly layout?: Layout;
}

interface NodeBase {
  readonly id: NodeId;
  readonly source?: Source;
}

export interface ElementNode extends NodeBase {
  readonly kind: 'element';
  /** A type of the catalogue, or an unknown one that is kept and shown as such. */
  readonly type: string;
  /** In source order. */
  readonly props: Readonly<Record<string, PropValue>>;
  readonly children: readonly NodeId[];
}

/** `over.map((item, index) => children)`. */
export interface RepeatNode extends NodeBase {
  readonly kind: 'repeat';
  readonly over: Expr;
  readonly item: Pattern;
  readonly index?: string;
  readonly children: readonly NodeId[];
}

/** `test ? children : otherwise`; with empty `otherwise` it is `test && children`. */
export interface WhenNode extends NodeBase {
  readonly kind: 'when';
  readonly test: Expr;
  readonly children: readonly NodeId[];
  readonly otherwise: readonly NodeId[];
}

/** `<>…</>`, or an array of JSX. Its children stand in its place. */
export interface FragmentNode extends NodeBase {
  readonly kind: 'fragment';
  readonly children: readonly NodeId[];
}

export type Node = ElementNode | RepeatNode | WhenNode | FragmentNode;

export function literal(value: Json): PropValue {
  return { kind: 'literal', value };
}

export function bound(expr: Expr): PropValue {
  return { kind: 'expr', expr };
}
