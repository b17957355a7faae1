import { useEffect, useId, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** What the dialog is about, beside the title, such as the widget's name. */
  readonly detail?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Left: a note or a command; right: the actions, the primary one last. */
  readonly footer?: ReactNode;
  /** Px, cut to the window. */
  readonly width?: number;
  readonly height?: number;
  readonly className?: string | undefined;
}

/** Mounted while open. Modal: the rest is inert; Esc, Close and a press beside it close it. */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, detail, onClose, children, footer, width = 480, height } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={cx(styles['dialog'], props.className)}
      style={{ width, ...(height === undefined ? {} : { height }) }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The dialog itself is hit only beside its content: on the backdrop.
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <div className={styles['detail']}>{detail}</div>
        <IconButton label="Close" icon="x" onClick={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
      {footer !== undefined && <footer className={styles['foot']}>{footer}</footer>}
    </dialog>
  );
}
