import type { Problem, Severity } from '#core/result.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './import.module.css';

const SHOWN = 5;

interface Props {
  readonly problems: readonly Problem[];
  readonly id?: string;
  /** Spoken when it appears. */
  readonly alert?: boolean;
}

export function ProblemList({ problems, id, alert = false }: Props) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} role={alert ? 'alert' : undefined} className={styles.problems}>
      {problems.slice(0, SHOWN).map(({ code, message, severity }, i) => (
        <li key={i} data-code={code} data-severity={severity} className={styles.problem}>
          <Icon name={ICONS[severity]} size={14} />
          <span>{message}</span>
        </li>
      ))}
      {problems.length > SHOWN ? (
        <li className={styles.more}>{`${problems.length - SHOWN} more`}</li>
      ) : null}
    </ul>
  );
}

const ICONS = { error: 'x-circle', warning: 'warning', info: 'info' } as const satisfies Record<
  Severity,
  string
>;
