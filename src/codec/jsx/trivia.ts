/** What stands between children: blanks and comments, and which comments belong to which child. */
import type { HoleItem } from '#core/doc/layout.ts';
import type { TextRange } from '#core/result.ts';

/** A child in its list, before its comments are known. */
export type Placed = Pick<HoleItem, 'start' | 'end' | 'node'>;

/**
 * Gives each comment to a child: one that follows on the child's line, or those directly above it.
 * A comment with a blank line below it stays with the list.
 */
export function placeItems(
  text: string,
  items: readonly Placed[],
  comments: readonly TextRange[],
  from: number,
  to: number,
): readonly HoleItem[] {
  const placed: HoleItem[] = [];
  let at = from;
  items.forEach((item, i) => {
    const next = items[i + 1]?.start ?? to;
    const before = comments.filter(({ start, end }) => start >= at && end <= item.start);
    const after = comments.filter(({ start, end }) => start >= item.end && end <= next);
    const trail = trailOf(text, item.end, after, next);
    placed.push({ ...item, lead: leadOf(text, item.start, before), trail });
    at = trail;
  });
  return placed;
}

function leadOf(text: string, start: number, before: readonly TextRange[]): number {
  let lead = start;
  for (const comment of before.toReversed()) {
    if (lineBreaks(text.slice(comment.end, lead)) > 1) break;
    lead = comment.start;
  }
  return lead;
}

function trailOf(text: string, end: number, after: readonly TextRange[], next: number): number {
  let trail = end;
  for (const comment of after) {
    if (text.slice(trail, comment.start).includes('\n')) return trail;
    // A comment with the next child on its line is that child's.
    if (
      !text.slice(comment.end, next).includes('\n') &&
      !text.slice(comment.start, comment.end).includes('\n')
    ) {
      return trail;
    }
    trail = comment.end;
  }
  return trail;
}

export function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
