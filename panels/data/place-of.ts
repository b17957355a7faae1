import type { JsonPath } from '#core/schema/at-path.ts';
import { readData } from './write-data.ts';

interface Place {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Where a value, or what it would stand in, is in the text; null for a text that is no data. */
export function placeOf(text: string, path: JsonPath): Place | null {
  const read = readData(text);
  if (!read.ok) return null;
  const before = text.slice(0, read.places.rangeOf(path).start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
