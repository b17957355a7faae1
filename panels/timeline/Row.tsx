import { memo } from 'react';
import type { JSX } from 'react';
import type { TimelineRecord } from '#state/session/timeline.ts';
import { timeOfDay } from '#state/session/time-words.ts';
import { Icon } from '#ui/Icon.tsx';
import { cx } from '#ui/cx.ts';
import { stepIcon, stepName, stepTone } from './step-name.ts';
import { tookText } from './times.ts';
import { ROW_HEIGHT } from './use-rows-in-sight.ts';
import styles from './Row.module.css';

interface RowProps {
  readonly record: TimelineRecord;
  readonly rails: string;
  readonly index: number;
  /** Time of the row above; null for the first. */
  readonly before: number | null;
  /** Ms from the beginning of its chain to its start and to its end, and what the axis spans. */
  readonly from: number;
  readonly to: number;
  readonly axis: number;
  /** Only for a step that lasts; else it stays the same, so that the row does. */
  readonly now: number;
  readonly selected: boolean;
  /** The row that Tab comes to. */
  readonly entry: boolean;
}

/** Deeper levels are drawn at this one: the names must stay readable. */
const MOST_LEVELS = 6;

export const Row = memo(function Row(props: RowProps): JSX.Element {
  const { record, index, selected, entry, axis, from, to } = props;
  const rails = props.rails.slice(-MOST_LEVELS);
  const name = stepName(record);
  const start = Math.min(1, from / axis);
  const width = Math.min(1 - start, (to - from) / axis);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={entry ? 0 : -1}
      data-id={record.id}
      data-kind={record.kind}
      data-type={record.type}
      data-tone={stepTone(record)}
      className={styles['row']}
      style={{ top: index * ROW_HEIGHT }}
    >
      <span role="cell" className={styles['time']}>
        {timeOfDay(record.at, props.before)}
      </span>
      <span role="cell" className={styles['step']}>
        {rails.split('').map((rail, level) => (
          <span key={level} data-rail={rail} className={styles['rail']} />
        ))}
        <span className={styles['icon']}>
          <Icon name={stepIcon(record)} size={12} />
        </span>
        <span className={cx(styles['name'], name.mono && styles['mono'])}>{name.text}</span>
      </span>
      <span role="cell" className={styles['what']}>
        <span className={styles['summary']}>{record.summary}</span>
        {record.mark === 'not saved' && <span className={styles['mark']}> · not saved</span>}
      </span>
      <span role="cell" className={styles['took']}>
        {tookText(record, props.now)}
      </span>
      <span role="cell" className={styles['bar']}>
        <span className={styles['track']}>
          <span
            data-held={record.mark === 'held' || undefined}
            className={styles['span']}
            style={{ left: `${start * 100}%`, width: `${width * 100}%` }}
          />
        </span>
      </span>
    </div>
  );
});
