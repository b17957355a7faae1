import type { JSX } from 'react';
import { useEdit, useExpansion, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './EmptyCanvas.module.css';

/** There is a view, but with this data it shows nothing. */
export function HiddenWidget(): JSX.Element {
  const { workbench } = useStores();
  const problem = useExpansion(({ expansion }) => expansion.problems[0]?.message);
  const named = useEdit((edit) => edit.state !== null);
  return (
    <div className={styles['empty']}>
      <EmptyState
        icon="eye-off"
        title={problem === undefined ? 'Nothing shows with this data' : 'The widget can’t be drawn'}
        action={
          <div className={styles['actions']}>
            <Button kind="quiet" onClick={() => workbench.setState({ editorsTab: 'Data' })}>
              Show data
            </Button>
            {problem !== undefined && (
              <Button kind="quiet" onClick={() => workbench.setState({ activityTab: 'Problems' })}>
                Show problem
              </Button>
            )}
          </div>
        }
      >
        {problem ??
          (named
            ? 'Choose another state, or change its data.'
            : 'Change the data, or the condition.')}
      </EmptyState>
    </div>
  );
}
