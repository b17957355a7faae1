import { useMemo, useState } from 'react';
import { validate } from '#core/doc/validate.ts';
import { CodeText } from '#editor-host/CodeText.tsx';
import { useEdit, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import { CopyButton } from './CopyButton.tsx';
import { download } from './download.ts';
import { ExportProblems } from './ExportProblems.tsx';
import type { Exported, ExportFormat } from './format.ts';
import { FORMATS } from './formats.ts';
import { sizeOf } from './size-of.ts';
import { useExported } from './use-exported.ts';
import styles from './export.module.css';

const TABS = FORMATS.map(({ tab }) => ({ value: tab }));
const [FIRST] = FORMATS;

/** The open widget as a file, in each format that can be written. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const widget = useWidget((open) => open);
  const openState = useEdit((edit) => edit.state);
  const [tab, setTab] = useState(FIRST?.tab);
  const [state, setState] = useState(openState);
  const format = FORMATS.find((one) => one.tab === tab) ?? FIRST;
  if (!format) throw new Error('There is no format to export');
  const input = useMemo(() => ({ widget, state }), [widget, state]);
  const exported = useExported(format, input);
  const file = exported?.kind === 'file' ? exported : null;
  return (
    <Dialog
      title="Export"
      detail={widget.name}
      width={1000}
      height={700}
      onClose={onClose}
      footer={
        <>
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
          <Preview exported={exported} />
          <Side format={format} state={state} onState={setState} />
        </TabPanel>
      </div>
    </Dialog>
  );
}

function Preview({ exported }: { readonly exported: Exported | null }) {
  return (
    <div className={styles.preview}>
      {exported?.kind === 'file' ? (
        <div className={styles.head}>
          <Icon name="file" size={15} />
          <span className={styles.name}>{exported.name}</span>
          <span className={styles.size}>{sizeOf(exported.text)}</span>
        </div>
      ) : null}
      <section aria-label="Export preview" className={styles.code} tabIndex={0}>
        {exported?.kind === 'file' ? (
          <CodeText text={exported.text} language={exported.language} />
        ) : null}
        {exported?.kind === 'refused' ? (
          <EmptyState icon="warning" title="Nothing to export yet">
            {exported.problems.map(({ message }) => message).join(' ')}
          </EmptyState>
        ) : null}
      </section>
    </div>
  );
}

interface SideProps {
  readonly format: ExportFormat;
  readonly state: string | null;
  readonly onState: (state: string | null) => void;
}

/** The value of the default state in the list, which has no id. */
const DEFAULT = 'default';

/** Choices and warnings; left out where there are none, so that the code has the room. */
function Side({ format, state, onState }: SideProps) {
  const states = useWidget((widget) => widget.states);
  const problems = useWidget((widget) => validate(widget.doc));
  const choosesState = format.ofState && states.length > 0;
  if (!choosesState && problems.length === 0) return null;
  return (
    <div className={styles.side}>
      {choosesState ? (
        <div className={styles.option}>
          <span>State</span>
          <SelectField
            label="State"
            value={state ?? DEFAULT}
            options={[
              { value: DEFAULT, label: 'Default' },
              ...states.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => onState(id === DEFAULT ? null : id)}
          />
        </div>
      ) : null}
      {problems.length > 0 ? <ExportProblems problems={problems} /> : null}
    </div>
  );
}
