import type { Expr, Pattern } from '../../expr/ast.ts';
import { childIds, getNode } from '../../doc/doc.ts';
import type { Doc } from '../../doc/doc.ts';
import type { NodeId, RepeatNode } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { canPlace, nameOf } from '../../doc/placement.ts';
import { substituteBelow } from '../../doc/rename.ts';
import { takeSubtree } from '../../doc/subtree.ts';
import { applyTransaction } from '../apply.ts';
import type { Step } from '../step.ts';
import type { Command, EditState } from '../transaction.ts';
import { openDoc, selected } from './context.ts';

/**
 * Takes a node away and leaves what is inside in its place. Without a repeat, its variables
 * become those of the first round, so that nothing refers to a name that is gone.
 */
export function unwrap(node?: NodeId): Command {
  return (state) => {
    const doc = openDoc(state);
    const id = node ?? onlySelected(state);
    if (id === undefined || !doc.nodes[id]) return null;
    const inside = childIds(getNode(doc, id));
    if (inside.length === 0 || !canStandAlone(state, doc, id, inside)) return null;
    const outer = getNode(doc, id);
    const rewritten = outer.kind === 'repeat' ? substituteBelow(doc, id, firstRound(outer)) : [];
    const steps: Step[] = [
      ...rewritten.map((changed): Step => ({
        type: 'setNode',
        widget: state.widget,
        node: changed,
      })),
      { type: 'unwrap', widget: state.widget, node: id },
    ];
    return { label: `Unwrap ${nameOf(outer)}`, steps, selection: inside };
  };
}

function onlySelected(state: EditState): NodeId | undefined {
  const nodes = selected(state);
  return nodes.length === 1 ? nodes[0] : undefined;
}

/** Whether each child may stand where the node stands, beside those before it. */
function canStandAlone(state: EditState, doc: Doc, id: NodeId, inside: readonly NodeId[]): boolean {
  const at = positionOf(doc, id) ?? null;
  if (!at && inside.length > 1) return false;
  const remove: Step = { type: 'remove', widget: state.widget, node: id };
  let now = applyTransaction(state, { label: '', steps: [remove] });
  for (const [i, child] of inside.entries()) {
    const tree = takeSubtree(doc, child);
    const place = at && { ...at, index: at.index + i };
    if (!canPlace(openDoc(now), tree, place).ok) return false;
    const step: Step = { type: 'insert', widget: state.widget, ...tree, at: place };
    now = applyTransaction(now, { label: '', steps: [step] });
  }
  return true;
}

/** The variables of a repeat as parts of its list: `item` is `items[0]`, the index is 0. */
function firstRound({ over, item, index }: RepeatNode): ReadonlyMap<string, Expr> {
  const zero: Expr = { type: 'literal', value: 0 };
  const names = new Map<string, Expr>();
  bindPattern(item, { type: 'index', object: over, index: zero, optional: false }, names);
  if (index !== undefined) names.set(index, zero);
  return names;
}

function bindPattern(pattern: Pattern, value: Expr, names: Map<string, Expr>): void {
  switch (pattern.type) {
    case 'name':
      names.set(pattern.name, value);
      return;
    case 'objectPattern':
      for (const { key, value: inner } of pattern.entries) {
        bindPattern(
          inner,
          { type: 'member', object: value, property: key, optional: false },
          names,
        );
      }
      return;
    case 'arrayPattern':
      pattern.items.forEach((inner, at) => {
        const index: Expr = { type: 'literal', value: at };
        if (inner)
          bindPattern(inner, { type: 'index', object: value, index, optional: false }, names);
      });
  }
}
