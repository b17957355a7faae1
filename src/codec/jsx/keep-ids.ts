/**
 * Finds the nodes of the document before a code edit in what was read after it, so that selection,
 * undo and what was shown stay with them. Two lists of children are compared like this: equal
 * subtrees pair up in order; between them, nodes pair up by their key, then by sort and likeness.
 * What is left over is looked for in the whole document: it may have moved.
 */
import { childIds, childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId, PropValue } from '#core/doc/node.ts';
import { printExpr, printPattern } from '#core/expr/print.ts';
import type { Draft } from './draft.ts';
import { Waiting } from './waiting.ts';

/** Lists longer than this pair up by sort alone. */
const MAX_COMPARED = 40;

/** Ids for the drafts that are nodes of `previous`. */
export function keepIds(root: Draft, previous: Doc): ReadonlyMap<Draft, NodeId> {
  if (previous.root === null) return new Map();
  const matching = new Matching(previous);
  matching.lists([root], [getNode(previous, previous.root)]);
  matching.moved(root);
  return matching.kept;
}

/** What a draft and a node have in common. */
type Facts = Draft | Node;

class Matching {
  readonly kept = new Map<Draft, NodeId>();
  readonly #previous: Doc;
  readonly #taken = new Set<NodeId>();
  /** Numbers for subtrees: equal ones have the same. */
  readonly #numbers = new Map<string, number>();
  readonly #contents = new WeakMap<Facts, number>();

  constructor(previous: Doc) {
    this.#previous = previous;
  }

  #pair(draft: Draft, node: Node): void {
    this.kept.set(draft, node.id);
    this.#taken.add(node.id);
    if (this.#content(draft) === this.#content(node)) this.#pairEqual(draft, node);
    else this.#below(draft, node);
  }

