/**
 * A document with data becomes the widget ChatKit sees: repeats, conditions and fragments vanish.
 *
 * Each node in each loop round has an entry that remembers what it gave. The next expansion walks
 * only where something changed: an entry stands as it is when nothing below it changed and it sees
 * the same scope. Where something did change, values that came out equal keep their identity, so
 * that a renderer redraws what differs and nothing else.
 */
import { lookup } from '../catalogue/registry.ts';
import { childIds, getNode } from '../doc/doc.ts';
import type { Doc } from '../doc/doc.ts';
import type { ElementNode, FragmentNode, Node, NodeId, RepeatNode, WhenNode } from '../doc/node.ts';
import { newBudget, spend } from '../expr/budget.ts';
import type { Budget } from '../expr/budget.ts';
import { isArray, kindOf } from '../expr/convert.ts';
import { attempt, bindPattern, evaluate, evaluateValue } from '../expr/evaluate.ts';
import { printExpr } from '../expr/print.ts';
import { rootScope } from '../expr/scope.ts';
import type { Scope, Value } from '../expr/scope.ts';
import type { Json, JsonObject, WidgetJson } from '../json.ts';
import { problem, unreachable } from '../result.ts';
import type { Problem } from '../result.ts';
import { seesTheSame } from './dependencies.ts';
import { NOTHING, empty, finder, gather, hasFailed } from './entry.ts';
import type { Entry, Expanded, Own } from './entry.ts';
import { keepEqual, sameItems, shallowEqual } from './keep-equal.ts';
import { originOf, setOrigin } from './origin.ts';
import type { Origin } from './origin.ts';
import { roundScope } from './round-scope.ts';
import { namesOf } from './scope-at.ts';

export interface Expansion {
  /** Null: the empty view, or one whose root shows nothing with this data. */
  readonly widget: WidgetJson | null;
  /** Each with the node and, where one prop is to blame, the prop. Ranges are into the node's source text. */
  readonly problems: readonly Problem[];
  /** Where an element of the widget comes from; undefined for other objects. */
  originOf(element: object): Origin | undefined;
}

/** What a node costs beside its expressions: whoever draws it has the most work. */
const STEPS_PER_NODE = 50;

/** What stands for a node that failed. `failed` gives no element; `old` is what the node gave before. */
export type StandIn = (
  failed: Entry,
  old: Entry | undefined,
  rounds: readonly number[],
) => readonly WidgetJson[];

interface Frame {
  readonly doc: Doc;
  readonly before: Doc | null;
  /** Answers of `untouched`, by node. */
  readonly known: Map<NodeId, boolean>;
  readonly budget: Budget;
  readonly standIn: StandIn | undefined;
  spent: boolean;
}

interface Memory {
  readonly doc: Doc;
  readonly data: JsonObject;
  readonly scope: Scope;
  /** Null where nothing can be remembered. */
  readonly entry: Entry | null;
}

const memories = new WeakMap<Expansion, Memory>();
/**
 * @param previous the last expansion, of any document and data; what still holds is taken from it
 * @param standIn without one a node that fails gives nothing
 */
export function expand(
  doc: Doc,
  data: JsonObject,
  previous?: Expansion,
  standIn?: StandIn,
): Expansion {
  const memory = previous && memories.get(previous);
  const scope = memory?.data === data ? memory.scope : rootScope(data);
  const frame: Frame = {
    doc,
    before: memory?.doc ?? null,
    known: new Map(),
    budget: newBudget(),
    standIn,
    spent: false,
  };
  const old = memory?.entry?.node.id === doc.root ? memory.entry : undefined;
  const entry = doc.root === null ? null : expandNode(doc.root, scope, NOTHING, old, frame);
  const [widget = null, ...others] = entry?.elements ?? [];
  const problems =
    others.length > 0 && doc.root !== null
      ? [...(entry?.problems ?? []), severalRoots(doc.root)]
      : (entry?.problems ?? NOTHING);
  const expansion: Expansion = { widget, problems, originOf };
  // Where the budget ran out some nodes were not looked at: what was remembered before still holds.
  const now = { doc, data, scope, entry: frame.spent ? null : entry };
  memories.set(expansion, frame.spent && memory ? memory : now);
  return expansion;
}

function severalRoots(node: NodeId): Problem {
  return problem(
    'view/root',
    'A widget is one element; this view gives several, and the first is shown.',
    { node },
  );
}

