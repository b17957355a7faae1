import type { Problem } from '#core/result.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './export.module.css';

/** What is wrong with the widget; it is written all the same. */
export function ExportProblems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label="Problems" className={styles.problems}>
      {problems.map((problem, i) => (
        <li
          key={i}
          data-code={problem.code}
          data-severity={problem.severity}
          className={styles.problem}
        >
          <Icon name={problem.severity === 'error' ? 'x-circle' : 'warning'} size={15} />
          <span>
            {problem.message} <code>{problem.code}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
