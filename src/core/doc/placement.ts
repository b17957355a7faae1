/**
 * Whether something may stand at a place, and why not. Repeats, conditions and fragments are
 * see-through: what counts is the nearest element around them and the elements inside them.
 */
import type { Component } from '../catalogue/component.ts';
import { accepts, isPart } from '../catalogue/nesting.ts';
import { lookup } from '../catalogue/registry.ts';
import { childIds, childrenIn, getNode } from './doc.ts';
import type { Doc, Position } from './doc.ts';
import { formOf, isForm } from './form.ts';
import type { ElementNode, Node, NodeId } from './node.ts';
import { literal } from './node.ts';
import { positionOf } from './parents.ts';
import { closestElement, isWithin, standingElements } from './tree.ts';

/** Nodes that are not in a document, or not there yet. */
export interface Subtree {
  readonly root: NodeId;
  readonly nodes: Readonly<Record<NodeId, Node>>;
}

export type Placement =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** A sentence such as "Card can't go inside Form." */
      readonly reason: string;
      /** A second sentence: what to do. */
      readonly wayOut?: string;
      /** A component that can stand here and does the job. */
      readonly instead?: string;
    };

const FINE: Placement = { ok: true };

/**
 * Whether a fresh component, or a subtree, may be put at a place; `at: null` is the root of an
 * empty document. Unknown components may stand anywhere: nothing is known of them.
 */
export function canPlace(doc: Doc, what: string | Subtree, at: Position | null): Placement {
  const subtree = typeof what === 'string' ? freshSubtree(what) : what;
  const elements = standingElements(subtree, subtree.root);
  const parent = at ? closestElement(doc, at.parent) : undefined;
  if (!parent) return asRoot(doc, subtree, elements, at);
  for (const element of elements) {
    const placement = inParent(parent, element.type);
    if (!placement.ok) return placement;
  }
  const form = at ? formOf(doc, at.parent) : undefined;
  const nested = form === undefined ? FINE : inForm(getNode(doc, form), subtree);
  return nested.ok && at ? alone(doc, parent, subtree, at) : nested;
}

/** Whether a node of the document may move to a place, which is meant before it leaves its old one. */
export function canMove(doc: Doc, id: NodeId, to: Position): Placement {
  if (isWithin(doc, to.parent, id)) {
    return { ok: false, reason: `${nameOf(getNode(doc, id))} can't go inside itself.` };
  }
  const subtree = { root: id, nodes: doc.nodes };
  return canPlace(withoutNode(doc, id), subtree, to);
}

function freshSubtree(type: string): Subtree {
  const initial = lookup(type)?.initial ?? {};
  const props = Object.fromEntries(
    Object.entries(initial).map(([name, value]) => [name, literal(value)]),
  );
  return {
    root: type,
    nodes: { [type]: { id: type, kind: 'element', type, props, children: [] } },
  };
}

function asRoot(
  doc: Doc,
  subtree: Subtree,
  elements: readonly ElementNode[],
  at: Position | null,
): Placement {
  const stranger = elements.find(({ type }) => lookup(type)?.root === false);
  if (stranger) {
    return {
      ok: false,
      reason: `${stranger.type} can't be a widget of its own.`,
      wayOut: 'Put a Card around it.',
    };
  }
  const others = doc.root === null ? 0 : countAt(doc, doc.root, at);
  return others + weigh(subtree, subtree.root) > 1
    ? { ok: false, reason: 'A widget has one root.', wayOut: 'Put it inside the root.' }
    : FINE;
}

function inParent(parent: ElementNode, type: string): Placement {
  const outer = lookup(parent.type);
  const inner = lookup(type);
  if (!outer || (inner ? accepts(outer, inner) : outer.children.mode !== 'none')) return FINE;
  return refusal(outer, inner, type);
}

function refusal(outer: Component, inner: Component | undefined, type: string): Placement {
  const rule = outer.children;
  if (rule.mode === 'none') {
    return {
      ok: false,
      reason: `${outer.type} takes nothing inside.`,
      wayOut: 'Put it beside.',
    };
  }
  const listed = rule.mode === 'many' && rule.accepts !== 'any' ? rule.accepts : null;
  if (listed) {
    return {
      ok: false,
      reason: `${outer.type} takes only ${listed.join(' or ')}.`,
      wayOut: `Put ${type} into a ${listed[0]}.`,
    };
  }
  const reason = `${type} can't go inside ${outer.type}.`;
  if (inner && isPart(inner) && inner.parents) {
    const wayOut = `Its place is inside ${inner.parents.join(' or ')}.`;
    return { ok: false, reason, wayOut, ...insteadOf(inner, outer) };
  }
  return {
    ok: false,
    reason,
    ...(inner?.instead && { wayOut: inner.instead.doc }),
    ...insteadOf(inner, outer),
  };
}

