/** Other names in trees, expressions, schemas and data, all of which are plain values. */
import type { Expr } from '#core/expr/ast.ts';
import type { Tree } from '#codec/jsx/test-support/arbitrary-view.ts';

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapped(value: unknown, map: (value: Plain) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => mapped(one, map));
  return isPlain(value) ? map(value) : value;
}

/** Names of variables and keys, wherever they stand. */
export function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0) return value;
  const to = (name: string): string => names.get(name) ?? name;
  const rename = (one: Plain): unknown => {
    const entries = Object.entries(one).map(([key, part]): [string, unknown] => {
      if (isName(one, key) && typeof part === 'string') return [key, to(part)];
      if (key === 'required' && Array.isArray(part)) return [key, part.map(String).map(to)];
      return [isShape(one) ? key : to(key), mapped(part, rename)];
    });
    return Object.fromEntries(entries);
  };
  // What went in comes out with the same shape.
  return mapped(value, rename) as T;
}

/** Whether a text under this key is a name. */
function isName(of: Plain, key: string): boolean {
  if (key === 'name') return of['type'] === 'name';
  if (key === 'property') return of['type'] === 'member';
  if (key === 'key') return of['type'] === 'entry' || 'value' in of;
  return key === 'index' && of['kind'] === 'repeat';
}

/** Whether its keys belong to the form of a tree, an expression or a schema, and not to data. */
function isShape(of: Plain): boolean {
  return 'kind' in of || typeof of['type'] === 'string' || ('key' in of && 'value' in of);
}

/** Trees in which names stand for other expressions. */
export function substituted(
  trees: readonly Tree[],
  by: Readonly<Record<string, Expr>>,
): readonly Tree[] {
  const replace = (one: Plain): unknown => {
    const { type, name } = one;
    if (type === 'name' && typeof name === 'string' && Object.hasOwn(by, name)) return by[name];
    return Object.fromEntries(
      Object.entries(one).map(([key, part]) => [key, mapped(part, replace)]),
    );
  };
  return mapped(trees, replace) as readonly Tree[];
}
