/**
 * What stands for a part of a printed value that is not copied: a function, a getter, the rest of a
 * long list. A plain object, because it has to survive the way from worker to page.
 */
const KEY = '\u0000note';

export function note(text: string): object {
  return { [KEY]: text };
}

/** The text of a note, or null for any other value. */
export function noteText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, KEY)) return null;
  const text: unknown = Reflect.get(value, KEY);
  return typeof text === 'string' ? text : null;
}
