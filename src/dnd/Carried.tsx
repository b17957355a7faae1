import type { JSX, RefCallback } from 'react';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { cx } from '#ui/cx.ts';
import type { Doc } from '#core/doc/doc.ts';
import { dropOf, handOf, insteadFor } from './drag.ts';
import { useDragController, useDragView } from './drag-context.ts';
import type { Refusal } from './drop.ts';
import type { Hand } from './hand.ts';
import { nameOfHand } from './words.ts';
import styles from './Carried.module.css';

interface CarriedProps {
  /** Is given the box to move. */
  readonly carry: RefCallback<HTMLDivElement>;
}

/** What is in hand, at the pointer, and why it can't go here. Moved by the controller, not by React. */
export function Carried({ carry }: CarriedProps): JSX.Element {
  const { doc } = useDragController();
  const { drag } = useDragView();
  const hand = drag.phase === 'pointing' ? handOf(drag) : null;
  const drop = dropOf(drag);
  const refusal = drop.kind === 'refused' ? drop.refusal : null;
  return (
    <div ref={carry} className={styles['carried']} aria-hidden>
      {hand && (
        <div className={cx(styles['chip'], refusal && styles['refused'])}>
          <ComponentGlyph type={glyphOf(doc(), hand)} className={styles['glyph']} />
          <span className={styles['name']}>{nameOfHand(doc(), hand)}</span>
        </div>
      )}
      {hand && refusal && <Reason hand={hand} refusal={refusal} />}
    </div>
  );
}

function Reason({
  hand,
  refusal,
}: {
  readonly hand: Hand;
  readonly refusal: Refusal;
}): JSX.Element {
  const instead = insteadFor(hand, refusal);
  return (
    <div ref={keepInSight} className={styles['reason']}>
      <Icon name="x-circle" size={14} className={styles['mark']} />
      <div className={styles['title']}>{refusal.reason.replace(/\.$/, '')}</div>
      {refusal.wayOut !== undefined && <div className={styles['wayOut']}>{refusal.wayOut}</div>}
      <div className={styles['keys']}>
        {instead && (
          <span>
            <Kbd boxed>{instead.key}</Kbd> Drop as {instead.type}
          </span>
        )}
        <span className={styles['escape']}>
          <Kbd boxed>Esc</Kbd> Cancel
        </span>
      </div>
    </div>
  );
}

/** Opens towards the middle of the window where it would run over its edge. */
function keepInSight(box: HTMLDivElement | null): void {
  if (!box) return;
  const { right, bottom } = box.getBoundingClientRect();
  box.toggleAttribute('data-left', right > innerWidth - 8);
  box.toggleAttribute('data-above', bottom > innerHeight - 8);
}

/** The type whose glyph stands for what is in hand. */
function glyphOf(doc: Doc, hand: Hand): string {
  if (hand.kind === 'component') return hand.type;
  const node = doc.nodes[hand.node];
  switch (node?.kind) {
    case 'element':
      return node.type;
    case 'repeat':
      return 'Repeat';
    case 'when':
      return 'When';
    case 'fragment':
    case undefined:
      return 'Fragment';
  }
}
