/** What the expressions of a node read: whether a new scope can make a difference to them. */
import type { PropValue } from '../doc/node.ts';
import type { Expr } from '../expr/ast.ts';
import { freeNames } from '../expr/free-names.ts';
import { lookupName } from '../expr/scope.ts';
import type { Scope } from '../expr/scope.ts';

type Reader = Expr | Readonly<Record<string, PropValue>>;

const cache = new WeakMap<Reader, readonly string[]>();

/** Names of the variables an expression, or the props of an element, read. */
function namesReadBy(reader: Reader): readonly string[] {
  const known = cache.get(reader);
  if (known) return known;
  const names = [
    ...new Set(exprsOf(reader).flatMap((expr) => freeNames(expr).map(({ name }) => name))),
  ];
  cache.set(reader, names);
  return names;
}

function exprsOf(reader: Reader): readonly Expr[] {
  if (isExpr(reader)) return [reader];
  return Object.values(reader).flatMap((value) => (value.kind === 'expr' ? [value.expr] : []));
}

function isExpr(reader: Reader): reader is Expr {
  // A prop named `type` does not exist, and a prop's value is never a string.
  return typeof reader['type' as keyof Reader] === 'string';
}

/** True when every variable it reads has the same value in both scopes. */
export function seesTheSame(reader: Reader, a: Scope, b: Scope): boolean {
  return (
    a === b ||
    namesReadBy(reader).every((name) => Object.is(lookupName(a, name), lookupName(b, name)))
  );
}
