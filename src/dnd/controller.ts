/**
 * Runs one drag at a time between the sensors, the views and the document. While it lasts, moves
 * are handled once a frame, marks are drawn by the views themselves, and subscribers hear only of
 * changes of the place; the document changes at the end.
 */
import type { Doc, Position } from '#core/doc/doc.ts';
import { positionOf } from '#core/doc/parents.ts';
import {
  IDLE,
  dropOf,
  handOf,
  landing,
  landingInstead,
  lift,
  liftByKey,
  point,
  walkTo,
} from './drag.ts';
import type { Drag, Landing } from './drag.ts';
import { NOWHERE, sameDrop } from './drop.ts';
import { scrollNearEdge } from './edge-scroll.ts';
import type { Point } from './geometry.ts';
import type { Hand } from './hand.ts';
import { mayDrop } from './may.ts';
import { dropSlots, firstSlot, stepContainer, stepSlot } from './slots.ts';
import { announce, announceCancel, announceLanding, announceLift, nameOfHand } from './words.ts';
import type { DropZone } from './zone.ts';

/** What a drag needs of the app. */
export interface DragPorts {
  readonly doc: () => Doc;
  /** Makes the one change, as one undo step. */
  readonly land: (landing: Landing) => void;
  /** Where a new component goes by default: at the selection. */
  readonly startAt: (type: string) => Position | undefined;
}

export interface DragView {
  readonly drag: Drag;
  /** For the live region. */
  readonly spoken: string;
}

export interface DragController {
  readonly doc: () => Doc;
  readonly get: () => DragView;
  readonly subscribe: (listener: () => void) => () => void;
  /** The element that shows what is in hand. Its origin is put at the pointer. */
  readonly carryBy: (element: HTMLElement | null) => void;
  readonly addZone: (zone: DropZone) => () => void;
  /** What a press has hold of; the drag begins when the sensor says so. False: it can't be moved. */
  readonly grab: (hand: Hand, by: 'pointer' | 'key') => boolean;
  /** From the point that `moveTo` last told. */
  readonly startPointing: () => void;
  readonly startWalking: () => void;
  readonly moveTo: (at: Point, outward: boolean) => void;
  readonly setOutward: (outward: boolean) => void;
  /** Looks again at the same point, after something moved under it. */
  readonly refresh: () => void;
  /** True when the key dropped something. */
  readonly press: (key: string) => boolean;
  readonly walk: (key: string) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  readonly scrollBy: (dx: number, dy: number) => void;
}

