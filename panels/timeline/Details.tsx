import { useState } from 'react';
import { useStores } from '#state/stores.tsx';
import { curlCommand } from '#state/session/curl.ts';
import type { TimelineRecord } from '#state/session/timeline.ts';
import { canReveal, useReveal } from '#state/session/use-reveal.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Diff } from './Diff.tsx';
import { Frame } from './Frame.tsx';
import { Payload } from './Payload.tsx';
import styles from './Details.module.css';

type View = 'Payload' | 'Frame' | 'Diff';

interface DetailsProps {
  readonly record: TimelineRecord;
  readonly onClose: () => void;
}

/** All there is to know of one step. */
export function Details({ record, onClose }: DetailsProps) {
  const [view, setView] = useState<View>('Payload');
  const { frame, changes, place, node, kind, payload } = record;
  return (
    <section aria-label="Step" className={styles.details}>
      <div className={styles.head}>
        <Segmented<View>
          label="Detail"
          size={24}
          value={view}
          options={[
            { value: 'Payload', label: 'Payload' },
            {
              value: 'Frame',
              label: 'Frame',
              ...(frame === undefined && { reason: 'This step was not on the wire' }),
            },
            {
              value: 'Diff',
              label: 'Diff',
              ...(changes === undefined && { reason: 'This step changed nothing that is stored' }),
            },
          ]}
          onChange={setView}
        />
        {kind === 'request' && frame !== undefined ? <CopyAsCurl body={frame} /> : null}
        <IconButton
          label="Close step"
          icon="x"
          size={24}
          className={styles.close}
          onClick={onClose}
        />
      </div>
      <div className={styles.body}>
        {place && canReveal(place) ? <ToLine place={place} /> : null}
        {node === undefined ? null : <ToNode node={node} />}
        {view === 'Frame' && frame !== undefined ? (
          <Frame text={frame} />
        ) : view === 'Diff' && changes !== undefined ? (
          <Diff changes={changes} />
        ) : payload === undefined ? (
          <EmptyState icon="braces" title="No payload">
            This step carried nothing.
          </EmptyState>
        ) : (
          <Payload value={payload} origins={record.origins ?? []} />
        )}
      </div>
    </section>
  );
}

function CopyAsCurl({ body }: { readonly body: string }) {
  const { workbench } = useStores();
  const copy = async (): Promise<void> => {
    const text = await navigator.clipboard.writeText(curlCommand(body)).then(
      () => 'Copied as cURL',
      () => 'The browser did not allow copying',
    );
    workbench.setState(({ toast }) => ({
      toast: { text, undo: false, nonce: (toast?.nonce ?? 0) + 1 },
    }));
  };
  return (
    <Button
      kind="ghost"
      size={24}
      icon="copy"
      aria-label="Copy as cURL"
      onClick={() => void copy()}
    >
      cURL
    </Button>
  );
}

function ToLine({ place }: { readonly place: NonNullable<TimelineRecord['place']> }) {
  const reveal = useReveal();
  return (
    <button type="button" className={styles.link} onClick={() => reveal(place)}>
      {place.file}:{place.line}
    </button>
  );
}

function ToNode({ node }: { readonly node: string }) {
  const { editor, workbench } = useStores();
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        editor.select([node]);
        workbench.setState({ mode: 'design' });
      }}
    >
      Show the element
    </button>
  );
}
