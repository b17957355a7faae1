import { lookup } from '../../catalogue/registry.ts';
import type { Doc, Position } from '../../doc/doc.ts';
import { literal } from '../../doc/node.ts';
import type { ElementNode, Node, NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { canPlace } from '../../doc/placement.ts';
import type { Placement } from '../../doc/placement.ts';
import { takeSubtree } from '../../doc/subtree.ts';
import { applyTransaction } from '../apply.ts';
import type { Step } from '../step.ts';
import type { Command } from '../transaction.ts';
import { called, openDoc, selected } from './context.ts';
import type { NewId } from './insert.ts';
import { move } from './move.ts';

/** Puts an element of a type around the selection: one node, or several of one parent. */
export function wrapIn(type: string, newId: NewId): Command {
  return (state) => {
    const doc = openDoc(state);
    const nodes = selected(state);
    const [first, ...others] = nodes;
    if (first === undefined) return null;
    const props = Object.fromEntries(
      Object.entries(lookup(type)?.initial ?? {}).map(([name, value]) => [name, literal(value)]),
    );
    const around: ElementNode = { id: newId(), kind: 'element', type, props, children: [] };
    if (!canWrap(doc, nodes, around).ok) return null;
    const steps: Step[] = [{ type: 'wrap', widget: state.widget, inner: first, around }];
    let now = applyTransaction(state, { label: '', steps });
    for (const [i, id] of others.entries()) {
      const one = move(id, { parent: around.id, slot: 'children', index: i + 1 })(now);
      if (!one) return null;
      steps.push(...one.steps);
      now = applyTransaction(now, one);
    }
    return { label: `Wrap ${called(doc, nodes)} in ${type}`, steps, selection: [around.id] };
  };
}

/** Whether a node may come around others, which have to stand in one list. */
export function canWrap(doc: Doc, ids: readonly NodeId[], around: Node): Placement {
  const [first] = ids;
  const at = first === undefined ? undefined : positionOf(doc, first);
  const apart = ids.some((id) => {
    const other = positionOf(doc, id);
    return other?.parent !== at?.parent || other?.slot !== at?.slot;
  });
  if (apart) {
    return {
      ok: false,
      reason: 'These elements have different parents.',
      wayOut: 'Wrap them apart.',
    };
  }
  const trees = ids.map((id) => takeSubtree(doc, id));
  const whole: Node = { ...around, children: ids };
  const nodes = Object.assign({ [around.id]: whole }, ...trees.map((tree) => tree.nodes)) as Record<
    NodeId,
    Node
  >;
  // The wrapper takes the whole place of the nodes, so it is judged in a document without them.
  const emptied = emptiedOf(doc, ids, at);
  const outside = canPlace(emptied, { root: around.id, nodes }, at ?? null);
  if (!outside.ok) return outside;
  const held = { root: around.id, nodes: { [around.id]: { ...around, children: [] } } };
  const inner = trees.map((tree) =>
    canPlace(held, tree, { parent: around.id, slot: 'children', index: 0 }),
  );
  // Repeats and conditions take what their own surroundings take, which was looked at above.
  return (around.kind === 'element' && inner.find((placement) => !placement.ok)) || { ok: true };
}

function emptiedOf(doc: Doc, ids: readonly NodeId[], at: Position | undefined): Doc {
  if (!at) return { root: null, nodes: {} };
  const parent = doc.nodes[at.parent];
  if (!parent) return doc;
  const stays = (id: NodeId): boolean => !ids.includes(id);
  const without: Node =
    parent.kind === 'when'
      ? {
          ...parent,
          children: parent.children.filter(stays),
          otherwise: parent.otherwise.filter(stays),
        }
      : { ...parent, children: parent.children.filter(stays) };
  return { ...doc, nodes: { ...doc.nodes, [parent.id]: without } };
}
