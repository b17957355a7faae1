/** Text that stands in a template, as JSON or as a string of Jinja. */
import type { Json } from '#core/json.ts';

/** JSON between Jinja's marks: what would open one is escaped. */
export function jsonText(value: Json): string {
  return guard(JSON.stringify(value));
}

function guard(json: string): string {
  // Outside of strings JSON has no brace followed by one of these.
  return json.replaceAll(/\{(?=[{%#])/g, '\\u007b');
}

/** A string of Jinja. Jinja reads JSON's escapes; a pair of surrogates stands as the character. */
export function jinjaString(text: string): string {
  return JSON.stringify(text);
}

/** A number of Jinja, in brackets where a sign or a filter could tear it apart. */
export function jinjaNumber(value: number): string {
  const text = String(Object.is(value, -0) ? '0' : value);
  // Whole numbers beyond these would be ints, which Python counts exactly.
  const exact = Number.isInteger(value) && !Number.isSafeInteger(value) && !text.includes('e');
  const written = `${text}${exact ? '.0' : ''}`;
  if (Object.is(value, -0)) return '(-0.0)';
  return value < 0 ? `(${written})` : written;
}
