import { useState } from 'react';
import type { NodeId } from '#core/doc/node.ts';
import { validate } from '#core/doc/validate.ts';
import { CodeText } from '#editor-host/CodeText.tsx';
import { useEdit, useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import { CopyButton } from './CopyButton.tsx';
import { download } from './download.ts';
import { ExportProblems } from './ExportProblems.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import type { ExportChoices, Exported } from './format.ts';
import { FORMATS } from './formats.ts';
import type { RunFiles } from '#state/session/run-files.ts';
import { ProofSection } from './proof/ProofSection.tsx';
import { Refusal } from './Refusal.tsx';
import { sizeOf } from './size-of.ts';
import { useExported } from './use-exported.ts';
import styles from './export.module.css';

const TABS = FORMATS.map(({ tab }) => ({ value: tab }));
const [FIRST] = FORMATS;

interface Props {
  readonly onClose: () => void;
  /** Runs code to prove it. Absent: nothing is proven, and nothing is claimed. */
  readonly run?: RunFiles;
}

/** The open widget as a file, in each format that can be written. */
export function ExportDialog({ onClose, run }: Props) {
  const { editor } = useStores();
  const widget = useWidget((open) => open);
  const state = useEdit((edit) => edit.state);
  const [tab, setTab] = useState(FIRST?.tab);
  const [chosen, setChosen] = useState<ExportChoices>({
    state,
    shape: 'function',
    actions: 'typed',
  });
  const format = FORMATS.find((one) => one.tab === tab) ?? FIRST;
  if (!format) throw new Error('There is no format to export');
  const exported = useExported(format, widget, chosen);
  const file = exported?.kind === 'file' ? exported : null;
  const show = (node: NodeId): void => {
    editor.select([node]);
    onClose();
  };
  return (
    <Dialog
      title="Export"
      detail={widget.name}
      width={1000}
      height={700}
      onClose={onClose}
      footer={
        <>
          <code className={styles.command} data-tip="The same in a shell">
            {format.command(widget, chosen)}
          </code>
          <Button
            icon="download"
            reason={file ? undefined : 'There is nothing to download'}
            onClick={() => file && download(file.name, file.text)}
          >
            Download
          </Button>
          <CopyButton text={file?.text ?? null} />
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.tabs}>
          <Tabs id="export" label="Formats" tabs={TABS} value={format.tab} onChange={setTab} />
        </div>
        <TabPanel id="export" value={format.tab} className={styles.panel}>
          <Preview exported={exported} onShow={show} />
          <div className={styles.side}>
            {run && format.provable ? (
              <ProofSection exported={exported} widget={widget} chosen={chosen} run={run} />
            ) : null}
            <ExportOptions of={format.choices(chosen)} chosen={chosen} onChange={setChosen} />
            <ExportProblems problems={validate(widget.doc)} />
          </div>
        </TabPanel>
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly exported: Exported | null;
  /** Leads to the element that a problem speaks of. */
  readonly onShow: (node: NodeId) => void;
}

function Preview({ exported, onShow }: PreviewProps) {
  const file = exported?.kind === 'file' ? exported : null;
  return (
    <div className={styles.preview}>
      {exported?.kind === 'refused' ? null : (
        <div className={styles.head}>
          {file ? (
            <>
              <Icon name="file" size={15} />
              <span className={styles.name}>{file.name}</span>
              <span className={styles.size}>{sizeOf(file.text)}</span>
            </>
          ) : null}
        </div>
      )}
      <section aria-label="Export preview" className={styles.code} tabIndex={0}>
        {file ? <CodeText text={file.text} language={file.language} /> : null}
        {exported?.kind === 'empty' ? (
          <EmptyState icon="file" title="Nothing to export yet">
            {exported.message}
          </EmptyState>
        ) : null}
        {exported?.kind === 'refused' ? <Refusal of={exported} onShow={onShow} /> : null}
      </section>
    </div>
  );
}
