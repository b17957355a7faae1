import { describe, expect, it } from 'vitest';
import type { Box } from './boxes.ts';
import { gapAt, lineOf } from './gap.ts';
import type { Gap } from './gap.ts';
import type { Axis, Rect } from './geometry.ts';

type Sides = readonly [left: number, top: number, right: number, bottom: number];
const rect = ([left, top, right, bottom]: Sides): Rect => ({ left, top, right, bottom });

function container(axis: Axis, around: Sides, ...children: readonly Sides[]): Box {
  const boxes: Box[] = [];
  const outer: Box = {
    node: 'outer',
    rounds: [],
    rect: rect(around),
    axis,
    parent: null,
    children: boxes,
  };
  children.forEach((sides, index) =>
    boxes.push({
      node: `${index}`,
      rounds: [],
      rect: rect(sides),
      axis: 'y',
      parent: outer,
      children: [],
    }),
  );
  return outer;
}

const between = ({ prev, next }: Gap): string => `${prev?.node ?? ''}|${next?.node ?? ''}`;

const column = container('y', [0, 0, 100, 100], [10, 10, 60, 30], [10, 40, 90, 60]);
const wrapping = container(
  'x',
  [0, 0, 100, 60],
  [10, 10, 40, 20],
  [50, 10, 90, 20],
  [10, 30, 50, 50],
);
const empty = container('y', [0, 0, 100, 40]);

describe('gapAt', () => {
  it.each([
    [column, { x: 50, y: 15 }, '|0'],
    [column, { x: 50, y: 35 }, '0|1'],
    [column, { x: 50, y: 55 }, '1|'],
    [wrapping, { x: 12, y: 5 }, '|0'],
    [wrapping, { x: 95, y: 12 }, '1|2'],
    [wrapping, { x: 5, y: 45 }, '1|2'],
    [wrapping, { x: 60, y: 45 }, '2|'],
    [empty, { x: 1, y: 1 }, '|'],
  ])('%#: goes by the midlines of the nearest line of children', (box, point, expected) => {
    expect(between(gapAt(box, point))).toBe(expected);
  });
});

describe('lineOf', () => {
  it('lies half way between two children, as wide as the widest', () => {
    expect(lineOf(gapAt(column, { x: 50, y: 35 }))).toEqual(rect([10, 35, 90, 35]));
  });

  it('keeps close to a lone neighbour', () => {
    expect(lineOf(gapAt(column, { x: 50, y: 12 }))).toEqual(rect([10, 6, 90, 6]));
    expect(lineOf(gapAt(column, { x: 50, y: 99 }))).toEqual(rect([10, 64, 90, 64]));
  });

  it('stays inside a container without padding', () => {
    const tight = container('y', [0, 0, 100, 20], [0, 0, 100, 20]);
    expect(lineOf(gapAt(tight, { x: 50, y: 1 }))).toEqual(rect([0, 1, 100, 1]));
    expect(lineOf(gapAt(tight, { x: 50, y: 19 }))).toEqual(rect([0, 19, 100, 19]));
  });

  it('stands upright in a row and keeps to the line under the pointer', () => {
    expect(lineOf(gapAt(wrapping, { x: 45, y: 12 }))).toEqual(rect([45, 10, 45, 20]));
    expect(lineOf(gapAt(wrapping, { x: 95, y: 12 }))).toEqual(rect([94, 10, 94, 20]));
    expect(lineOf(gapAt(wrapping, { x: 5, y: 45 }))).toEqual(rect([6, 30, 6, 50]));
  });

  it('crosses the middle of an empty container', () => {
    expect(lineOf(gapAt(empty, { x: 1, y: 1 }))).toEqual(rect([6, 20, 94, 20]));
  });
});
