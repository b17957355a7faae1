/** Looks a place of emitted code up in its source map (version 3). */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Generated column, source line and source column, all from 0, sorted by the first. */
type Segment = readonly [generated: number, line: number, column: number];

export type LineMap = readonly (readonly Segment[])[];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** Throws a SyntaxError when the text is no source map. Only maps of one source are understood. */
export function readSourceMap(text: string): LineMap {
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || !('mappings' in json)) {
    throw new SyntaxError('A source map needs mappings');
  }
  let line = 0;
  let column = 0;
  return String(json.mappings)
    .split(';')
    .map((group) => {
      let generated = 0;
      const segments: Segment[] = [];
      for (const field of group.split(',')) {
        const [dGenerated, , dLine, dColumn] = readNumbers(field);
        if (dGenerated === undefined) continue;
        generated += dGenerated;
        // A segment of one field maps to nothing.
        if (dLine === undefined || dColumn === undefined) continue;
        line += dLine;
        column += dColumn;
        segments.push([generated, line, column]);
      }
      return segments.sort((a, b) => a[0] - b[0]);
    });
}

/** Base64 VLQ: six bits a digit, the highest says that more follow, the lowest of all is the sign. */
function readNumbers(field: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of field) {
    const bits = VALUE.get(digit);
    if (bits === undefined) throw new SyntaxError(`"${digit}" has no place in a source map`);
    value += (bits & 31) << shift;
    if (bits & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** `line` from 1, `column` from 0, in the emitted code. Null where nothing of the source stands. */
export function sourcePlace(map: LineMap, line: number, column: number): Place | null {
  const segments = map[line - 1] ?? [];
  const found = segments.findLast(([generated]) => generated <= column) ?? segments[0];
  return found ? { line: found[1] + 1, column: found[2] + 1 } : null;
}