export function createDragController(ports: DragPorts): DragController {
  let carrier: HTMLElement | null = null;
  const zones = new Set<DropZone>();
  const listeners = new Set<() => void>();
  let view: DragView = { drag: IDLE, spoken: '' };
  let held: Hand | null = null;
  let at: Point = { x: 0, y: 0 };
  let outward = false;
  let frame = 0;

  const carry = ({ x, y }: Point): void => {
    if (carrier) carrier.style.transform = `translate3d(${x}px, ${y}px, 0)`;
  };
  const tell = (next: DragView): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  const speak = (drag: Drag): string => announce(ports.doc(), drag);
  const zoneAt = (hand: Hand) => {
    for (const zone of zones) {
      const drop = zone.resolve(at, hand, outward);
      if (drop) return { zone, drop };
    }
    return null;
  };
  const showAll = (drag: Drag, under?: DropZone): void => {
    const hand = handOf(drag);
    const drop = dropOf(drag);
    for (const zone of zones) {
      if (drag.phase === 'walking') zone.reveal?.(drop);
      const over = under === undefined ? 'none' : zone === under ? 'this' : 'other';
      zone.show(hand && { hand, drop, over });
    }
  };
  const finish = (spoken: string): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    held = null;
    outward = false;
    showAll(IDLE);
    tell({ drag: IDLE, spoken });
  };
  /** The work of a frame: one reading of the views, one drawing. */
  const look = (): void => {
    frame = 0;
    const { drag } = view;
    if (drag.phase !== 'pointing') return;
    carry(at);
    const over = zoneAt(drag.hand);
    const next = point(drag, over?.drop ?? NOWHERE, outward);
    showAll(next, over?.zone);
    if (!sameDrop(dropOf(drag), dropOf(next))) tell({ drag: next, spoken: speak(next) });
    else view = { ...view, drag: next };
    if (over && scrollNearEdge(over.zone.scroller(), at)) later();
  };
  const later = (): void => {
    frame ||= requestAnimationFrame(look);
  };
  const flush = (): void => {
    cancelAnimationFrame(frame);
    look();
  };
  const land = (change: Landing): string => {
    const spoken = announceLanding(ports.doc(), change.hand, change.at);
    ports.land(change);
    return spoken;
  };

  return {
    doc: ports.doc,
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    carryBy(element) {
      carrier = element;
    },
    addZone(zone) {
      zones.add(zone);
      return () => zones.delete(zone);
    },
    grab(hand, by) {
      const doc = ports.doc();
      if (hand.kind === 'node' && !positionOf(doc, hand.node)) return false;
      if (by === 'key' && dropSlots(doc, hand, mayDrop(doc, hand)).length === 0) {
        tell({ ...view, spoken: `There is no place for ${nameOfHand(doc, hand)} in this widget.` });
        return false;
      }
      held = hand;
      return true;
    },
    startPointing() {
      if (!held) return;
      carry(at);
      tell({ drag: lift(held), spoken: '' });
      later();
    },
    startWalking() {
      if (!held) return;
      const doc = ports.doc();
      const own = held.kind === 'node' ? positionOf(doc, held.node) : undefined;
      const start = held.kind === 'node' ? own : ports.startAt(held.type);
      const slots = dropSlots(doc, held, mayDrop(doc, held));
      const home = own ? firstSlot(slots, own) : -1;
      const drag = liftByKey(held, slots, firstSlot(slots, start), home);
      tell({ drag, spoken: announceLift(doc, drag) });
      showAll(drag);
    },
    moveTo(to, out) {
      at = to;
      outward = out;
      if (view.drag.phase === 'pointing') later();
    },
    setOutward(out) {
      if (out === outward) return;
      outward = out;
      later();
    },
    refresh: later,
    press(key) {
      flush();
      const change = landingInstead(view.drag, key);
      if (!change) return false;
      const spoken = land(change);
      showAll(IDLE);
      tell({ drag: { phase: 'spent' }, spoken });
      return true;
    },
    walk(key) {
      const { drag } = view;
      if (drag.phase !== 'walking') return;
      const index = indexAfter(key, drag.slots, drag.index);
      if (index === drag.index) return;
      const next = walkTo(drag, index);
      tell({ drag: next, spoken: speak(next) });
      showAll(next);
    },
    drop() {
      flush();
      const change = landing(view.drag);
      const hand = handOf(view.drag);
      if (change) finish(land(change));
      else finish(hand ? announceCancel(ports.doc(), hand) : view.spoken);
    },
    cancel() {
      const hand = handOf(view.drag);
      finish(hand ? announceCancel(ports.doc(), hand) : '');
    },
    scrollBy(dx, dy) {
      const hand = handOf(view.drag);
      const over = hand && zoneAt(hand);
      over?.zone.scroller()?.scrollBy(dx, dy);
      later();
    },
  };
}

function indexAfter(
  key: string,
  slots: Extract<Drag, { phase: 'walking' }>['slots'],
  index: number,
): number {
  switch (key) {
    case 'ArrowDown':
      return stepSlot(slots, index, 1);
    case 'ArrowUp':
      return stepSlot(slots, index, -1);
    case 'ArrowRight':
      return stepContainer(slots, index, 1);
    case 'ArrowLeft':
      return stepContainer(slots, index, -1);
    case 'Home':
      return 0;
    case 'End':
      return slots.length - 1;
    default:
      return index;
  }
}
