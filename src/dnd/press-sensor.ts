/**
 * Dragging by mouse or finger as a sensor of dnd-kit, from the press until it is let go. It differs
 * from the sensors that come with dnd-kit in three things: the controller is told the point itself,
 * not a delta, which stays right while views scroll; dnd-kit is not told of moves, for which it would
 * render its context each time; and no click is lost but the one that belongs to the drag.
 */
import type { SensorInstance, SensorProps } from '@dnd-kit/core';
import type { DragController } from './controller.ts';
import type { Point } from './geometry.ts';

interface PressOptions {
  readonly controller: DragController;
}

/** Px that a mouse moves before a press becomes a drag. */
const MOUSE_SLACK = 4;
/** How long a finger stays before it drags, and how far it may stray meanwhile: else it scrolls. */
const HOLD_MS = 250;
const TOUCH_SLACK = 8;

export class PressSensor implements SensorInstance {
  static readonly activators = (['onMouseDown', 'onTouchStart'] as const).map((eventName) => ({
    eventName,
    handler: () => true,
  }));

  readonly autoScrollEnabled = false;

  constructor({
    active,
    event,
    options,
    onAbort,
    onStart,
    onEnd,
    onCancel,
  }: SensorProps<PressOptions>) {
    const { controller } = options;
    const byTouch = event.type === 'touchstart';
    const from = pointOf(event) ?? { x: 0, y: 0 };
    const over = new AbortController();
    let phase: 'pressed' | 'dragging' | 'ended' = 'pressed';
    controller.moveTo(from, false);

    const begin = (): void => {
      phase = 'dragging';
      document.getSelection()?.removeAllRanges();
      onStart(from);
    };
    const hold = byTouch ? setTimeout(begin, HOLD_MS) : undefined;
    const giveUp = (): void => {
      clearTimeout(hold);
      over.abort();
      onAbort(active);
      onCancel();
    };
    const cancel = (): void => {
      if (phase === 'pressed') giveUp();
      else if (phase === 'dragging') onCancel();
      phase = 'ended';
    };
    const leave = (): void => {
      cancel();
      over.abort();
    };
    const release = (): void => {
      over.abort();
      if (phase === 'pressed') giveUp();
      else swallowClick();
      if (phase === 'dragging') onEnd();
      phase = 'ended';
    };
    const move = (moved: MouseEvent | TouchEvent): void => {
      const to = pointOf(moved);
      if (!to) return;
      controller.moveTo(to, moved.altKey);
      const strayed =
        Math.hypot(to.x - from.x, to.y - from.y) > (byTouch ? TOUCH_SLACK : MOUSE_SLACK);
      if (phase === 'pressed' && strayed) {
        if (byTouch) cancel();
        else begin();
      }
      if (phase !== 'pressed' && moved.cancelable) moved.preventDefault();
    };
    const onKey = (pressed: KeyboardEvent): void => {
      if (phase !== 'dragging') return;
      pressed.preventDefault();
      pressed.stopImmediatePropagation();
      if (pressed.key === 'Alt') controller.setOutward(pressed.type === 'keydown');
      else if (pressed.type !== 'keydown' || pressed.repeat) return;
      else if (pressed.key === 'Escape') cancel();
      else controller.press(pressed.key);
    };
    const prevent = (unwanted: Event): void => unwanted.preventDefault();

    const { signal } = over;
    const first = { capture: true, passive: false, signal };
    window.addEventListener(byTouch ? 'touchmove' : 'mousemove', move, first);
    window.addEventListener(byTouch ? 'touchend' : 'mouseup', release, first);
    window.addEventListener('touchcancel', leave, first);
    // Not captured: a control that loses the focus to the press is no reason to let go.
    window.addEventListener('blur', leave, { signal });
    window.addEventListener('keydown', onKey, first);
    window.addEventListener('keyup', onKey, first);
    window.addEventListener('dragstart', prevent, first);
    window.addEventListener('contextmenu', prevent, first);
  }
}

function pointOf(event: Event): Point | undefined {
  const at = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent);
  return at && { x: at.clientX, y: at.clientY };
}

/** Letting go after a drag is no click on what happens to lie there. */
function swallowClick(): void {
  const onClick = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', onClick, { capture: true, once: true });
  // The click, if there is one, comes with the same press.
  setTimeout(() => window.removeEventListener('click', onClick, true));
}
