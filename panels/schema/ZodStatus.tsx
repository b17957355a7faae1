import { useEvaluation } from '#state/schema/context.tsx';
import { useSessionActions } from '#state/session/context.tsx';
import { useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { tip } from '#ui/Tooltip.tsx';
import styles from './schema.module.css';

/** What the sandbox says of the zod source. */
export function ZodStatus() {
  const { workbench } = useStores();
  const evaluation = useEvaluation();
  switch (evaluation?.phase) {
    case undefined:
      return null;
    case 'running':
      return (
        <span role="status" className={styles.status}>
          <Spinner size={14} />
          <span className={styles.words}>Running the schema</span>
        </span>
      );
    case 'ask':
      return <Ask />;
    case 'given':
      return (
        <span role="status" className={styles.status}>
          <Icon name="check" size={14} className={styles.ok} />
          <span className={styles.words}>Schema is valid</span>
        </span>
      );
    case 'refused': {
      const { problems } = evaluation;
      const [first] = problems;
      const go = (): void =>
        workbench.setState(({ reveal }) => ({
          reveal: {
            tab: 'Schema',
            line: first?.line ?? 1,
            ...(first?.column !== undefined && { column: first.column }),
            nonce: (reveal?.nonce ?? 0) + 1,
          },
        }));
      return (
        <span role="status" className={styles.status}>
          <button
            type="button"
            className={styles.problem}
            onClick={go}
            {...tip(first?.message ?? '')}
          >
            <Icon name="x-circle" size={14} className={styles.error} />
            <span className={styles.text}>
              {problems.length > 1 ? `${problems.length} problems: ` : ''}
              {first?.message}
            </span>
          </button>
        </span>
      );
    }
  }
}

function Ask() {
  const session = useSessionActions();
  return (
    <>
      <span role="status" className={styles.status}>
        <Icon name="lock" size={14} />
        <span className={styles.words}>Code from elsewhere, not run yet</span>
      </span>
      <Button size={24} onClick={() => session.setTrust('trusted')}>
        Run it
      </Button>
    </>
  );
}
