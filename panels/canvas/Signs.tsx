import { useLayoutEffect } from 'react';
import type { JSX } from 'react';
import { useProblemMarks } from '#state/problem-marks.ts';
import { useStores } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import styles from './Signs.module.css';

/** More signs than this say nothing that the list of problems does not say better. */
const MOST = 40;

interface SignsProps {
  /** Puts new signs in their place, with the other marks. */
  readonly onDrawn: () => void;
}

/** A sign at each element with a problem; a press opens the list. */
export function Signs({ onDrawn }: SignsProps): JSX.Element {
  const { workbench } = useStores();
  const marks = useProblemMarks();
  const shown = [...marks].filter(([, { severity }]) => severity !== 'info');
  useLayoutEffect(onDrawn, [onDrawn, marks]);
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
