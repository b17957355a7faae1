/** The variables around an expression, and what conditions around have shown of paths. */
import type { Expr, Pattern } from '#core/expr/ast.ts';
import { isForbiddenKey } from '#core/expr/methods.ts';
import { unreachable } from '#core/result.ts';
import { UNDEFINED_TEXT, cheap } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { readItem, readKey } from './read.ts';
import { ABSENT, UNDEFINED, canBe } from './shape.ts';
import type { Shape } from './shape.ts';

export interface Scope {
  /** Variables of loops and callbacks, by their names in the view. */
  readonly variables: ReadonlyMap<string, Code>;
  /** What paths hold here, by `pathKey`. */
  readonly facts: ReadonlyMap<string, Shape>;
}

export const TOP: Scope = { variables: new Map(), facts: new Map() };

/** The scope with a variable. What was known of another of its name holds no longer. */
export function withVariable(scope: Scope, name: string, value: Code): Scope {
  const facts = [...scope.facts].filter(([key]) => key !== name && !key.startsWith(`${name}.`));
  return {
    variables: new Map([...scope.variables, [name, value]]),
    facts: facts.length === scope.facts.size ? scope.facts : new Map(facts),
  };
}

export function withFacts(scope: Scope, facts: ReadonlyMap<string, Shape>): Scope {
  return facts.size === 0 ? scope : { ...scope, facts: new Map([...scope.facts, ...facts]) };
}

/** What a name stands for, as it is known here. */
export function readName(
  expr: Extract<Expr, { type: 'name' }>,
  scope: Scope,
  context: Context,
): Code {
  const variable = scope.variables.get(expr.name);
  if (variable) return withKnown(variable, expr, scope);
  if (isForbiddenKey(expr.name)) return cheap(UNDEFINED_TEXT, ABSENT);
  return withKnown(context.dataKey(expr.name, expr.range), expr, scope);
}

/** The code of a path with what a condition has shown of it. */
export function withKnown(found: Code, expr: Expr, scope: Scope): Code {
  if (scope.facts.size === 0) return found;
  const key = pathKey(expr);
  const shape = key === undefined ? undefined : scope.facts.get(key);
  if (!shape) return found;
  if (canBe(shape, UNDEFINED)) return { ...found, shape };
  const { defined: _, ...always } = found;
  return { ...always, shape };
}

/** Names a path of members, such as `user.name`; undefined for other expressions. */
export function pathKey(expr: Expr): string | undefined {
  switch (expr.type) {
    case 'name':
      return expr.name;
    case 'member': {
      const object = pathKey(expr.object);
      return object === undefined ? undefined : `${object}.${expr.property}`;
    }
    default:
      return undefined;
  }
}

/** A value taken apart: the names of a pattern with what they hold. */
export interface Binding {
  readonly name: string;
  readonly value: Code;
}

export function takeApart(pattern: Pattern, value: Code, context: Context): readonly Binding[] {
  switch (pattern.type) {
    case 'name':
      return [{ name: pattern.name, value }];
    case 'objectPattern':
      return pattern.entries.flatMap(({ key, value: inner }) =>
        takeApart(inner, readKey(value, key, context), context),
      );
    case 'arrayPattern':
      return pattern.items.flatMap((item, i) =>
        item ? takeApart(item, readItem(value, i), context) : [],
      );
    default:
      return unreachable(pattern);
  }
}
