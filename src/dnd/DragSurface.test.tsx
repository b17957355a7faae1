// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { build, card, col, text } from '#core/doc/build.ts';
import type { Landing } from './drag.ts';
import { DragPill } from './DragPill.tsx';
import { DragSurface } from './DragSurface.tsx';
import { useDropZone, useHand } from './drag-context.ts';
import { judge } from './drop.ts';
import { mayDrop } from './may.ts';
import { dragSource } from './source.ts';
import type { Shown } from './zone.ts';

const doc = build(card(text('A'), col(text('B'))));
let landed: Landing[];
let clicks: string[];
let shown: Shown | null;

/** A view 100 px wide: above 100 px it is the card's end, below the inside of the column; Alt: the card. */
function View() {
  const hand = useHand();
  useDropZone(() => ({
    scroller: () => null,
    show: (next) => {
      shown = next;
    },
    resolve(point, held, outward) {
      if (point.x > 100) return undefined;
      const parent = point.y < 100 || outward ? 'card' : 'col';
      const at = { parent, slot: 'children', index: 1 } as const;
      return judge(doc, held, { at }, mayDrop(doc, held));
    },
  }));
  return (
    <>
      <button
        type="button"
        {...dragSource({ kind: 'component', type: 'Badge' })}
        onClick={() => clicks.push('Badge')}
      >
        Badge
      </button>
      <button type="button" {...dragSource({ kind: 'component', type: 'Card' })}>
        Card
      </button>
      <div {...dragSource({ kind: 'node', node: 'card' })}>root</div>
      <div {...dragSource({ kind: 'node', node: 'text' })}>
        node
        <button type="button" data-drag-not>
          tool
        </button>
      </div>
      <output>{hand ? JSON.stringify(hand) : 'nothing'}</output>
      <DragPill />
    </>
  );
}

