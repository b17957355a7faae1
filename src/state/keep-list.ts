/**
 * Of lists that are made anew again and again: the very list of before while its items are the same,
 * so that what hangs on it is not worked out or drawn anew.
 */
export function keepList<T>(
  same: (a: T, b: T) => boolean = Object.is,
): (items: readonly T[]) => readonly T[] {
  let kept: readonly T[] = [];
  return (items) => {
    const next = items.map((item, index) => {
      const before = kept[index];
      return before !== undefined && same(before, item) ? before : item;
    });
    const unchanged =
      next.length === kept.length && next.every((item, index) => item === kept[index]);
    if (!unchanged) kept = next;
    return kept;
  };
}
