import { worse } from '#state/problem-marks.ts';
import type { MarksByNode, ProblemMark } from '#state/problem-marks.ts';
import { lastInside } from './rows.ts';
import type { LayerRow } from './rows.ts';

/**
 * The mark of each row: its own, or for a folded one the worst inside it, which is not in sight.
 * `all` are the rows of the same document with nothing folded.
 */
export function rowMarks(
  rows: readonly LayerRow[],
  all: readonly LayerRow[],
  marks: MarksByNode,
): ReadonlyMap<string, ProblemMark> {
  const found = new Map<string, ProblemMark>();
  if (marks.size === 0) return found;
  const places = new Map(all.map((row, index) => [row.key, index]));
  for (const { key, open } of rows) {
    const at = places.get(key);
    if (at === undefined) continue;
    const end = open === false ? lastInside(all, at) : at;
    for (const { kind, node } of all.slice(at, end + 1)) {
      const mark = kind === 'node' ? marks.get(node) : undefined;
      if (mark) found.set(key, worse(found.get(key), mark));
    }
  }
  return found;
}
