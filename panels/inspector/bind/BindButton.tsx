import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import { cx } from '#ui/cx.ts';
import type { Part } from '../part.ts';
import { BindPopover } from './BindPopover.tsx';
import type { Wanted } from './choices.ts';
import styles from './bind.module.css';

interface BindButtonProps {
  readonly part: Part;
  readonly kind: Wanted;
  readonly className?: string | undefined;
}

/** `{ }` beside a field: binds it to the data, or shows what it is bound to. */
export function BindButton({ part, kind, className }: BindButtonProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        label={`Bind ${part.name}`}
        icon="braces"
        size={20}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={cx(styles.bind, part.value?.kind === 'expr' && styles.on, className)}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <BindPopover anchor={button} part={part} kind={kind} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
