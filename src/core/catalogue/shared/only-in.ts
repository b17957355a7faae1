import type { Prop, Sdk } from '../prop.ts';

/** Marks a set of props as known to one SDK only. */
export function onlyIn<const P extends Record<string, Prop>>(sdk: Sdk, props: P): P {
  // Each prop keeps its type; only its `sdk` is replaced.
  return Object.fromEntries(
    Object.entries(props).map(([name, prop]) => [name, { ...prop, sdk }]),
  ) as P;
}
