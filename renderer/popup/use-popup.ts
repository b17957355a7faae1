/** Whether a popup is open, and where the focus goes when it closes. */
import { useState, type RefObject } from 'react';

export interface PopupState {
  readonly open: boolean;
  readonly show: () => void;
  readonly toggle: () => void;
  /** With `back`, the focus returns to the button that opened it. */
  readonly close: (back: boolean) => void;
}

export function usePopup(button: RefObject<HTMLElement | null>): PopupState {
  const [open, setOpen] = useState(false);
  return {
    open,
    show: () => setOpen(true),
    toggle: () => setOpen(!open),
    close: (back) => {
      setOpen(false);
      if (back) button.current?.focus({ preventScroll: true });
    },
  };
}