function expandNode(
  id: NodeId,
  scope: Scope,
  rounds: readonly number[],
  old: Entry | undefined,
  frame: Frame,
): Entry {
  const { budget } = frame;
  if (old && old.scope === scope && old.steps <= budget.left && untouched(id, frame)) {
    budget.left -= old.steps;
    return old;
  }
  const node = getNode(frame.doc, id);
  const left = budget.left;
  if (frame.spent) return empty(node, scope, NOTHING);
  const paid = attempt(() => spend(budget, STEPS_PER_NODE));
  if (!paid.ok) return failed(node, scope, paid.problems, frame);
  const entry = expandKind(node, scope, rounds, old, frame);
  const { standIn } = frame;
  const elements = standIn && hasFailed(entry) ? standIn(entry, old, rounds) : entry.elements;
  return { ...entry, elements, steps: left - budget.left };
}

/** Whether a node and all below it are what they were in the previous document. */
function untouched(id: NodeId, frame: Frame): boolean {
  const known = frame.known.get(id);
  if (known !== undefined) return known;
  const node = frame.doc.nodes[id];
  const same =
    node !== undefined &&
    frame.before?.nodes[id] === node &&
    childIds(node).every((child) => untouched(child, frame));
  frame.known.set(id, same);
  return same;
}

function expandKind(
  node: Node,
  scope: Scope,
  rounds: readonly number[],
  old: Entry | undefined,
  frame: Frame,
): Entry {
  switch (node.kind) {
    case 'element':
      return expandElement(
        node,
        scope,
        rounds,
        old?.node.kind === 'element' ? old : undefined,
        frame,
      );
    case 'repeat':
      return expandRepeat(
        node,
        scope,
        rounds,
        old?.node.kind === 'repeat' ? old : undefined,
        frame,
      );
    case 'when':
      return expandWhen(node, scope, rounds, old?.node.kind === 'when' ? old : undefined, frame);
    case 'fragment':
      return expandFragment(node, scope, rounds, old, frame);
    default:
      return unreachable(node);
  }
}

/** A node that is left out, with the reason. */
function failed(
  node: Node,
  scope: Scope,
  problems: readonly Problem[],
  frame: Frame,
  prop?: string,
): Entry {
  if (problems.some(({ code }) => code === 'expr/budget')) frame.spent = true;
  return empty(
    node,
    scope,
    problems.map((reason) => ({
      ...reason,
      node: node.id,
      ...(prop === undefined ? {} : { prop }),
    })),
  );
}

function expandElement(
  node: ElementNode,
  scope: Scope,
  rounds: readonly number[],
  old: Entry | undefined,
  frame: Frame,
): Entry {
  const oldNode = old?.node.kind === 'element' ? old.node : undefined;
  const oldProps = old?.own ? (old.own.value as Readonly<Record<string, Json>>) : undefined;
  const left = frame.budget.left;
  let props: Readonly<Record<string, Json>>;
  if (
    old?.own &&
    oldProps &&
    oldNode?.props === node.props &&
    seesTheSame(node.props, scope, old.scope)
  ) {
    props = oldProps;
    frame.budget.left -= old.own.steps;
  } else {
    const made: Record<string, Json> = {};
    for (const [prop, value] of Object.entries(node.props)) {
      const result =
        value.kind === 'literal'
          ? { ok: true as const, value: value.value }
          : evaluate(value.expr, scope, frame.budget);
      if (!result.ok) return failed(node, scope, result.problems, frame, prop);
      if (result.value !== undefined && result.value !== null) {
        made[prop] = keepEqual(result.value, oldProps?.[prop]);
      }
    }
    props = oldProps && shallowEqual(made, oldProps) ? oldProps : made;
  }
  const own: Own = { steps: left - frame.budget.left, value: props };
  const {
    parts,
    elements: inner,
    problems,
  } = expandList(node.children, scope, rounds, old?.parts, frame);
  const single = lookup(node.type)?.children.mode === 'one';
  const before = old?.elements[0];
  const oldChildren = before?.['children'];
  const children = single ? inner[0] : sameItems(inner, oldChildren);
  const kept =
    before &&
    oldNode?.type === node.type &&
    oldProps === props &&
    (node.children.length > 0 ? children : undefined) === oldChildren;
  const element: WidgetJson = kept ? before : build(node, props, children);
  if (!kept) setOrigin(element, { node: node.id, rounds });
  const several =
    single && inner.length > 1
      ? [
          problem('view/one-child', `A ${node.type} shows one element; the others are left out.`, {
            severity: 'warning',
            node: node.id,
          }),
        ]
      : NOTHING;
  return {
    node,
    scope,
    steps: 0,
    elements: kept && old ? old.elements : [element],
    problems: several.length > 0 ? [...problems, ...several] : problems,
    parts,
    own,
    rounds: NOTHING,
  };
}

