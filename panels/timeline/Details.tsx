import { useState } from 'react';
import type { JSX } from 'react';
import { curlCommand } from '#state/session/curl.ts';
import type { TimelineRecord } from '#state/session/timeline.ts';
import { useNode, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Diff } from './Diff.tsx';
import { Frame } from './Frame.tsx';
import { Links } from './Links.tsx';
import { Payload } from './Payload.tsx';
import { collisionsOf, payloadRows } from './payload-rows.ts';
import { stepName } from './step-name.ts';
import type { Part } from './timeline-look.ts';
import styles from './Details.module.css';

interface DetailsProps {
  readonly record: TimelineRecord | undefined;
  /** All of them, for what belongs to this one. */
  readonly records: readonly TimelineRecord[];
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

/** What a step carried, and where it came from. */
export function Details({ record, records, part, onPart }: DetailsProps): JSX.Element {
  return (
    <section aria-label="Step" className={styles['detail']} data-empty={!record || undefined}>
      {record ? (
        <StepDetails key={record.id} {...{ record, records, part, onPart }} />
      ) : (
        <p className={styles['hint']}>Select a step to see what it carried.</p>
      )}
    </section>
  );
}

interface StepProps extends DetailsProps {
  readonly record: TimelineRecord;
}

function StepDetails({ record, records, part, onPart }: StepProps): JSX.Element {
  const node = useNode(record.node);
  const has: Readonly<Record<Part, boolean>> = {
    Payload: record.payload !== undefined && record.payload !== null,
    Frame: record.frame !== undefined,
    Diff: record.changes !== undefined && record.changes.length > 0,
  };
  const parts = ['Payload', 'Frame', 'Diff'] as const;
  const shown = has[part] ? part : parts.find((one) => has[one]);
  return (
    <>
      <div className={styles['head']}>
        <Segmented<Part>
          label="Part of the step"
          size={24}
          value={shown ?? null}
          options={parts.map((value) =>
            has[value] ? { value, label: value } : { value, label: value, reason: MISSING[value] },
          )}
          onChange={onPart}
        />
        {record.kind === 'request' && record.frame !== undefined && (
          <CopyCurl body={record.frame} />
        )}
      </div>
      <div className={styles['body']}>
        {shown === undefined && <p className={styles['hint']}>{nothing(record)}</p>}
        {shown === 'Payload' && (
          <Payload
            record={record}
            rows={payloadRows(record, node)}
            collisions={collisionsOf(record, records)}
          />
        )}
        {shown === 'Frame' && <Frame text={record.frame ?? ''} />}
        {shown === 'Diff' && <Diff changes={record.changes ?? []} />}
        <Links record={record} />
      </div>
    </>
  );
}

const MISSING: Readonly<Record<Part, string>> = {
  Payload: 'This step has no payload',
  Frame: 'This step did not go over the wire',
  Diff: 'Nothing that is stored changed',
};

function nothing(record: TimelineRecord): string {
  if (record.mark === 'held') return `Held back before ${record.summary}.`;
  return record.kind === 'error' || record.kind === 'blocked'
    ? record.summary
    : `${stepName(record).text} carries nothing.`;
}

function CopyCurl({ body }: { readonly body: string }): JSX.Element {
  const { workbench } = useStores();
  const [copied, setCopied] = useState(false);
  const say = (text: string): void =>
    workbench.setState({ toast: { text, undo: false, nonce: Date.now() } });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(curlCommand(body));
      setCopied(true);
      say('Request copied. It goes to kitbench serve on port 8000.');
    } catch {
      say('The browser did not allow copying. Copy the text of Frame instead.');
    }
  };
  return (
    <Button kind="ghost" size={24} icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
      cURL
    </Button>
  );
}
