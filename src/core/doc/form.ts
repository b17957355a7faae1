/** Forms of a document: which element acts as one, and which form an element belongs to. */
import { actsAsForm } from '../catalogue/nesting.ts';
import type { Doc } from './doc.ts';
import type { Node, NodeId } from './node.ts';
import { closest } from './tree.ts';

/** A Form, or a Card whose `asForm` is true or comes from the data. */
export function isForm(node: Node): boolean {
  return (
    node.kind === 'element' &&
    actsAsForm(node.type, (prop) => {
      const value = node.props[prop];
      return value !== undefined && (value.kind === 'expr' || value.value === true);
    }) === true
  );
}

/** The nearest form at the node or above it. */
export function formOf(doc: Doc, id: NodeId): NodeId | undefined {
  return closest(doc, id, isForm);
}
