/** What a template prints, as a document. */
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId, PropValue } from '#core/doc/node.ts';
import { fold } from '#core/doc/value.ts';
import type { Expr } from '#core/expr/ast.ts';
import { conditional } from '#core/expr/build.ts';
import { isForbiddenEntry } from '#core/expr/methods.ts';
import { problem } from '#core/result.ts';
import type { Problem } from '#core/result.ts';
import { TemplateFault, unreadable } from './fault.ts';
import { whenItems } from './statements.ts';
import { UNDEFINED, toExpr } from './value.ts';
import type { Item, Value } from './value.ts';

interface Building {
  readonly nodes: Record<NodeId, Node>;
  readonly newId: () => NodeId;
  readonly warnings: Problem[];
}

/** @throws TemplateFault when it prints no element */
export function toDoc(value: Value, newId: () => NodeId, warnings: Problem[]): Doc {
  const building: Building = { nodes: {}, newId, warnings };
  const [root, ...others] = nodesOf(value, building);
  if (root === undefined || others.length > 0) {
    throw new TemplateFault(
      'template/no-widget',
      'The template prints no widget: it should print one object with a type.',
      value.range,
    );
  }
  return { root, nodes: building.nodes };
}

function nodesOf(value: Value, building: Building): readonly NodeId[] {
  switch (value.kind) {
    case 'object':
      return [element(value, building)];
    case 'list':
      return value.items.flatMap((item) => nodesOfItem(item, building));
    case 'choice': {
      const items = (part: Value | null): readonly Item[] =>
        part ? [{ kind: 'value', value: part }] : [];
      const chosen = printing(value.chosen);
      const otherwise = printing(value.otherwise);
      return whenItems(value.test, items(chosen), items(otherwise), value.range).flatMap((item) =>
        nodesOfItem(item, building),
      );
    }
    case 'expr':
      if (isNothing(value.expr)) return [];
      throw unreadable('An element that comes from the data', value.range);
  }
}

/** Null for a branch that shows nothing. */
function printing(value: Value | null): Value | null {
  return value?.kind === 'expr' && isNothing(value.expr) ? null : value;
}

function isNothing(expr: Expr): boolean {
  return (
    (expr.type === 'literal' && (expr.value ?? '') === '') ||
    (expr.type === 'array' && expr.items.length === 0)
  );
}

function nodesOfItem(item: Item, building: Building): readonly NodeId[] {
  if (item.kind === 'value') return nodesOf(item.value, building);
  const id = reserve(building);
  const children = item.items.flatMap((inner) => nodesOfItem(inner, building));
  if (item.kind === 'repeat') {
    const { over, item: pattern, index } = item;
    const named = index === undefined ? {} : { index };
    building.nodes[id] = { id, kind: 'repeat', over, item: pattern, ...named, children };
  } else {
    const otherwise = item.otherwise.flatMap((inner) => nodesOfItem(inner, building));
    building.nodes[id] = { id, kind: 'when', test: item.test, children, otherwise };
  }
  return [id];
}

/** An id that is entered before the children's, so that the map is in document order. */
function reserve({ nodes, newId }: Building): NodeId {
  const id = newId();
  nodes[id] = { id, kind: 'fragment', children: [] };
  return id;
}

function element(value: Extract<Value, { kind: 'object' }>, building: Building): NodeId {
  const type = value.entries.findLast(({ key }) => key === 'type')?.value;
  const name = type?.kind === 'expr' && type.expr.type === 'literal' ? type.expr.value : null;
  if (typeof name !== 'string') {
    throw type
      ? unreadable('An element whose type comes from the data', type.range)
      : unreadable('An object without a type in the place of an element', value.range);
  }
  const id = reserve(building);
  const props: Record<string, PropValue> = {};
  for (const { key, value: part } of value.entries) {
    if (key === 'type' || key === 'children') continue;
    const prop = propValue(key, part, building);
    if (prop) props[key] = prop;
  }
  const content = value.entries.findLast(({ key }) => key === 'children')?.value;
  const children = content ? nodesOf(content, building) : [];
  building.nodes[id] = { id, kind: 'element', type: name, props, children };
  return id;
}

/** Null for a prop that is absent, or that a view can't say. */
function propValue(key: string, value: Value, { warnings }: Building): PropValue | null {
  const dropped = (code: string, message: string): null => {
    warnings.push(problem(code, message, { range: value.range, severity: 'warning' }));
    return null;
  };
  if (isForbiddenEntry(key)) return dropped('template/name', `${key} can't be a prop: left out.`);
  try {
    const prop = fold(withAbsent(toExpr(value)));
    if (prop.kind === 'literal') return prop.value === null ? null : prop;
    return prop.expr.type === 'literal' && prop.expr.value === undefined ? null : prop;
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return dropped(error.code, `${error.message} The prop ${key} is left out.`);
  }
}

/** A branch that prints null leaves the prop out. */
function withAbsent(expr: Expr): Expr {
  if (expr.type === 'literal' && expr.value === null) return UNDEFINED;
  if (expr.type !== 'conditional') return expr;
  return conditional(expr.test, withAbsent(expr.then), withAbsent(expr.otherwise));
}