const inHand = (): string => screen.getByText(/^(nothing|\{)/).textContent ?? '';
const pill = (): string => document.querySelector('[class*="pill"]')?.textContent ?? '';
const spoken = (): string => screen.getByRole('status', { name: 'Dragging' }).textContent ?? '';
const press = (name: string, rest: MouseEventInit = {}): boolean =>
  fireEvent.mouseDown(screen.getByText(name), { clientX: 200, clientY: 0, ...rest });
const move = (clientX: number, clientY: number, rest: MouseEventInit = {}): void => {
  fireEvent.mouseMove(document.body, { clientX, clientY, ...rest });
  act(() => void vi.advanceTimersByTime(32));
};
const release = (): boolean => fireEvent.mouseUp(document.body);
const key = (name: string, type: 'keyDown' | 'keyUp' = 'keyDown'): void => {
  fireEvent[type](document.body, { key: name });
  act(() => void vi.advanceTimersByTime(32));
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  landed = [];
  clicks = [];
  shown = null;
  render(
    <DragSurface
      ports={{
        doc: () => doc,
        land: (landing) => landed.push(landing),
        startAt: () => ({ parent: 'card', slot: 'children', index: 2 }),
      }}
    >
      <View />
    </DragSurface>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const badge = { kind: 'component', type: 'Badge' };
const at = (parent: string, index: number) => ({ parent, slot: 'children', index });

describe('by mouse', () => {
  it('begins after a few pixels, so that a click stays a click', () => {
    press('Badge');
    move(202, 1);
    expect(inHand()).toBe('nothing');
    release();
    fireEvent.click(screen.getByText('Badge'));
    expect(clicks).toEqual(['Badge']);
    expect(landed).toEqual([]);
  });

  it('lands where it was last shown, once', () => {
    press('Badge');
    move(50, 50);
    expect(inHand()).toBe(JSON.stringify(badge));
    expect(pill()).toContain('Into Card, between A and B');
    move(50, 150);
    expect(shown).toMatchObject({ over: 'this', drop: { kind: 'place', at: at('col', 1) } });
    expect(landed).toEqual([]);
    release();
    expect(landed).toEqual([{ hand: badge, at: at('col', 1) }]);
    expect([inHand(), shown]).toEqual(['nothing', null]);
    expect(spoken()).toBe('Dropped Badge. Position 2 in Col, after B.');
  });

  it('takes the last point into account even when no frame has come since', () => {
    press('Badge');
    move(50, 50);
    fireEvent.mouseMove(document.body, { clientX: 50, clientY: 150 });
    release();
    expect(landed).toEqual([{ hand: badge, at: at('col', 1) }]);
  });

  it('is no click on the thing below, and takes no later click away', () => {
    press('Badge');
    move(50, 50);
    release();
    fireEvent.click(screen.getByText('Badge'));
    expect(clicks).toEqual([]);
    act(() => void vi.advanceTimersByTime(1));
    fireEvent.click(screen.getByText('Badge'));
    expect(clicks).toEqual(['Badge']);
  });

  it('ends on Escape without a change', () => {
    press('Badge');
    move(50, 50);
    key('Escape');
    expect(inHand()).toBe('nothing');
    expect(spoken()).toBe('Cancelled. Badge was not added.');
    release();
    expect(landed).toEqual([]);
  });

  it('changes nothing outside of every view', () => {
    press('Badge');
    move(500, 50);
    expect(pill()).toContain('Drop Badge on the canvas or into the layers');
    release();
    expect(landed).toEqual([]);
  });

  it('goes outward while Alt is held', () => {
    press('Badge');
    move(50, 150);
    key('Alt');
    expect(shown?.drop).toMatchObject({ at: at('card', 1) });
    key('Alt', 'keyUp');
    expect(shown?.drop).toMatchObject({ at: at('col', 1) });
    move(50, 150, { altKey: true });
    release();
    expect(landed).toEqual([{ hand: badge, at: at('card', 1) }]);
  });

  it('says why not, and drops the substitute by its key at once', () => {
    press('Card');
    move(50, 150);
    expect(pill()).toContain('No place here for Card');
    expect(screen.getByText("Card can't go inside Col")).toBeTruthy();
    key('b');
    expect(landed).toEqual([{ hand: { kind: 'component', type: 'Box' }, at: at('col', 1) }]);
    expect(inHand()).toBe('nothing');
    move(50, 50);
    release();
    expect(landed).toHaveLength(1);
  });

  it.each([
    ['root', {}],
    ['tool', {}],
    ['nothing', {}],
    ['Badge', { button: 2 }],
  ])('does not begin on %s %j', (name, rest) => {
    press(name, rest);
    move(50, 50);
    expect(inHand()).toBe('nothing');
  });
});

describe('by finger', () => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number): void => {
    const touches = type === 'touchEnd' ? [] : [{ clientX: x, clientY: y }];
    fireEvent[type](screen.getByRole('button', { name: 'Badge' }), { touches });
    act(() => void vi.advanceTimersByTime(32));
  };

  it('begins after a long press', () => {
    touch('touchStart', 200, 0);
    act(() => void vi.advanceTimersByTime(250));
    expect(inHand()).toBe(JSON.stringify(badge));
    touch('touchMove', 50, 150);
    touch('touchEnd', 50, 150);
    expect(landed).toEqual([{ hand: badge, at: at('col', 1) }]);
  });

  it('leaves a swipe to scrolling', () => {
    touch('touchStart', 200, 0);
    touch('touchMove', 200, 40);
    act(() => void vi.advanceTimersByTime(400));
    expect(inHand()).toBe('nothing');
    touch('touchEnd', 200, 40);
    expect(landed).toEqual([]);
  });
});

describe('by keys', () => {
  const lift = (name: string): void => {
    screen.getByText(name).focus();
    fireEvent.keyDown(screen.getByText(name), { key: ' ' });
  };

  it('begins where the component would go anyway', () => {
    lift('Badge');
    expect(spoken()).toMatch(/^Picked up Badge\. Position 3 in Card, after B\./);
    expect(document.activeElement).toBe(screen.getByText('Badge'));
    key('ArrowUp');
    key('Enter');
    expect(landed).toEqual([{ hand: badge, at: at('col', 1) }]);
  });

  it('drops with Space as well, and never clicks', () => {
    lift('Badge');
    const up = new KeyboardEvent('keyup', { key: ' ', cancelable: true, bubbles: true });
    screen.getByText('Badge').dispatchEvent(up);
    expect(up.defaultPrevented).toBe(true);
    key(' ');
    expect(landed).toHaveLength(1);
    expect(clicks).toEqual([]);
  });

  it('keeps all keys to itself while it lasts', () => {
    const seen: string[] = [];
    const listen = ({ key: pressed }: KeyboardEvent): number => seen.push(pressed);
    addEventListener('keydown', listen);
    lift('Badge');
    for (const name of ['ArrowDown', 'Delete', 'Tab', 'Escape']) key(name);
    key('x');
    removeEventListener('keydown', listen);
    expect(seen).toEqual([' ', 'x']);
  });

  it('says so when there is no place at all', () => {
    lift('Card');
    expect(spoken()).toBe('There is no place for Card in this widget.');
    expect(inHand()).toBe('nothing');
  });

  it('is given up by a press of the mouse', () => {
    lift('Badge');
    fireEvent.pointerDown(document.body);
    expect(inHand()).toBe('nothing');
    expect(landed).toEqual([]);
  });
});
