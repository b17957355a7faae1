/** Whether a whole value matches an HTML pattern; a pattern that is no pattern matches everything. */
export function matchesPattern(value: string, pattern: string | undefined): boolean {
  if (pattern === undefined || value === '') return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    // Browsers ignore a pattern they cannot read, and so does ChatKit.
    return true;
  }
}
