// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { build, card, col, row, text } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Box } from '#dnd/boxes.ts';
import type { Hand } from '#dnd/hand.ts';
import { layout, theBox } from '#dnd/test-support/layout.ts';
import { createCanvasZone } from './canvas-zone.ts';
import type { DropMarks } from './marks.ts';
import { readBoxes } from './read-boxes.ts';

const badge: Hand = { kind: 'component', type: 'Badge' };
const doc = build(card(text('A'), row(text('B'), text('C')), col()));

/** The boxes of a layout as a page would have them. */
function draw(boxes: readonly Box[], into: Element): void {
  for (const box of boxes) {
    const element = document.createElement('div');
    element.dataset['nodeId'] = box.node;
    element.style.display = 'flex';
    element.style.flexDirection = box.axis === 'x' ? 'row' : 'column';
    const { left, top, right, bottom } = box.rect;
    element.getBoundingClientRect = () => new DOMRect(left, top, right - left, bottom - top);
    into.append(element);
    draw(box.children, element);
  }
}

let scroller: HTMLElement;
let shown: DropMarks | null;

function zoneOf(from: Doc) {
  draw(layout(from), scroller);
  return createCanvasZone({
    doc: () => from,
    scroller: () => scroller,
    stage: () => scroller,
    show: (marks) => {
      shown = marks;
    },
  });
}

beforeEach(() => {
  document.body.replaceChildren();
  scroller = document.createElement('div');
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300);
  document.body.append(scroller);
  shown = null;
});

describe('readBoxes', () => {
  it('reads the nesting, the rectangles and the axes of the page', () => {
    draw(layout(doc), scroller);
    const [outer] = readBoxes(scroller, () => true);
    expect(outer?.children.map(({ node }) => node)).toEqual(['text', 'row', 'col']);
    expect(outer?.axis).toBe('y');
    expect(outer?.children[1]?.axis).toBe('x');
    expect(outer?.children[1]?.rect).toEqual(theBox(layout(doc), 'row').rect);
    expect(outer?.children[1]?.children[0]?.parent?.node).toBe('row');
  });

  it('leaves out what is not displayed', () => {
    draw(layout(doc), scroller);
    const hidden = scroller.querySelector<HTMLElement>('[data-node-id="row"]');
    if (hidden) hidden.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
    const [outer] = readBoxes(scroller, () => true);
    expect(outer?.children.map(({ node }) => node)).not.toContain('row');
  });
});

describe('the canvas as a zone', () => {
  it('answers for points over it only', () => {
    const zone = zoneOf(doc);
    const { left, top } = theBox(layout(doc), 'text').rect;
    expect(zone.resolve({ x: left + 5, y: top + 18 }, badge, false)).toMatchObject({
      kind: 'place',
      at: { parent: 'card', index: 1 },
    });
    expect(zone.resolve({ x: 500, y: 5 }, badge, false)).toBeUndefined();
  });

  it('marks the container, and the line where it would go', () => {
    const zone = zoneOf(doc);
    const { rect } = theBox(layout(doc), 'text');
    const drop = zone.resolve({ x: rect.left + 5, y: rect.bottom - 2 }, badge, false);
    if (!drop) throw new Error('The point is over the canvas');
    zone.show({ hand: badge, drop, over: 'this' });
    expect(shown).toMatchObject({ name: 'Card', refused: false, leads: true });
    expect(shown?.container).toEqual(theBox(layout(doc), 'card').rect);
    expect(shown?.line?.rect.top).toBe(rect.bottom + 3);
    zone.show({ hand: badge, drop, over: 'other' });
    expect(shown?.leads).toBe(false);
    zone.show(null);
    expect(shown).toBeNull();
  });

  it('shows a place that was found elsewhere, such as in the layers', () => {
    const zone = zoneOf(doc);
    const at = { parent: 'row', slot: 'children', index: 1 } as const;
    zone.show({ hand: badge, drop: { kind: 'place', at }, over: 'none' });
    expect(shown).toMatchObject({ name: 'Row', line: { axis: 'x' } });
  });

  it('draws no line where it refuses', () => {
    const zone = zoneOf(doc);
    const card: Hand = { kind: 'component', type: 'Card' };
    const drop = zone.resolve({ x: 15, y: 15 }, card, false);
    expect(drop?.kind).toBe('refused');
    if (drop) zone.show({ hand: card, drop, over: 'this' });
    expect(shown).toMatchObject({ refused: true, line: null });
  });

  it('offers the whole of an empty canvas', () => {
    const zone = zoneOf(EMPTY_DOC);
    const drop = zone.resolve({ x: 300, y: 200 }, badge, false);
    expect(drop).toEqual({ kind: 'place', at: null });
    if (drop) zone.show({ hand: badge, drop, over: 'this' });
    expect(shown).toMatchObject({ refused: false, leads: true });
    expect(shown?.line).not.toBeNull();
  });

  it('reads the page again when it is told that something moved', () => {
    const zone = zoneOf(doc);
    const point = { x: 15, y: 12 };
    expect(zone.resolve(point, badge, false)).toMatchObject({ at: { index: 0 } });
    for (const element of scroller.querySelectorAll<HTMLElement>('[data-node-id]')) {
      const before = element.getBoundingClientRect();
      element.getBoundingClientRect = () =>
        new DOMRect(before.x, before.y - 15, before.width, before.height);
    }
    expect(zone.resolve(point, badge, false)).toMatchObject({ at: { index: 0 } });
    zone.forget();
    expect(zone.resolve(point, badge, false)).toMatchObject({ at: { index: 1 } });
  });
});