function insteadOf(
  inner: Component | undefined,
  outer: Component | undefined,
): { readonly instead?: string } {
  const substitute = inner?.instead && lookup(inner.instead.type);
  return substitute && outer && accepts(outer, substitute) ? { instead: substitute.type } : {};
}

/** No form stands in another one, at any depth. */
function inForm(form: Node, subtree: Subtree): Placement {
  const inner = firstForm(subtree, subtree.root);
  if (!inner || form.kind !== 'element') return FINE;
  const rule = lookup(form.type)?.form;
  const outer =
    typeof rule === 'object' ? `${form.type} with ${rule.when}` : `another ${form.type}`;
  const component = lookup(inner.type);
  return {
    ok: false,
    reason: `${inner.type} can't go inside ${outer}.`,
    ...(component?.instead && { wayOut: component.instead.doc }),
    ...(inner.id === subtree.root ? insteadOf(component, lookup(form.type)) : {}),
  };
}

function firstForm(subtree: Subtree, id: NodeId): ElementNode | undefined {
  const node = subtree.nodes[id];
  if (!node) return undefined;
  if (node.kind === 'element' && isForm(node)) return node;
  for (const child of childIds(node)) {
    const found = firstForm(subtree, child);
    if (found) return found;
  }
  return undefined;
}

/** Transition takes one child. */
function alone(doc: Doc, parent: ElementNode, subtree: Subtree, at: Position): Placement {
  if (lookup(parent.type)?.children.mode !== 'one') return FINE;
  const there = countAt(doc, parent.id, at);
  return there + weigh(subtree, subtree.root) > 1
    ? {
        ok: false,
        reason: `${parent.type} takes one child.`,
        wayOut: 'Put a Box around both.',
      }
    : FINE;
}

/** How many elements a node becomes at most; a repeat counts as two, for "many". */
export function weigh(doc: Pick<Doc, 'nodes'>, id: NodeId): number {
  const node = doc.nodes[id];
  if (!node) return 0;
  const sum = (ids: readonly NodeId[]): number =>
    ids.reduce((total, child) => total + weigh(doc, child), 0);
  switch (node.kind) {
    case 'element':
      return 1;
    case 'repeat':
      return 2 * Math.max(1, sum(node.children));
    case 'when':
      return Math.max(sum(node.children), sum(node.otherwise));
    case 'fragment':
      return sum(node.children);
  }
}

/**
 * How many elements stand beside the place inside `top`, at most: the other branch of a condition
 * on the way up is never there at the same time.
 */
function countAt(doc: Doc, top: NodeId, at: Position | null): number {
  if (!at) return weigh(doc, top);
  let total = 0;
  let slot: Position | undefined = at;
  while (slot) {
    const node = getNode(doc, slot.parent);
    if (node.kind === 'repeat') total += 1;
    for (const sibling of childrenIn(node, slot.slot)) total += weigh(doc, sibling);
    if (slot.parent === top) break;
    const up = positionOf(doc, slot.parent);
    // The way itself was counted one level further down.
    if (up) total -= weigh(doc, slot.parent);
    slot = up;
  }
  return total;
}

const reduced = new WeakMap<Doc, Map<NodeId, Doc>>();

/** The document without a node's place. Kept, since a drag asks at every move of the pointer. */
function withoutNode(doc: Doc, id: NodeId): Doc {
  const known = reduced.get(doc) ?? new Map<NodeId, Doc>();
  reduced.set(doc, known);
  const without = known.get(id) ?? cutOut(doc, id);
  known.set(id, without);
  return without;
}

function cutOut(doc: Doc, id: NodeId): Doc {
  const from = positionOf(doc, id);
  if (!from) return doc;
  const parent = getNode(doc, from.parent);
  const drop = (ids: readonly NodeId[]): readonly NodeId[] => ids.filter((child) => child !== id);
  const without: Node =
    parent.kind === 'when'
      ? { ...parent, children: drop(parent.children), otherwise: drop(parent.otherwise) }
      : { ...parent, children: drop(parent.children) };
  return { ...doc, nodes: { ...doc.nodes, [parent.id]: without } };
}

/** What people call a node. */
export function nameOf(node: Node): string {
  switch (node.kind) {
    case 'element':
      return node.type;
    case 'repeat':
      return 'Repeat';
    case 'when':
      return 'When';
    case 'fragment':
      return 'Group';
  }
}
