/** Which rows of a long list are drawn. All are, up to a length at which that begins to cost. */

const ALL_UP_TO = 200;
const MARGIN_ROWS = 4;

export interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function visibleSpan(
  count: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): Span {
  if (count <= ALL_UP_TO) return { from: 0, to: count };
  const first = Math.floor(scrollTop / rowHeight);
  const shown = Math.ceil(height / rowHeight);
  const from = Math.min(Math.max(0, first - MARGIN_ROWS), Math.max(0, count - shown));
  return { from, to: Math.min(count, first + shown + MARGIN_ROWS) };
}

/** Where to scroll so that a row is in sight; null when it is. */
export function scrollFor(
  row: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): number | null {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  const bottom = top + rowHeight;
  return bottom > scrollTop + height ? bottom - height : null;
}
