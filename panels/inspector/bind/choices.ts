/** What a field can be bound to: the paths into the data that a node sees, and whether they fit. */
import type { PropKind } from '#core/catalogue/prop.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { scopeAt } from '#core/expand/scope-at.ts';
import type { Expr } from '#core/expr/ast.ts';
import { isIdentifier, isVariableName, printExpr } from '#core/expr/print.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { unreachable } from '#core/result.ts';

/** `any`: a payload's value. `list`, `condition`: what a repeat and a condition want. */
export type Wanted = PropKind | 'any' | 'list' | 'condition';

export interface Choice {
  readonly expr: Expr;
  /** The expression as code. */
  readonly text: string;
  /** What it is now; undefined where the first round has none. */
  readonly value: Json | undefined;
  readonly from: 'loop' | 'data';
}

/** Objects are entered this deep; what lies deeper is written as an expression. */
const DEEPEST = 5;
const MOST = 400;

/** Loop variables first, the nearest loop's before those around it, then the data in its order. */
export function choicesAt(doc: Doc, data: JsonObject, id: NodeId): readonly Choice[] {
  const variables = scopeAt(doc, data, id).toReversed();
  const hidden = new Set<string>();
  const choices: Choice[] = [];
  for (const { name, value } of variables) {
    if (hidden.has(name)) continue;
    hidden.add(name);
    walk({ type: 'name', name }, value, 'loop', 0, choices);
  }
  for (const [name, value] of Object.entries(data)) {
    if (hidden.has(name) || !isVariableName(name)) continue;
    walk({ type: 'name', name }, value, 'data', 0, choices);
  }
  return choices;
}

function walk(
  expr: Expr,
  value: Json | undefined,
  from: Choice['from'],
  depth: number,
  choices: Choice[],
): void {
  if (choices.length >= MOST) return;
  choices.push({ expr, text: printExpr(expr), value, from });
  if (depth >= DEEPEST || !isJsonObject(value)) return;
  for (const [key, part] of Object.entries(value)) {
    walk(partOf(expr, key), part, from, depth + 1, choices);
  }
}

function partOf(object: Expr, key: string): Expr {
  return isIdentifier(key)
    ? { type: 'member', object, property: key, optional: false }
    : { type: 'index', object, index: { type: 'literal', value: key }, optional: false };
}

/** Whether a value of today could stand there. What is not known yet fits anywhere. */
export function fits(value: Json | undefined, wanted: Wanted): boolean {
  if (value === undefined || value === null || wanted === 'any' || wanted === 'condition') {
    return true;
  }
  if (wanted === 'list') return Array.isArray(value);
  const isText = typeof value === 'string';
  const isNumber = typeof value === 'number';
  const isObject = isJsonObject(value);
  switch (wanted.kind) {
    case 'string':
      return isText || isNumber;
    case 'number':
      return isNumber;
    case 'boolean':
      return typeof value === 'boolean';
    case 'enum':
    case 'icon':
    case 'date':
      return isText;
    case 'integerOrEnum':
    case 'length':
      return isText || isNumber;
    case 'color':
    case 'xAxis':
      return isText || isObject;
    case 'spacing':
      return isObject || (wanted.objectOnly !== true && (isText || isNumber));
    case 'border':
      return isNumber || isObject;
    case 'action':
    case 'cardAction':
    case 'status':
      return isObject;
    case 'editable':
      return isObject || typeof value === 'boolean';
    case 'options':
    case 'chartData':
    case 'series':
      return Array.isArray(value);
    default:
      return unreachable(wanted);
  }
}

/** A value in a few words, for the right edge of a line. */
export function preview(value: Json | undefined): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'item' : 'items'}`;
  if (isJsonObject(value)) return '{…}';
  if (typeof value !== 'string') return JSON.stringify(value);
  const line = value.replaceAll(/\s+/g, ' ');
  return JSON.stringify(line.length > 32 ? `${line.slice(0, 31)}…` : line);
}
