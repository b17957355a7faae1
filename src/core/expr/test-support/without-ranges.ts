/** A copy of parsed data without source ranges, to compare what it says. */
export function withoutRanges<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(withoutRanges)
    : Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => key !== 'range')
          .map(([key, item]) => [key, withoutRanges(item)]),
      );
  // The same shape, as only optional ranges are gone.
  return copy as T;
}
