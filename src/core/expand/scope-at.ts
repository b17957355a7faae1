/** The loop variables a node of the document sees, with sample values from the first rounds. */
import { childrenIn, getNode } from '../doc/doc.ts';
import type { Doc } from '../doc/doc.ts';
import type { NodeId, RepeatNode } from '../doc/node.ts';
import { positionOf } from '../doc/parents.ts';
import { boundNames } from '../expr/ast.ts';
import type { Expr } from '../expr/ast.ts';
import { newBudget } from '../expr/budget.ts';
import { toJson } from '../expr/convert.ts';
import { attempt, bindPattern, evaluateValue } from '../expr/evaluate.ts';
import { extendScope, rootScope } from '../expr/scope.ts';
import type { Scope, Value } from '../expr/scope.ts';
import type { Json, JsonObject } from '../json.ts';

export interface LoopVariable {
  readonly name: string;
  /** In the first round; undefined when there is none. */
  readonly value: Json | undefined;
  /** The list it walks. */
  readonly from: Expr;
}

/** Outermost loop first; in a loop the names of the item, then the index. */
export function scopeAt(doc: Doc, data: JsonObject, id: NodeId): readonly LoopVariable[] {
  return walk(doc, data, id).variables;
}

/** The scope of the first rounds around a node: for showing what an expression would give there. */
export function firstScope(doc: Doc, data: JsonObject, id: NodeId): Scope {
  return walk(doc, data, id).scope;
}

function walk(doc: Doc, data: JsonObject, id: NodeId) {
  const variables: LoopVariable[] = [];
  let scope = rootScope(data);
  for (const repeat of repeatsAround(doc, id)) {
    const names = namesOf(repeat);
    const values = firstRound(repeat, scope);
    names.forEach((name, i) => {
      const json = attempt(() => toJson(values[i]));
      variables.push({ name, value: json.ok ? json.value : undefined, from: repeat.over });
    });
    scope = extendScope(scope, names, values);
  }
  return { variables, scope };
}

/** The names a repeat gives its children, in order. */
export function namesOf(repeat: RepeatNode): readonly string[] {
  const names = boundNames(repeat.item);
  return repeat.index === undefined ? names : [...names, repeat.index];
}

function firstRound(repeat: RepeatNode, scope: Scope): readonly Value[] {
  const list = evaluateValue(repeat.over, scope, newBudget());
  if (!list.ok || !Array.isArray(list.value) || list.value.length === 0) return [];
  const [first] = list.value as readonly Value[];
  const values = attempt(() => bindPattern(repeat.item, first));
  if (!values.ok) return [];
  return repeat.index === undefined ? values.value : [...values.value, 0];
}

function repeatsAround(doc: Doc, id: NodeId): readonly RepeatNode[] {
  const repeats: RepeatNode[] = [];
  for (let at = positionOf(doc, id); at; at = positionOf(doc, at.parent)) {
    const parent = getNode(doc, at.parent);
    if (parent.kind === 'repeat' && childrenIn(parent, at.slot).length > 0) repeats.push(parent);
  }
  return repeats.toReversed();
}
