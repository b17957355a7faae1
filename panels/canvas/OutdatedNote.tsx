import type { JSX } from 'react';
import type { Problem } from '#core/result.ts';
import { handOf } from '#dnd/drag.ts';
import { useDragView } from '#dnd/drag-context.ts';
import { useExpansion, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './OutdatedNote.module.css';

/** Says at the foot of the canvas that it shows something from before, and why. */
export function OutdatedNote(): JSX.Element {
  const problem = useExpansion(({ picture }) => picture.outdated);
  return (
    <div role="status" aria-label="Picture" className={styles['foot']}>
      {problem && <Note problem={problem} />}
    </div>
  );
}

function Note({ problem: { message } }: { readonly problem: Problem }): JSX.Element | null {
  const { workbench } = useStores();
  const { drag } = useDragView();
  // At this place it is said where the thing in hand would land.
  if (handOf(drag)) return null;
  return (
    <div className={styles['note']}>
      <Icon name="warning" size={15} />
      <span className={styles['words']} title={message}>
        <strong>Last good picture.</strong> {message}
      </span>
      <Button
        kind="quiet"
        size={24}
        onClick={() => workbench.setState({ activityTab: 'Problems' })}
      >
        Show problem
      </Button>
    </div>
  );
}
