/** Names in a view that nobody gives: mostly typing mistakes, which evaluation takes for `undefined`. */
import { getNode } from '../doc/doc.ts';
import type { Doc } from '../doc/doc.ts';
import type { Node, NodeId } from '../doc/node.ts';
import type { Expr } from '../expr/ast.ts';
import { unknownNames } from '../expr/unknown-names.ts';
import type { Problem } from '../result.ts';
import { namesOf } from './scope-at.ts';

/**
 * A warning for each use of a name that is neither among `known`, the keys of the data, nor a
 * variable of a loop around. Ranges are into the node's source text.
 */
export function checkNames(doc: Doc, known: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  const visit = (id: NodeId, names: readonly string[]): void => {
    const node = getNode(doc, id);
    for (const [prop, expr] of exprsOf(node)) {
      for (const unknown of unknownNames(expr, names))
        problems.push({ ...unknown, node: id, prop });
    }
    const inner = node.kind === 'repeat' ? [...names, ...namesOf(node)] : names;
    for (const child of node.children) visit(child, inner);
    if (node.kind === 'when') for (const child of node.otherwise) visit(child, names);
  };
  if (doc.root !== null) visit(doc.root, known);
  return problems;
}

function exprsOf(node: Node): readonly (readonly [prop: string, expr: Expr])[] {
  switch (node.kind) {
    case 'element':
      return Object.entries(node.props).flatMap(([prop, value]) =>
        value.kind === 'expr' ? [[prop, value.expr] as const] : [],
      );
    case 'repeat':
      return [['over', node.over]];
    case 'when':
      return [['test', node.test]];
    case 'fragment':
      return [];
  }
}