function build(
  node: ElementNode,
  props: Readonly<Record<string, Json>>,
  children: Json | undefined,
): WidgetJson {
  const element: Record<string, Json> & { type: string } = { type: node.type, ...props };
  if (node.children.length > 0 && children !== undefined) element['children'] = children;
  return element;
}

function expandList(
  ids: readonly NodeId[],
  scope: Scope,
  rounds: readonly number[],
  old: readonly Entry[] | undefined,
  frame: Frame,
): Expanded {
  if (ids.length === 0) return { parts: NOTHING, elements: NOTHING, problems: NOTHING };
  const find = finder(old ?? NOTHING);
  return gather(ids.map((id, i) => expandNode(id, scope, rounds, find(id, i), frame)));
}

function expandFragment(
  node: FragmentNode,
  scope: Scope,
  rounds: readonly number[],
  old: Entry | undefined,
  frame: Frame,
): Entry {
  const expanded = expandList(node.children, scope, rounds, old?.parts, frame);
  return { ...empty(node, scope, NOTHING), ...expanded };
}

function expandWhen(
  node: WhenNode,
  scope: Scope,
  rounds: readonly number[],
  old: Entry | undefined,
  frame: Frame,
): Entry {
  const own = computeOwn(
    node.test,
    scope,
    old?.node.kind === 'when' ? old.node.test : null,
    old,
    frame,
  );
  if ('problems' in own) return failed(node, scope, own.problems, frame, 'test');
  const branch = own.value ? node.children : node.otherwise;
  return {
    ...empty(node, scope, NOTHING),
    ...expandList(branch, scope, rounds, old?.parts, frame),
    own,
  };
}

/** Evaluates a node's expression, or takes the old value when all it reads is the same. */
function computeOwn(
  expr: WhenNode['test'],
  scope: Scope,
  oldExpr: WhenNode['test'] | null,
  old: Entry | undefined,
  frame: Frame,
): { readonly steps: number; readonly value: Value } | { readonly problems: readonly Problem[] } {
  if (old?.own && oldExpr === expr && seesTheSame(expr, scope, old.scope)) {
    frame.budget.left -= old.own.steps;
    // Entries of repeats and conditions hold a value.
    return { steps: old.own.steps, value: old.own.value };
  }
  const left = frame.budget.left;
  const result = evaluateValue(expr, scope, frame.budget);
  return result.ok
    ? { steps: left - frame.budget.left, value: result.value }
    : { problems: result.problems };
}

function expandRepeat(
  node: RepeatNode,
  scope: Scope,
  rounds: readonly number[],
  old: Entry | undefined,
  frame: Frame,
): Entry {
  const own = computeOwn(
    node.over,
    scope,
    old?.node.kind === 'repeat' ? old.node.over : null,
    old,
    frame,
  );
  if ('problems' in own) return failed(node, scope, own.problems, frame, 'over');
  const list = own.value;
  if (!isArray(list)) {
    const over = printExpr(node.over);
    const message = `${over} is ${kindOf(list)} here; a repeat needs an array.`;
    const range = node.over.range ? { range: node.over.range } : {};
    return failed(node, scope, [problem('expr/not-a-list', message, range)], frame, 'over');
  }
  const scopes: Scope[] = [];
  const parts: Entry[] = [];
  const names = namesOf(node);
  const oldPerRound = old?.node.kind === 'repeat' ? old.node.children.length : 0;
  for (const [i, item] of list.entries()) {
    const bound = attempt(() => bindPattern(node.item, item));
    if (!bound.ok) {
      const failure = failed(node, scope, bound.problems, frame, 'item');
      return { ...failure, own };
    }
    const values = node.index === undefined ? bound.value : [...bound.value, i];
    const inner = roundScope(scope, names, values, old?.rounds[i]);
    scopes.push(inner);
    const oldParts = old?.parts.slice(i * oldPerRound, (i + 1) * oldPerRound);
    parts.push(...expandList(node.children, inner, [...rounds, i], oldParts, frame).parts);
    if (frame.spent) break;
  }
  return { ...empty(node, scope, NOTHING), ...gather(parts), own, rounds: scopes };
}
