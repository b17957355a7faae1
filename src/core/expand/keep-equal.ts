/** Values that come out equal keep their identity, so that whoever compares by it sees no change. */
import { jsonEqual } from '../json.ts';
import type { Json, WidgetJson } from '../json.ts';

/** The old value where the new one equals it. */
export function keepEqual(value: Json, old: Json | undefined): Json {
  return old !== undefined && typeof value === 'object' && jsonEqual(value, old) ? old : value;
}

export function shallowEqual(
  a: Readonly<Record<string, Json>>,
  b: Readonly<Record<string, Json>>,
): boolean {
  const keys = Object.keys(a);
  const oldKeys = Object.keys(b);
  return (
    keys.length === oldKeys.length &&
    keys.every((key, i) => key === oldKeys[i] && Object.is(a[key], b[key]))
  );
}

export function sameItems(
  items: readonly WidgetJson[],
  old: Json | undefined,
): readonly WidgetJson[] {
  // Children of an element of ours are elements of ours.
  const before = Array.isArray(old) ? (old as readonly WidgetJson[]) : undefined;
  return before && before.length === items.length && items.every((item, i) => item === before[i])
    ? before
    : items;
}
