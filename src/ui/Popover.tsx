/**
 * A box in the top layer, placed at its anchor. It is mounted while open:
 * `{open && <Popover anchor={ref} label="Conditions" onClose={close}>…</Popover>}`.
 * Esc, a press outside and focus going elsewhere close it; focus goes back to the anchor.
 * Nested ones stay children in the document, so that a press in the inner one is inside the outer.
 */
import type { Placement, VirtualElement } from '@floating-ui/dom';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { JSX, KeyboardEventHandler, ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import { onDismiss } from './dismiss.ts';
import type { follow as Follow } from './place.ts';
import styles from './shared.module.css';

/** A place on screen, in client px, for context menus. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Anchor = RefObject<HTMLElement | null> | Point;

export interface PopoverProps {
  readonly anchor: Anchor;
  /** Accessible name. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly placement?: Placement;
  readonly role?: 'dialog' | 'menu' | 'listbox' | 'group';
  /** At least as wide as the anchor. */
  readonly matchWidth?: boolean;
  /** Where focus goes on opening: the first `[data-autofocus]`, else the first control, else the box. */
  readonly takeFocus?: boolean;
  readonly id?: string;
  readonly className?: string | undefined;
  readonly onKeyDown?: KeyboardEventHandler<HTMLDivElement>;
}

export function Popover(props: PopoverProps): JSX.Element {
  const { anchor, onClose, placement = 'bottom-start', matchWidth = false } = props;
  const { takeFocus = true, role = 'dialog' } = props;
  const box = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  const x = 'x' in anchor ? anchor.x : null;
  const y = 'x' in anchor ? anchor.y : null;
  const owner = useEffectEvent(() => ('x' in anchor ? null : anchor.current));

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const opener = owner();
    const before = document.activeElement;
    if ('showPopover' in element) element.showPopover();
    const place = opener ?? pointElement(x ?? 0, y ?? 0);
    const stopPlacing = follow(place, element, placement, matchWidth);
    const stopDismissing = onDismiss(element, opener, () => close());
    if (takeFocus) firstFocus(element).focus({ preventScroll: true });
    return () => {
      stopPlacing();
      stopDismissing();
      // Focus that was inside, or is lost by the unmount, goes back to where it came from.
      const now = document.activeElement;
      if (takeFocus && (now === null || now === document.body || element.contains(now))) {
        const back = opener ?? before;
        if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      }
    };
  }, [x, y, placement, matchWidth, takeFocus]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the role is given, only not as a constant
    <div
      ref={box}
      id={props.id}
      popover="manual"
      role={role}
      aria-label={props.label}
      tabIndex={-1}
      className={cx(styles['popover'], props.className)}
      onKeyDown={props.onKeyDown}
    >
      {props.children}
    </div>
  );
}

function pointElement(x: number, y: number): VirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

/** The first box that opens waits a moment, unseen, for the code that places it. */
function follow(...args: Parameters<typeof Follow>): () => void {
  let stop: (() => void) | null = null;
  let gone = false;
  // Not `visibility`: what is hidden that way can't take the focus.
  args[1].style.opacity = '0';
  void import('./place.ts').then(({ follow: start }) => {
    if (!gone) stop = start(...args);
  });
  return () => {
    gone = true;
    stop?.();
  };
}

const FOCUSABLE =
  'a[href], button:not(:disabled, [tabindex="-1"]), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

function firstFocus(box: HTMLElement): HTMLElement {
  return (
    box.querySelector<HTMLElement>('[data-autofocus]') ??
    box.querySelector<HTMLElement>(FOCUSABLE) ??
    box
  );
}
