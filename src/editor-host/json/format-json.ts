import type { Assist } from '../assist.ts';
import { parseJson } from './parse-json.ts';

/** JSON in its fixed style; null while it can't be read. */
function formatJson(text: string): string | null {
  const read = parseJson(text);
  // Formatting must not take one of two equal keys away.
  if (!read.ok || read.repeated.length > 0) return null;
  return `${JSON.stringify(read.value, null, 2)}\n`;
}

/** What is known of a JSON text without a schema: its style. */
export const JSON_ASSIST: Assist = {
  complete: () => Promise.resolve(null),
  hover: () => Promise.resolve(null),
  format: (text) => Promise.resolve(formatJson(text)),
};
