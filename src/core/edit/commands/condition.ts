import type { Expr } from '../../expr/ast.ts';
import { printExpr } from '../../expr/print.ts';
import { getNode } from '../../doc/doc.ts';
import type { NodeId, WhenNode } from '../../doc/node.ts';
import { nameOf } from '../../doc/placement.ts';
import type { Command } from '../transaction.ts';
import { openDoc } from './context.ts';
import type { NewId } from './insert.ts';

/** Puts a condition around a node: it is there when the test holds. */
export function showWhen(node: NodeId, test: Expr, newId: NewId): Command {
  return (state) => {
    const doc = openDoc(state);
    if (!doc.nodes[node]) return null;
    const around: WhenNode = { id: newId(), kind: 'when', test, children: [], otherwise: [] };
    return {
      label: `Show ${nameOf(getNode(doc, node))} when ${printExpr(test)}`,
      steps: [{ type: 'wrap', widget: state.widget, inner: node, around }],
      selection: [around.id],
    };
  };
}

export function setWhen(node: NodeId, test: Expr, mergeKey?: string): Command {
  return (state) => {
    const when = openDoc(state).nodes[node];
    if (when?.kind !== 'when') return null;
    return {
      label: 'Change condition',
      steps: [{ type: 'setNode', widget: state.widget, node: { ...when, test } }],
      ...(mergeKey !== undefined && { mergeKey }),
    };
  };
}