  /** All below two equal subtrees pairs up one by one. */
  #pairEqual(draft: Draft, node: Node): void {
    const drafts = [...draft.children, ...draft.otherwise];
    childIds(node).forEach((id, i) => {
      const child = drafts[i];
      if (!child) return;
      this.kept.set(child, id);
      this.#taken.add(id);
      this.#pairEqual(child, getNode(this.#previous, id));
    });
  }

  #below(draft: Draft, node: Node): void {
    this.lists(draft.children, this.#nodes(node.children));
    this.lists(draft.otherwise, this.#nodes(childrenIn(node, 'otherwise')));
  }

  #nodes(ids: readonly NodeId[]): readonly Node[] {
    return ids.map((id) => getNode(this.#previous, id));
  }

  /** Pairs up two lists of children. */
  lists(drafts: readonly Draft[], nodes: readonly Node[]): void {
    let from = 0;
    let fromNode = 0;
    for (const [at, atNode] of this.#anchors(drafts, nodes)) {
      this.#between(drafts.slice(from, at), nodes.slice(fromNode, atNode));
      const draft = drafts[at];
      const node = nodes[atNode];
      if (draft && node) this.#pair(draft, node);
      from = at + 1;
      fromNode = atNode + 1;
    }
    this.#between(drafts.slice(from), nodes.slice(fromNode));
  }

  /** Indices of equal subtrees, in the order of both lists. */
  #anchors(
    drafts: readonly Draft[],
    nodes: readonly Node[],
  ): readonly (readonly [number, number])[] {
    const places = new Waiting<number, number>();
    nodes.forEach((node, i) => places.add(this.#content(node), i));
    const anchors: (readonly [number, number])[] = [];
    let next = 0;
    drafts.forEach((draft, i) => {
      const place = places.first(this.#content(draft), (at) => at >= next);
      // An equal subtree far ahead would leave everything before it without a partner.
      if (place === undefined || place - next > drafts.length - i + MAX_COMPARED) return;
      anchors.push([i, place]);
      next = place + 1;
    });
    return anchors;
  }

  /** Pairs up what changed between two equal neighbours. */
  #between(drafts: readonly Draft[], nodes: readonly Node[]): void {
    const free = new Set(nodes);
    const isFree = (node: Node): boolean => free.has(node);
    const byKey = new Waiting<string, Node>();
    for (const node of nodes) byKey.add(`${sortOf(node)} ${keyOf(node)}`, node);
    const open: Draft[] = [];
    for (const draft of drafts) {
      const key = keyOf(draft);
      const same = key === '' ? undefined : byKey.first(`${sortOf(draft)} ${key}`, isFree);
      if (same) {
        free.delete(same);
        this.#pair(draft, same);
      } else {
        open.push(draft);
      }
    }
    const small = open.length * free.size <= MAX_COMPARED * MAX_COMPARED;
    const bySort = new Waiting<string, Node>();
    for (const node of free) bySort.add(sortOf(node), node);
    const rest: Draft[] = [];
    open.forEach((draft, i) => {
      const alike = small ? [...free].filter((node) => sameSort(draft, node)) : [];
      const best =
        alike.length > 1
          ? this.#mostAlike(draft, i, alike, nodes)
          : bySort.first(sortOf(draft), isFree);
      if (best) {
        free.delete(best);
        this.#pair(draft, best);
      } else {
        rest.push(draft);
      }
    });
    // An element that became another one: itself it is new, what it holds may not be.
    const others = [...free];
    rest.forEach((draft, i) => {
      const other = others[i];
      if (other) this.#below(draft, other);
    });
  }

  #mostAlike(
    draft: Draft,
    index: number,
    alike: readonly Node[],
    nodes: readonly Node[],
  ): Node | undefined {
    const scored = alike.map((node) => ({ node, likeness: this.#likeness(draft, node) }));
    const most = Math.max(...scored.map(({ likeness }) => likeness));
    const equal = scored.filter(({ likeness }) => likeness === most);
    return (equal.find(({ node }) => nodes.indexOf(node) === index) ?? equal[0])?.node;
  }

  /** How many props and children two elements share. */
  #likeness(draft: Draft, node: Node): number {
    const mine = new Set(factsOf(draft));
    const facts = factsOf(node).filter((fact) => mine.has(fact)).length;
    const contents = new Set(draft.children.map((child) => this.#content(child)));
    const children = this.#nodes(node.children).filter((child) =>
      contents.has(this.#content(child)),
    );
    return facts + 2 * children.length;
  }

  /** Pairs drafts that found no partner with equal subtrees anywhere in the old document. */
  moved(root: Draft): void {
    const free = new Waiting<number, Node>();
    for (const node of Object.values(this.#previous.nodes)) {
      if (!this.#taken.has(node.id)) free.add(this.#content(node), node);
    }
    const visit = (draft: Draft): void => {
      const node = this.kept.has(draft)
        ? undefined
        : free.first(this.#content(draft), ({ id }) => !this.#taken.has(id));
      if (node) this.#pair(draft, node);
      draft.children.forEach(visit);
      draft.otherwise.forEach(visit);
    };
    if (!free.isEmpty) visit(root);
  }

  /** A number for a subtree: the same for equal ones. */
  #content(of: Facts): number {
    const known = this.#contents.get(of);
    if (known !== undefined) return known;
    const inner = (list: readonly (Draft | NodeId)[]): string =>
      list
        .map((child) =>
          this.#content(typeof child === 'string' ? getNode(this.#previous, child) : child),
        )
        .join();
    const otherwise = of.kind === 'when' ? of.otherwise : [];
    const text = JSON.stringify([sortOf(of), factsOf(of), inner(of.children), inner(otherwise)]);
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    this.#contents.set(of, number);
    return number;
  }
}

function sortOf(of: Facts): string {
  return of.kind === 'element' ? `<${of.type}` : of.kind;
}

function sameSort(a: Facts, b: Facts): boolean {
  return sortOf(a) === sortOf(b);
}

const facts = new WeakMap<Facts, readonly string[]>();

/** What a node says itself, without its children. */
function factsOf(of: Facts): readonly string[] {
  const known = facts.get(of);
  if (known) return known;
  const found = readFacts(of);
  facts.set(of, found);
  return found;
}

/** What a draft says, its node says too: the next edit need not read it again. */
export function handFacts(draft: Draft, node: Node): void {
  const known = facts.get(draft);
  if (known) facts.set(node, known);
}

function readFacts(of: Facts): readonly string[] {
  switch (of.kind) {
    case 'element':
      return Object.entries(of.props).map(([prop, value]) => `${prop}=${valueText(value)}`);
    case 'repeat':
      return [printExpr(of.over), printPattern(of.item), of.index ?? ''];
    case 'when':
      return [printExpr(of.test)];
    case 'fragment':
      return [];
  }
}

function valueText(value: PropValue): string {
  return value.kind === 'expr' ? `{${printExpr(value.expr)}}` : JSON.stringify(value.value);
}

/** What an author gave a node to be known by; empty where nothing was given. */
function keyOf(of: Facts): string {
  if (of.kind !== 'element') return '';
  const value = of.props['key'] ?? of.props['id'];
  return value ? valueText(value) : '';
}
