/**
 * Whether a widget's tree is what `toWidgetJson` would make of it: no nulls, no instances, nothing
 * JSON cannot hold. Asking costs less than a copy, and what comes out of a store nearly always is.
 */
export function isPlainWidget(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      // A cycle ends here too.
      return value !== null && depth < 100 && isPlainObject(value, depth + 1);
    default:
      return false;
  }
}

function isPlainObject(value: object, depth: number): boolean {
  if (Array.isArray(value)) {
    // `false` among children is dropped; elsewhere it is a value, but a copy settles that.
    return value.every((item) => item !== false && isPlainWidget(item, depth));
  }
  if ('toJSON' in value) return false;
  for (const key in value) {
    const entry = (value as Record<string, unknown>)[key];
    if (!isPlainWidget(entry, depth) || (key === 'children' && entry === false)) return false;
  }
  return true;
}
