import { useMemo } from 'react';
import { useDocumentProblems } from '#state/document-problems.ts';
import type { ProblemRow } from '#state/problem-rows.ts';
import { openWidget, useSettled, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { fixesOf } from './row-fixes.ts';
import styles from './Problems.module.css';

const MARKS = { error: 'x-circle', warning: 'warning', info: 'info' } as const;

/** Everything that wants mending, worst first. A row leads to its place; its mend stands beside it. */
export function Problems({ rows }: { readonly rows: readonly ProblemRow[] }) {
  const { editor, newId } = useStores();
  const doc = useSettled(({ edit }) => openWidget(edit).doc);
  const problems = useDocumentProblems();
  const fixes = useMemo(() => fixesOf(rows, problems, doc), [rows, problems, doc]);
  if (rows.length === 0) {
    return (
      <EmptyState icon="check-circle" title="No problems">
        Faults in the view, the data and the handlers are listed here.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Problems" className={styles.list}>
      {rows.map((row, index) => {
        const fix = fixes[index];
        return (
          <li
            key={`${row.code}:${row.place}:${index}`}
            data-code={row.code}
            data-severity={row.severity}
            className={styles.item}
          >
            <button type="button" className={styles.button} onClick={row.go}>
              <span className={styles.mark}>
                <Icon name={MARKS[row.severity]} size={15} />
              </span>
              <span className={styles.message}>{row.message}</span>
              <code className={styles.code}>{row.code}</code>
              <span className={styles.place}>{row.place}</span>
            </button>
            {row.mend && (
              <Button size={24} onClick={row.mend.run}>
                {row.mend.title}
              </Button>
            )}
            {fix && (
              <Button size={24} onClick={() => editor.run(fix.command(newId))}>
                {fix.title}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
