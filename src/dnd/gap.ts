/**
 * A gap is a place between two neighbours on the canvas. It is where pointer, document and
 * insertion line meet: a point falls into a gap, a gap stands for a position, and is drawn as a line.
 */
import type { Box } from './boxes.ts';
import { across, along, middle, span, union } from './geometry.ts';
import type { Axis, Point, Rect } from './geometry.ts';

export interface Gap {
  readonly container: Box;
  readonly prev?: Box;
  readonly next?: Box;
  /** The neighbour the line keeps to where the two stand on different lines of a wrapping row. */
  readonly near: 'prev' | 'next';
}

/** Distance in px of the line from a lone neighbour. */
const OFF = 4;
/** Space in px left free at both ends of the line in a container without children. */
const INSET = 6;

/** The gap of a container into which the point falls, by the midlines of its children. */
export function gapAt(container: Box, point: Point): Gap {
  const { axis, children } = container;
  const line = nearestLine(linesOf(container), along(point, across(axis)), across(axis));
  const [first] = line;
  if (!first) return { container, near: 'prev' };
  const passed = line.filter((box) => middle(box.rect, axis) < along(point, axis)).length;
  const near = passed === line.length ? 'prev' : 'next';
  return gapBefore(container, children.indexOf(first) + passed, near);
}

/** The gap before or after a box; undefined for the outermost. */
export function gapBeside(box: Box, side: 'before' | 'after'): Gap | undefined {
  if (!box.parent) return undefined;
  const index = box.parent.children.indexOf(box);
  return side === 'before'
    ? gapBefore(box.parent, index, 'next')
    : gapBefore(box.parent, index + 1, 'prev');
}

/** The gap before the child box at an index. */
export function gapBefore(container: Box, index: number, near: Gap['near']): Gap {
  const prev = container.children[index - 1];
  const next = container.children[index];
  return { container, ...(prev && { prev }), ...(next && { next }), near };
}

/** On which side of the middle of a box the point lies, along the axis of its container. */
export function sideOf(box: Box, point: Point): 'before' | 'after' {
  const axis = box.parent?.axis ?? 'y';
  return along(point, axis) < middle(box.rect, axis) ? 'before' : 'after';
}

/** The insertion line of a gap: a rectangle without thickness across the container's axis. */
export function lineOf(gap: Gap): Rect {
  const { container, prev, next, near } = gap;
  const { axis } = container;
  const [start, end] = span(container.rect, axis);
  const keeper = near === 'prev' ? (prev ?? next) : (next ?? prev);
  if (!keeper) return flat(axis, (start + end) / 2, insetAcross(container));
  const line = linesOf(container).find((boxes) => boxes.includes(keeper)) ?? [keeper];
  const reach = span(union(line.map((box) => box.rect)) ?? keeper.rect, across(axis));
  if (prev && next && line.includes(prev) && line.includes(next)) {
    return flat(axis, (span(prev.rect, axis)[1] + span(next.rect, axis)[0]) / 2, reach);
  }
  const [from, to] = span(keeper.rect, axis);
  const at = keeper === prev ? Math.min(to + OFF, end - 1) : Math.max(from - OFF, start + 1);
  return flat(axis, at, reach);
}

/** Children in the lines they stand in: one, unless the container wraps. */
function linesOf({ children, axis }: Box): Box[][] {
  const lines: Box[][] = [];
  for (const box of children) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const wrapped = last !== undefined && span(box.rect, axis)[0] < span(last.rect, axis)[0] - 1;
    if (!line || wrapped) lines.push([box]);
    else line.push(box);
  }
  return lines;
}

function nearestLine(lines: readonly Box[][], at: number, axis: Axis): readonly Box[] {
  let best: readonly Box[] = [];
  let least = Infinity;
  for (const line of lines) {
    const around = union(line.map((box) => box.rect));
    if (!around) continue;
    const [start, end] = span(around, axis);
    const distance = Math.max(start - at, at - end, 0);
    if (distance < least) [best, least] = [line, distance];
  }
  return best;
}

function flat(axis: Axis, at: number, [start, end]: readonly [number, number]): Rect {
  return axis === 'y'
    ? { left: start, right: end, top: at, bottom: at }
    : { left: at, right: at, top: start, bottom: end };
}

function insetAcross({ rect, axis }: Box): readonly [number, number] {
  const [start, end] = span(rect, across(axis));
  const by = Math.min(INSET, (end - start) / 4);
  return [start + by, end - by];
}
