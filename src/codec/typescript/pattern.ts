/** Parameters of loops and callbacks, without the names that are not used. */
import type { Pattern } from '#core/expr/ast.ts';
import { printKey } from '#core/expr/print.ts';
import { keyType } from './access.ts';
import type { Context, Scope, Variable } from './context.ts';
import { isReserved } from './names.ts';
import { ANY, isAny, itemsOf, NUMBER, UNDEFINED, union } from './type.ts';
import type { Type } from './type.ts';

export interface Params {
  /** The scope inside. That something is there is not known in functions; that it is not may be. */
  readonly scope: Scope;
  /** The parameters as code, in brackets; asked for once the body is written. */
  readonly print: () => string;
}

/** Binds patterns to types, one for each parameter. */
export function bindParams(
  patterns: readonly Pattern[],
  types: readonly Type[],
  scope: Scope,
  context: Context,
): Params {
  const names = new Map(scope.names);
  const bound = patterns.map((pattern, i) => bind(pattern, types[i] ?? ANY, names, context));
  const print = (): string => {
    const parts = bound.map((part) => part(context));
    const last = parts.findLastIndex((part) => part !== null);
    const kept = parts.slice(0, last + 1).map((part, i) => part ?? unused(patterns[i]));
    return `(${kept.join(', ')})`;
  };
  return { scope: { names, facts: new Set(), empty: scope.empty }, print };
}

/** Compilers let a parameter be unused when its name begins so. */
function unused(pattern: Pattern | undefined): string {
  return pattern?.type === 'name' ? `_${pattern.name}` : '_';
}

/** Null: nothing of it is used. */
type Printed = (context: Context) => string | null;

function bind(
  pattern: Pattern,
  type: Type,
  names: Map<string, Variable>,
  context: Context,
): Printed {
  const parts = bindInner(pattern, type, names, context);
  return (used) => {
    const text = parts.print(used);
    return text !== null && parts.untyped ? `${text}: any` : text;
  };
}

interface Bound {
  readonly print: Printed;
  /** The compiler can't take the value apart: the whole parameter is `any`. */
  readonly untyped: boolean;
}

function bindInner(
  pattern: Pattern,
  type: Type,
  names: Map<string, Variable>,
  context: Context,
): Bound {
  switch (pattern.type) {
    case 'name': {
      const variable: Variable = { code: variableName(pattern.name), type };
      names.set(pattern.name, variable);
      return {
        print: ({ used }) => (used.has(variable) ? variable.code : null),
        untyped: false,
      };
    }
    case 'objectPattern': {
      const only = Object.keys(type).length === 1 ? type.object : undefined;
      const known = pattern.entries.map(({ key }) => only && keyType(only, key, context));
      const untyped = !isAny(type) && known.includes(undefined);
      const parts = pattern.entries.map(({ key, value }, i) => ({
        key,
        inner: bindInner(value, untyped ? ANY : (known[i] ?? ANY), names, context),
      }));
      return {
        untyped: untyped || parts.some(({ inner }) => inner.untyped),
        print: (used) => {
          const shown = parts.flatMap(({ key, inner }) => {
            const text = inner.print(used);
            if (text === null) return [];
            return text === key ? [key] : [`${printKey(key)}: ${text}`];
          });
          return shown.length === 0 ? null : `{ ${shown.join(', ')} }`;
        },
      };
    }
    case 'arrayPattern': {
      const listed = Object.keys(type).every((kind) => kind === 'array' || kind === 'tuple');
      const untyped = !isAny(type) && !listed;
      const parts = pattern.items.map((item, i) => {
        const exact = !type.array && type.tuple?.[i];
        const at = untyped || isAny(type) ? ANY : exact || union(itemsOf(type), UNDEFINED);
        return item && bindInner(item, at, names, context);
      });
      return {
        untyped: untyped || parts.some((part) => part?.untyped),
        print: (used) => {
          const shown = parts.map((part) => part?.print(used) ?? null);
          const last = shown.findLastIndex((text) => text !== null);
          const kept = shown.slice(0, last + 1).map((text) => text ?? '');
          return last < 0 ? null : `[${kept.join(', ')}]`;
        },
      };
    }
  }
}

export function variableName(name: string): string {
  return isReserved(name) ? `${name}Value` : name;
}

/** Types of the parameters of `.map` and its like: the item, its index, the list. */
export function callbackTypes(list: Type): readonly Type[] {
  return [itemsOf(list), NUMBER, list];
}
