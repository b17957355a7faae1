/** Puts a fresh component, or a plain widget tree, at a place or where the selection suggests. */
import type { Component } from '../../catalogue/component.ts';
import { accepts } from '../../catalogue/nesting.ts';
import { COMPONENTS, lookup } from '../../catalogue/registry.ts';
import { getNode } from '../../doc/doc.ts';
import type { Doc, Position } from '../../doc/doc.ts';
import { literal } from '../../doc/node.ts';
import type { Node, NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { canPlace } from '../../doc/placement.ts';
import type { Placement, Subtree } from '../../doc/placement.ts';
import { freshElement, fromJson, withFreeNames } from '../../doc/subtree.ts';
import type { WidgetJson } from '../../json.ts';
import type { Command, EditState } from '../transaction.ts';
import { openDoc } from './context.ts';

export type NewId = () => NodeId;

export type Resolved =
  /** `around`: types that have to be put around it first, outermost first. */
  | { readonly ok: true; readonly at: Position | null; readonly around: readonly string[] }
  | Extract<Placement, { ok: false }>;

/**
 * Without a place it goes into the selected element, else after it, else after the nearest one
 * above that has room. Into an empty document it comes with a Card, or what else it needs, around
 * it. The new element is selected.
 */
export function insert(what: string | WidgetJson, newId: NewId, at?: Position | null): Command {
  return (state) => {
    const doc = openDoc(state);
    const subtree = typeof what === 'string' ? freshElement(what, newId) : fromJson(what, newId);
    const place = at === undefined ? resolveInsert(state, subtree) : placeAt(doc, subtree, at);
    if (!place.ok) return null;
    const named = withFreeNames(subtree, doc);
    const { root, nodes } = withAround(named, place.around, newId);
    return {
      label: `Insert ${typeof what === 'string' ? what : what.type}`,
      steps: [{ type: 'insert', widget: state.widget, nodes, root, at: place.at }],
      selection: [named.root],
    };
  };
}

/** Where an insertion without a place would go, or why it can't: for the palette and for paste. */
export function resolveInsert(state: EditState, what: string | Subtree): Resolved {
  const doc = openDoc(state);
  if (doc.root === null) return placeAt(doc, what, null);
  const tried: Resolved[] = [];
  for (const at of candidates(doc, state.selection.at(-1) ?? doc.root)) {
    const placement = canPlace(doc, what, at);
    if (placement.ok) return { ok: true, at, around: [] };
    tried.push(placement);
  }
  // The reason of the nearest place tells most.
  return tried[0] ?? { ok: false, reason: 'There is no room for it.' };
}

/** Inside the node where it takes anything, after it, after its parent, and so on up. */
function candidates(doc: Doc, id: NodeId): readonly Position[] {
  const node = getNode(doc, id);
  const places: Position[] = [];
  if (node.kind !== 'element' || lookup(node.type)?.children.mode !== 'none') {
    places.push({ parent: id, slot: 'children', index: node.children.length });
  }
  for (let at = positionOf(doc, id); at; at = positionOf(doc, at.parent)) {
    places.push({ ...at, index: at.index + 1 });
  }
  return places;
}

export function placeAt(doc: Doc, what: string | Subtree, at: Position | null): Resolved {
  const placement = canPlace(doc, what, at);
  if (placement.ok) return { ok: true, at, around: [] };
  const chain = at === null && doc.root === null ? wayToRoot(typeOf(what)) : null;
  return chain ? { ok: true, at, around: chain } : placement;
}

function typeOf(what: string | Subtree): string | undefined {
  if (typeof what === 'string') return what;
  const node = what.nodes[what.root];
  return node?.kind === 'element' ? node.type : undefined;
}

/**
 * The shortest chain of components, from a root, that can hold a type: Card and Table for a
 * Table.Row. What is no component, such as a repeat, goes into the first root that takes all.
 */
function wayToRoot(type: string | undefined): readonly string[] | null {
  const all: readonly Component[] = Object.values(COMPONENTS);
  const inner = type === undefined ? undefined : lookup(type);
  const holds = (outer: Component): boolean =>
    inner
      ? accepts(outer, inner)
      : outer.root && outer.children.mode === 'many' && outer.children.accepts === 'any';
  let ways: readonly (readonly Component[])[] = all.filter(holds).map((outer) => [outer]);
  // A chain longer than the list of components would go in circles.
  for (let length = 1; length <= all.length; length += 1) {
    const done = ways.find(([outermost]) => outermost?.root);
    if (done) return done.map((component) => component.type);
    ways = ways.flatMap((way) => {
      const [outermost] = way;
      if (!outermost) return [];
      return all.filter((outer) => accepts(outer, outermost)).map((outer) => [outer].concat(way));
    });
  }
  return null;
}

/** The subtree inside elements of the given types, outermost first. */
export function withAround(subtree: Subtree, types: readonly string[], newId: NewId): Subtree {
  return types.reduceRight((inner, type) => around(inner, type, newId), subtree);
}

/** A plain element of a type around a subtree: only what it must have, without first children. */
function around(inner: Subtree, type: string, newId: NewId): Subtree {
  const id = newId();
  const props = Object.fromEntries(
    Object.entries(lookup(type)?.initial ?? {}).map(([name, value]) => [name, literal(value)]),
  );
  const node: Node = { id, kind: 'element', type, props, children: [inner.root] };
  return { root: id, nodes: { [id]: node, ...inner.nodes } };
}
