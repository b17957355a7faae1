/**
 * A floating box at a button. It is placed by Floating UI, shown in the browser's top layer, so that
 * neither a scroll container nor the canvas's zoom cuts it, and put into the nearest theme, so that
 * a dark card opens a dark list.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { createPortal } from 'react-dom';
import './popup.css';
import { useLatest } from './use-latest.ts';

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly align: 'start' | 'center' | 'end';
  /** At least as wide as the button. */
  readonly fit?: boolean;
  readonly className: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  /** With true, the focus goes back to the button. */
  readonly onClose: (back: boolean) => void;
  readonly children: ReactNode;
}

export function Popup(props: Props): ReactNode {
  const { anchor, side, align, fit = false, className, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const onClose = useLatest(props.onClose);

  useLayoutEffect(() => {
    const button = anchor.current;
    const box = ref.current;
    if (!button || !box) return undefined;
    if (typeof box.showPopover === 'function') box.showPopover();
    return autoUpdate(button, box, () => void place(button, box, { side, align, fit }));
  }, [anchor, side, align, fit]);

  useEffect(() => {
    const outside = (target: EventTarget | null): boolean =>
      target instanceof Node &&
      ref.current?.contains(target) !== true &&
      anchor.current?.contains(target) !== true;
    const onPointerDown = (event: PointerEvent): void => {
      if (outside(event.target)) onClose.current(false);
    };
    const onFocusIn = (event: FocusEvent): void => {
      if (outside(event.target)) onClose.current(false);
    };
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // One Escape closes one thing: not the dialog or the selection around it as well.
      event.preventDefault();
      event.stopPropagation();
      onClose.current(true);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('focusin', onFocusIn, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('focusin', onFocusIn, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [anchor, onClose]);

  return createPortal(
    <div
      ref={ref}
      popover="manual"
      role="presentation"
      className={`kw-popup ${className}`}
      onClick={stay}
      onPointerDown={stay}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        event.stopPropagation();
      }}
    >
      {children}
    </div>,
    themeOf(anchor.current),
  );
}

/** React sends events of a portal on to where it was rendered; a row or form there is not meant. */
function stay(event: SyntheticEvent): void {
  event.stopPropagation();
}

function themeOf(anchor: HTMLElement | null): Element {
  const theme = anchor?.closest('[data-theme]');
  return theme && theme !== document.documentElement ? theme : document.body;
}

type Place = Required<Pick<Props, 'side' | 'align' | 'fit'>>;

async function place(button: HTMLElement, box: HTMLElement, want: Place): Promise<void> {
  const { x, y, placement } = await computePosition(button, box, {
    strategy: 'fixed',
    placement: want.align === 'center' ? want.side : `${want.side}-${want.align}`,
    middleware: [
      offset(4),
      flip({ padding: 8 }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply({ availableHeight, rects }) {
          box.style.setProperty('--kw-room', `${Math.max(120, availableHeight)}px`);
          if (want.fit) box.style.minWidth = `${rects.reference.width}px`;
        },
      }),
    ],
  });
  box.style.left = `${x}px`;
  box.style.top = `${y}px`;
  box.dataset['side'] = placement.split('-')[0];
}
