import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
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
import type { Exported } from './format.ts';
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
          <Preview exported={exported}>
            {format.ofState ? <StateField value={state} onChange={setState} /> : null}
          </Preview>
          <Side />
        </TabPanel>
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly exported: Exported | null;
  /** Choices of the format, at the right of the file's name. */
  readonly children: ReactNode;
}

function Preview({ exported, children }: PreviewProps) {
  const file = exported?.kind === 'file' ? exported : null;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        {file ? (
          <>
            <Icon name="file" size={15} />
            <span className={styles.name}>{file.name}</span>
          </>
        ) : null}
        <span className={styles.facts}>
          {children}
          {file ? <span className={styles.size}>{sizeOf(file.text)}</span> : null}
        </span>
      </div>
      <section aria-label="Export preview" className={styles.code} tabIndex={0}>
        {file ? <CodeText text={file.text} language={file.language} /> : null}
        {exported?.kind === 'refused' ? (
          <EmptyState icon="warning" title="Nothing to export yet">
            {exported.problems.map(({ message }) => message).join(' ')}
          </EmptyState>
        ) : null}
      </section>
    </div>
  );
}

/** The value of the default state in the list, which has no id. */
const DEFAULT = 'default';

interface StateFieldProps {
  readonly value: string | null;
  readonly onChange: (state: string | null) => void;
}

/** Which state's data is exported; nothing to choose where there is only the default one. */
function StateField({ value, onChange }: StateFieldProps) {
  const states = useWidget((widget) => widget.states);
  if (states.length === 0) return null;
  return (
    <span className={styles.state}>
      <span aria-hidden>State</span>
      <SelectField
        label="State"
        size={24}
        value={value ?? DEFAULT}
        options={[
          { value: DEFAULT, label: 'Default' },
          ...states.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange(id === DEFAULT ? null : id)}
      />
    </span>
  );
}

/** Warnings; left out where there are none, so that the code has the room. */
function Side() {
  const problems = useWidget((widget) => validate(widget.doc));
  if (problems.length === 0) return null;
  return (
    <div className={styles.side}>
      <ExportProblems problems={problems} />
    </div>
  );
}
