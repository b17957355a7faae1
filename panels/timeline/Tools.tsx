import type { JSX } from 'react';
import type { Kind } from '#state/session/timeline.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { KindsMenu } from './KindsMenu.tsx';
import type { TimelineLook } from './timeline-look.ts';
import styles from './Tools.module.css';

interface ToolsProps {
  readonly look: TimelineLook;
  readonly onLook: (change: Partial<TimelineLook>) => void;
  /** How many steps there are of each kind. */
  readonly counts: ReadonlyMap<Kind, number>;
  readonly shown: number;
  readonly total: number;
  readonly onClear: () => void;
}

export function Tools(props: ToolsProps): JSX.Element {
  const { look, onLook, counts, shown, total, onClear } = props;
  return (
    <div className={styles['tools']}>
      <SearchField
        label="Search steps"
        placeholder="Search"
        size={24}
        value={look.query}
        onChange={(query) => onLook({ query })}
        className={styles['search']}
      />
      <span role="status" className={styles['total']}>
        {shown < total && `${shown} of ${total} steps`}
      </span>
      <KindsMenu kinds={look.kinds} counts={counts} onChange={(kinds) => onLook({ kinds })} />
      <IconButton label="Clear timeline" icon="trash" size={24} onClick={onClear} />
    </div>
  );
}
