import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { printExpr } from '#core/expr/print.ts';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import { useNodeId } from '../node-context.ts';
import type { Part } from '../part.ts';
import { BindPopover } from './BindPopover.tsx';
import type { Wanted } from './choices.ts';
import { useLiveText } from './use-live.ts';
import styles from './bind.module.css';

interface BoundFieldProps {
  readonly part: Part;
  readonly kind: Wanted;
}

/** A bound value: its expression in the colour of data, and at the right what it is now. */
export function BoundField({ part, kind }: BoundFieldProps): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLButtonElement>(null);
  if (part.value?.kind !== 'expr') return null;
  const text = printExpr(part.value.expr);
  return (
    <div role="group" aria-label={part.name}>
      <button
        ref={field}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        className={styles.bound}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.code}>{text}</span>
        <LiveValue expr={part.value.expr} />
      </button>
      {open && (
        <BindPopover anchor={field} part={part} kind={kind} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function LiveValue({ expr }: { readonly expr: Parameters<typeof useLiveText>[1] }): JSX.Element {
  const text = useLiveText(useNodeId(), expr);
  const failed = text.startsWith('!');
  return (
    <span
      className={cx(styles.live, failed && styles.failed)}
      {...(failed ? tip(text.slice(1)) : {})}
    >
      {failed ? 'error' : text}
    </span>
  );
}
