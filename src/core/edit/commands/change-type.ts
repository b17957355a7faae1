import { lookup } from '../../catalogue/registry.ts';
import type { Doc } from '../../doc/doc.ts';
import { literal } from '../../doc/node.ts';
import type { ElementNode, NodeId, PropValue } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { canPlace } from '../../doc/placement.ts';
import { checkKnown } from '../../doc/rules/shape.ts';
import { shapeOf } from '../../doc/rules/kinds.ts';
import { known } from '../../doc/known.ts';
import { takeSubtree } from '../../doc/subtree.ts';
import { applyTransaction } from '../apply.ts';
import type { Step } from '../step.ts';
import type { Command } from '../transaction.ts';
import { openDoc } from './context.ts';

/**
 * Makes an element one of another type. Props that the new type has and that fit stay; required
 * ones get the value of a fresh element, the main text goes over. Null where it may not stand
 * there, or where it can't hold what is inside.
 */
export function changeType(node: NodeId, type: string): Command {
  return (state) => {
    const doc = openDoc(state);
    const element = doc.nodes[node];
    if (element?.kind !== 'element' || element.type === type || !lookup(type)) return null;
    const next: ElementNode = { ...element, type, props: carriedProps(element, type) };
    const at = positionOf(doc, node) ?? null;
    const remove: Step = { type: 'remove', widget: state.widget, node };
    const alone: Step = {
      type: 'insert',
      widget: state.widget,
      nodes: { [node]: { ...next, children: [] } },
      root: node,
      at,
    };
    const without = openDoc(applyTransaction(state, { label: '', steps: [remove] }));
    const whole = { ...takeSubtree(doc, node) };
    const nodes = { ...whole.nodes, [node]: next };
    const emptied = openDoc(applyTransaction(state, { label: '', steps: [remove, alone] }));
    if (!canPlace(without, { root: node, nodes }, at).ok) return null;
    if (!holds(emptied, next, doc)) return null;
    return {
      label: `Change ${element.type} to ${type}`,
      steps: [{ type: 'setNode', widget: state.widget, node: next }],
    };
  };
}

function holds(emptied: Doc, element: ElementNode, doc: Doc): boolean {
  if (lookup(element.type)?.children.mode === 'one' && element.children.length > 1) return false;
  return element.children.every(
    (child) =>
      canPlace(emptied, takeSubtree(doc, child), {
        parent: element.id,
        slot: 'children',
        index: 0,
      }).ok,
  );
}

function carriedProps(element: ElementNode, type: string): Readonly<Record<string, PropValue>> {
  const before = lookup(element.type);
  const after = lookup(type);
  const props: Record<string, PropValue> = {};
  for (const [name, value] of Object.entries(element.props)) {
    const to = name === before?.textProp && after?.textProp !== undefined ? after.textProp : name;
    const prop = after?.props[to];
    if (prop && checkKnown(shapeOf(prop.kind), known(value), '').length === 0) props[to] = value;
  }
  for (const [name, prop] of Object.entries(after?.props ?? {})) {
    const initial = after?.initial[name];
    if (prop.required && !props[name] && initial !== undefined) props[name] = literal(initial);
  }
  return props;
}
