import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JSX } from 'react';
import { cx } from './cx.ts';
import styles from './Toast.module.css';

const STAYS_MS = 6000;

interface ToastProps {
  readonly text: string;
  /** One action, such as Undo. */
  readonly action?: { readonly label: string; readonly onAct: () => void } | undefined;
  readonly onClose: () => void;
}

/**
 * A note at the bottom that goes by itself; pointer or focus on it holds it. Give it a `key` that
 * changes with every note, so that each has its own time.
 */
export function Toast({ text, action, onClose }: ToastProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const close = useEffectEvent(onClose);

  useEffect(() => {
    // In the top layer, above an open dialog.
    if (box.current && 'showPopover' in box.current) box.current.showPopover();
  }, []);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => close(), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they hold the note, nothing more
    <div
      ref={box}
      popover="manual"
      role="status"
      className={cx(styles['toast'], action === undefined && styles['alone'])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            onClose();
            action.onAct();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
