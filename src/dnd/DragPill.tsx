import type { JSX } from 'react';
import { dropOf, handOf } from './drag.ts';
import { useDragController, useDragView } from './drag-context.ts';
import { describe } from './words.ts';
import styles from './DragPill.module.css';

/** The drag in words, at the bottom of the canvas. Screen readers have the live region instead. */
export function DragPill(): JSX.Element | null {
  const { doc } = useDragController();
  const { drag } = useDragView();
  const hand = handOf(drag);
  if (!hand) return null;
  const { before, strong, after } = describe(doc(), hand, dropOf(drag));
  const keys = drag.phase === 'walking' ? ['↑↓ place', '⏎ drop'] : ['Alt parent'];
  return (
    <div className={styles['pill']} aria-hidden>
      <span>
        {before}
        <strong>{strong}</strong>
        {after}
      </span>
      {[...keys, 'Esc cancel'].map((key) => (
        <span key={key} className={styles['key']}>
          {key}
        </span>
      ))}
    </div>
  );
}
