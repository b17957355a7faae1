import type { JSX } from 'react';
import { useProblemMarks } from '#state/problem-marks.ts';
import { useStores } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import styles from './Signs.module.css';

/** More signs than this say nothing that the list of problems does not say better. */
const MOST = 40;

/** A sign at each element with a problem; a press opens the list. Put in place with the other marks. */
export function Signs(): JSX.Element {
  const { workbench } = useStores();
  const shown = [...useProblemMarks()].filter(([, { severity }]) => severity !== 'info');
  return (
    <>
      {shown.slice(0, MOST).map(([node, { severity, message }]) => (
        <button
          key={node}
          type="button"
          hidden
          tabIndex={-1}
          data-mark-of={node}
          aria-label={message}
          {...tip(message)}
          className={cx(styles['sign'], styles[severity])}
          onClick={(event) => {
            event.stopPropagation();
            workbench.setState({ activityTab: 'Problems' });
          }}
        >
          <Icon name={severity === 'error' ? 'x-circle' : 'warning'} size={15} />
        </button>
      ))}
    </>
  );
}
