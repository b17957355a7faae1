/** What an expansion remembers of each node in each round. */
import type { Node, NodeId } from '../doc/node.ts';
import type { Scope, Value } from '../expr/scope.ts';
import type { Json, WidgetJson } from '../json.ts';
import type { Problem } from '../result.ts';

export const NOTHING: readonly never[] = [];

/** What one node gave in one round. */
export interface Entry {
  readonly node: Node;
  readonly scope: Scope;
  /** Steps spent, with all below. */
  readonly steps: number;
  readonly elements: readonly WidgetJson[];
  readonly problems: readonly Problem[];
  readonly parts: readonly Entry[];
  /** Of an element: its props. Of a repeat: its list. Of a condition: whether it holds. */
  readonly own: Own | null;
  /** Of a repeat: the scope of each round. */
  readonly rounds: readonly Scope[];
}

export interface Own {
  readonly steps: number;
  readonly value: Value | Readonly<Record<string, Json>>;
}

/** The old entry of a node: mostly at the same index, else looked up. */
export function finder(old: readonly Entry[]): (id: NodeId, index: number) => Entry | undefined {
  let byId: Map<NodeId, Entry> | undefined;
  return (id, index) => {
    const same = old[index];
    if (same?.node.id === id) return same;
    byId ??= new Map(old.map((entry) => [entry.node.id, entry]));
    return byId.get(id);
  };
}

/** Problems of all parts; what every round of a loop says is said once. */
function distinct(parts: readonly Entry[]): readonly Problem[] {
  const found = parts.flatMap((part) => part.problems);
  if (found.length < 2) return found.length === 0 ? NOTHING : found;
  const seen = new Set<string>();
  return found.filter(({ node, prop, code, message }) => {
    const key = JSON.stringify([node, prop, code, message]);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The entry of a node that gives nothing. */
export function empty(node: Node, scope: Scope, problems: readonly Problem[]): Entry {
  return {
    node,
    scope,
    steps: 0,
    elements: NOTHING,
    problems,
    parts: NOTHING,
    own: null,
    rounds: NOTHING,
  };
}

/** Whether the node itself is at fault, and not one inside it. */
export function hasFailed({ problems, parts, elements }: Entry): boolean {
  return problems.length > 0 && parts.length === 0 && elements.length === 0;
}

/** What a list of nodes gave. */
export interface Expanded {
  readonly parts: readonly Entry[];
  readonly elements: readonly WidgetJson[];
  readonly problems: readonly Problem[];
}

export function gather(parts: readonly Entry[]): Expanded {
  return {
    parts,
    elements: parts.flatMap((part) => part.elements),
    problems: distinct(parts),
  };
}
