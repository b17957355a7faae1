// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { build, card, col, text } from '#core/doc/build.ts';
import type { Hand } from '#dnd/hand.ts';
import type { DropZone } from '#dnd/zone.ts';
import { layerRows } from './rows.ts';
import { ROW_HEIGHT } from './tree-drop.ts';
import { createTreeZone } from './tree-zone.ts';
import { scrollFor, visibleSpan } from './windowed.ts';

const badge: Hand = { kind: 'component', type: 'Badge' };
const doc = build(card(text('A'), col(text('B')), text('C')));
const rows = layerRows(doc, new Set(['col']));

let opened: string[];
let scroller: HTMLElement;
let line: HTMLElement;
let frame: HTMLElement;
let zone: DropZone;

const over = (key: string, part: number) => {
  const y = (rows.findIndex((row) => row.key === key) + part) * ROW_HEIGHT;
  return zone.resolve({ x: 150, y }, badge, false);
};

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  scroller = document.createElement('div');
  line = document.createElement('div');
  frame = document.createElement('div');
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 240, 400);
  zone = createTreeZone({
    view: () => ({ doc, rows }),
    scroller: () => scroller,
    line: () => line,
    frame: () => frame,
    unfold: (key) => opened.push(key),
  });
});
afterEach(() => vi.useRealTimers());

describe('the layers as a zone', () => {
  it('opens a folded row that something is held over for a while', () => {
    over('col', 0.5);
    vi.advanceTimersByTime(300);
    over('col', 0.6);
    expect(opened).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(opened).toEqual(['col']);
  });

  it('leaves it folded when the pointer moves on, or the drag ends', () => {
    over('col', 0.5);
    over('text', 0.5);
    vi.advanceTimersByTime(1000);
    over('col', 0.5);
    zone.show(null);
    vi.advanceTimersByTime(1000);
    expect(opened).toEqual([]);
  });

  it('draws the line above a row, and is the marker only under the pointer', () => {
    const drop = over('text', 0.8);
    if (!drop) throw new Error('The point is over the layers');
    zone.show({ hand: badge, drop, over: 'this' });
    expect(line.hidden).toBe(false);
    expect(line.style.transform).toBe(`translateY(${2 * ROW_HEIGHT}px)`);
    expect(line.hasAttribute('data-drop-marker')).toBe(true);
    expect(frame.hidden).toBe(true);
    zone.show({ hand: badge, drop, over: 'other' });
    expect(line.hasAttribute('data-drop-marker')).toBe(false);
    zone.show(null);
    expect(line.hidden).toBe(true);
  });

  it('frames the row that takes it in, and the one that refuses', () => {
    const drop = over('col', 0.5);
    if (drop) zone.show({ hand: badge, drop, over: 'this' });
    expect([frame.hidden, frame.hasAttribute('data-refused')]).toEqual([false, false]);
    const form: Hand = { kind: 'component', type: 'Card' };
    const refused = zone.resolve({ x: 150, y: ROW_HEIGHT * 1.5 }, form, false);
    if (refused) zone.show({ hand: form, drop: refused, over: 'this' });
    expect(frame.hasAttribute('data-refused')).toBe(true);
    expect(line.hidden).toBe(true);
  });

  it('answers for points over it only', () => {
    expect(zone.resolve({ x: 300, y: 20 }, badge, false)).toBeUndefined();
  });
});

describe('a long list', () => {
  it('is drawn whole up to two hundred rows', () => {
    expect(visibleSpan(200, 26, 0, 260)).toEqual({ from: 0, to: 200 });
  });

  it.each([
    [0, { from: 0, to: 14 }],
    [2600, { from: 96, to: 114 }],
    [26_000 - 260, { from: 986, to: 1000 }],
    [99_999, { from: 990, to: 1000 }],
  ])('scrolled to %i draws %o', (top, span) => {
    expect(visibleSpan(1000, 26, top, 260)).toEqual(span);
  });

  it('scrolls as little as brings a row into sight', () => {
    expect(scrollFor(3, 26, 0, 260)).toBeNull();
    expect(scrollFor(20, 26, 0, 260)).toBe(21 * 26 - 260);
    expect(scrollFor(3, 26, 260, 260)).toBe(78);
  });
});
