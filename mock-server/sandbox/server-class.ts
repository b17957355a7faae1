/** Decides which class of a handler file is the server; the same rule wherever handlers run. */

type ServerClass<S extends object> = new () => S;

export type ServerChoice<S extends object> =
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly make: ServerClass<S>;
      /** Names of the others, when the file does not say which one it means. */
      readonly passedOver: readonly string[];
    }
  | { readonly kind: 'instance'; readonly name: string; readonly server: S }
  | { readonly kind: 'none' };

/**
 * The default export, else the only exported subclass of `base`, else the last class declared at
 * the top level that extends it. `declared` is in the order of the file.
 */
export function chooseServer<S extends object>(
  base: abstract new (...args: never[]) => S,
  exports: unknown,
  declared: Readonly<Record<string, unknown>>,
): ServerChoice<S> {
  const exported: Record<string, unknown> =
    typeof exports === 'object' && exports !== null ? { ...exports } : {};
  const main = exported['default'];
  if (main instanceof base) return { kind: 'instance', name: main.constructor.name, server: main };
  if (isServer(base, main)) return choice(main, []);

  const named = leaves(base, Object.values(exported));
  const [only] = named;
  if (only && named.length === 1) return choice(only, []);
  const candidates = leaves(base, [...Object.values(exported), ...Object.values(declared)]);
  const last = leaves(base, Object.values(declared)).at(-1) ?? named.at(-1);
  if (!last) return { kind: 'none' };
  return choice(
    last,
    candidates.filter((other) => other !== last).map((other) => other.name),
  );
}

function choice<S extends object>(
  make: ServerClass<S>,
  passedOver: readonly string[],
): ServerChoice<S> {
  return { kind: 'class', name: make.name, make, passedOver };
}

/** The servers among the values, without those that another one extends. */
function leaves<S extends object>(
  base: abstract new (...args: never[]) => S,
  values: readonly unknown[],
): ServerClass<S>[] {
  const servers = [...new Set(values)].filter((value) => isServer(base, value));
  return servers.filter((one) => !servers.some((other) => other.prototype instanceof one));
}

function isServer<S extends object>(
  base: abstract new (...args: never[]) => S,
  value: unknown,
): value is ServerClass<S> {
  return typeof value === 'function' && value.prototype instanceof base;
}
