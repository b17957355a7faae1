import { lookup } from '../../catalogue/registry.ts';
import { getNode } from '../../doc/doc.ts';
import type { Doc } from '../../doc/doc.ts';
import { isForm } from '../../doc/form.ts';
import type { ElementNode, NodeId, PropValue } from '../../doc/node.ts';
import { toExpr } from '../../doc/value.ts';
import { printExpr } from '../../expr/print.ts';
import { subtreeIds } from '../../doc/tree.ts';
import { formOf } from '../../doc/form.ts';
import { parentOf } from '../../doc/tree.ts';
import type { Placement } from '../../doc/placement.ts';
import type { Command } from '../transaction.ts';
import { called, openDoc } from './context.ts';

/**
 * Sets a prop of one element or of several, or takes it away. Null where nothing changes and
 * where the prop would put a form into another. Edits of one `mergeKey` are one undo step.
 */
export function setProp(
  nodes: NodeId | readonly NodeId[],
  prop: string,
  value: PropValue | null,
  mergeKey?: string,
): Command {
  return (state) => {
    const doc = openDoc(state);
    const all = typeof nodes === 'string' ? [nodes] : nodes;
    const touched = all.filter((id) => {
      const node = doc.nodes[id];
      return node?.kind === 'element' && !sameValue(node.props[prop] ?? null, value);
    });
    if (touched.length === 0 || touched.some((id) => !canSetProp(doc, id, prop, value).ok)) {
      return null;
    }
    return {
      label: `${value === null ? 'Reset' : 'Set'} ${prop} of ${called(doc, touched)}`,
      steps: touched.map((node) => ({ type: 'setProp', widget: state.widget, node, prop, value })),
      ...(mergeKey !== undefined && { mergeKey }),
    };
  };
}

/** Whether a prop may have a value as far as nesting goes: `asForm` not around or inside a form. */
export function canSetProp(doc: Doc, id: NodeId, prop: string, value: PropValue | null): Placement {
  const node = getNode(doc, id);
  if (node.kind !== 'element' || isForm(node)) return { ok: true };
  const rule = lookup(node.type)?.form;
  if (typeof rule !== 'object' || rule.when !== prop) return { ok: true };
  const next: ElementNode = {
    ...node,
    props: value ? { ...node.props, [prop]: value } : node.props,
  };
  if (!isForm(next)) return { ok: true };
  const parent = parentOf(doc, id);
  const outer = parent === undefined ? undefined : formOf(doc, parent);
  const inner = subtreeIds(doc, id).find((below) => below !== id && isForm(getNode(doc, below)));
  const other = outer ?? inner;
  if (other === undefined) return { ok: true };
  const type = called(doc, [other]);
  return {
    ok: false,
    reason: `${node.type} with ${prop} can't stand ${outer ? 'inside' : 'around'} ${type}.`,
    wayOut: `Take ${type} away first.`,
  };
}

/** Equal as code; where an expression came from does not matter. */
function sameValue(a: PropValue | null, b: PropValue | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.kind !== b.kind) return false;
  return printExpr(toExpr(a)) === printExpr(toExpr(b));
}
