import type { Widget } from '#core/project/project.ts';
import { Icon } from '#ui/Icon.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import type { ExportChoices, Exported } from '../format.ts';
import type { RunFiles } from '#state/session/run-files.ts';
import type { ProofCase, Verdict } from './proof.ts';
import { useProof } from './use-proof.ts';
import styles from './proof.module.css';

interface Props {
  readonly exported: Exported | null;
  readonly widget: Widget;
  readonly chosen: ExportChoices;
  readonly run: RunFiles;
}

/** That the code was run, and what came of it, state by state. */
export function ProofSection({ exported, widget, chosen, run }: Props) {
  const proof = useProof(exported, widget, chosen, run);
  if (!proof) return null;
  switch (proof.phase) {
    case 'failed':
      return (
        <section aria-label="Proof" className={styles.proof}>
          <Head mark="failed" title="Not verified" detail={proof.message} />
        </section>
      );
    case 'running':
      return (
        <section aria-label="Proof" aria-busy className={styles.proof}>
          <Head
            mark="running"
            title={`Verifying ${states(proof.cases.length)}`}
            detail="The code is run and compared with the preview"
          />
        </section>
      );
    case 'done': {
      const equal = proof.verdicts.filter(({ kind }) => kind === 'equal').length;
      const whole = equal === proof.cases.length;
      return (
        <section aria-label="Proof" className={styles.proof}>
          <Head
            mark={whole ? 'verified' : 'failed'}
            title={
              whole
                ? `Verified on ${states(equal)}`
                : `Verified on ${equal} of ${states(proof.cases.length)}`
            }
            detail="Code run, output equals the preview"
          />
          <ul className={styles.cases}>
            {proof.cases.map((one, i) => (
              <Case key={i} of={one} verdict={proof.verdicts[i]} />
            ))}
          </ul>
        </section>
      );
    }
  }
}

function states(count: number): string {
  return count === 1 ? '1 state' : `${count} states`;
}

interface HeadProps {
  readonly mark: 'running' | 'verified' | 'failed';
  readonly title: string;
  readonly detail: string;
}

function Head({ mark, title, detail }: HeadProps) {
  return (
    <div className={styles.head} role="status">
      <span className={styles.mark} data-mark={mark}>
        {mark === 'running' ? <Spinner /> : null}
        {mark === 'verified' ? <Icon name="shield-check" /> : null}
        {mark === 'failed' ? <Icon name="warning" /> : null}
      </span>
      <div>
        <div className={styles.title}>{title}</div>
        <div className={styles.detail}>{detail}</div>
      </div>
    </div>
  );
}

function Case({ of, verdict }: { readonly of: ProofCase; readonly verdict: Verdict | undefined }) {
  const equal = verdict?.kind === 'equal';
  return (
    <li className={styles.case} data-verdict={verdict?.kind}>
      <Icon
        name={equal ? 'check-circle' : verdict?.kind === 'nothing' ? 'info' : 'x-circle'}
        size={14}
      />
      <span className={styles.name}>{of.name}</span>
      {verdict?.kind === 'equal' ? (
        <span className={styles.count}>
          {verdict.elements === 1 ? '1 element' : `${verdict.elements} elements`}
        </span>
      ) : (
        <span className={styles.message}>{verdict?.message}</span>
      )}
    </li>
  );
}
