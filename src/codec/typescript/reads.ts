/** Questions about a view as a whole. */
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { loopNames } from '#core/doc/rename.ts';
import type { Expr } from '#core/expr/ast.ts';
import { freeNames } from '#core/expr/free-names.ts';
import { unreachable } from '#core/result.ts';

/** Data that the view reads by name: free in its node, and no variable of a repeat around it. */
export function namesRead(doc: Doc): ReadonlySet<string> {
  const names = new Set<string>();
  const read = (expr: Expr, bound: ReadonlySet<string>): void => {
    for (const { name } of freeNames(expr)) if (!bound.has(name)) names.add(name);
  };
  const visit = (id: NodeId, bound: ReadonlySet<string>): void => {
    const node = getNode(doc, id);
    switch (node.kind) {
      case 'element':
        for (const value of Object.values(node.props)) {
          if (value.kind === 'expr') read(value.expr, bound);
        }
        break;
      case 'when':
        read(node.test, bound);
        for (const child of node.otherwise) visit(child, bound);
        break;
      case 'repeat': {
        read(node.over, bound);
        const inside = new Set([...bound, ...loopNames(node)]);
        for (const child of node.children) visit(child, inside);
        return;
      }
      case 'fragment':
    }
    for (const child of node.children) visit(child, bound);
  };
  if (doc.root !== null) visit(doc.root, new Set());
  return names;
}

/** Whether the root may give nothing, for some data. */
export function mayBeMissing(doc: Doc, id: NodeId): boolean {
  const node = getNode(doc, id);
  const all = (ids: readonly NodeId[]): boolean => ids.every((child) => mayBeMissing(doc, child));
  switch (node.kind) {
    case 'element':
      return false;
    case 'repeat':
      return true;
    case 'fragment':
      return all(node.children);
    case 'when':
      return all(node.children) || all(node.otherwise);
    default:
      return unreachable(node);
  }
}
