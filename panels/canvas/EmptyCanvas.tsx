import type { JSX } from 'react';
import { insert } from '#core/edit/commands/insert.ts';
import { useHand } from '#dnd/drag-context.ts';
import { useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './EmptyCanvas.module.css';

/** Where the first component goes: the place to drop on, and two ways to begin without dragging. */
export function EmptyCanvas(): JSX.Element {
  const { editor, workbench, newId } = useStores();
  const hand = useHand();
  return (
    <div className={styles['empty']} data-held={hand ? '' : undefined}>
      <EmptyState
        icon={<ComponentGlyph type="Card" size={20} />}
        title={hand ? 'Drop it here' : 'Drag a component here'}
        action={
          <div className={styles['actions']}>
            <Button kind="quiet" onClick={() => editor.run(insert('Card', newId))}>
              Add a Card
            </Button>
            <Button kind="ghost" onClick={() => workbench.setState({ overlay: 'templates' })}>
              Templates
            </Button>
          </div>
        }
      >
        A widget is a Card, a ListView or a Basic. Anything else gets a Card around it.
      </EmptyState>
    </div>
  );
}
