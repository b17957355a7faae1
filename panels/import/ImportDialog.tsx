import { useId, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import { filesOf } from '#state/incoming.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Review } from './Review.tsx';
import { useImport } from './use-import.ts';
import type { Import } from './use-import.ts';
import styles from './import.module.css';

/** Widgets from files, folders and pasted text, each a new widget of the project. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const work = useImport(onClose);
  const { phase, text } = work;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const files = filesOf(event.dataTransfer);
    if (files.length > 0) work.takeFiles(files);
    else work.setText(event.dataTransfer.getData('text/plain'));
  };
  return (
    <Dialog
      title="Import"
      width={640}
      onClose={onClose}
      footer={
        <>
          {phase.kind === 'review' ? (
            <Button onClick={work.back}>Back</Button>
          ) : (
            <>
              <FileButton label="Choose files" onFiles={work.takeFiles} />
              <FileButton label="Choose a folder" folder onFiles={work.takeFiles} />
            </>
          )}
          <Button kind="primary" reason={whyNotOpen(work)} onClick={work.open}>
            Open
          </Button>
        </>
      }
    >
      <div
        className={styles.body}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {phase.kind === 'review' ? (
          <Review readings={phase.readings} left={phase.left} onChoose={work.choose} />
        ) : phase.kind === 'reading' ? (
          <p className={styles.reading} role="status">
            <Spinner />
            {phase.of === null || phase.of === 1
              ? 'Reading…'
              : `Reading ${phase.done + 1} of ${phase.of}…`}
          </p>
        ) : (
          <PasteField
            text={text}
            onChange={work.setText}
            onOpen={work.open}
            problems={phase.kind === 'refused' ? phase.reading.problems : []}
          />
        )}
      </div>
    </Dialog>
  );
}

function whyNotOpen({ phase, text }: Import): string | undefined {
  switch (phase.kind) {
    case 'reading':
      return 'The files are still being read';
    case 'review':
      return phase.readings.some(({ kind }) => kind === 'read')
        ? undefined
        : 'None of these could be read';
    case 'ask':
    case 'refused':
      return text.trim() === '' ? 'Paste a widget or choose a file first' : undefined;
  }
}

interface PasteProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onOpen: () => void;
  readonly problems: Parameters<typeof ProblemList>[0]['problems'];
}

function PasteField({ text, onChange, onOpen, problems }: PasteProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        Paste a widget
      </label>
      <p className={styles.hint}>
        A .widget file, the JSX of a view, or the JSON of a widget. You can also drop files or
        folders here.
      </p>
      <textarea
        id={id}
        data-autofocus
        className={styles.area}
        value={text}
        placeholder={'<Card>\n  <Title value="Order shipped" />\n</Card>'}
        spellCheck={false}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ProblemList id={`${id}-problems`} problems={problems} alert />
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileButton({ label, folder = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(folder
          ? { webkitdirectory: '' }
          : { accept: '.widget,.jsx,.tsx,.json,.txt,text/plain,application/json' })}
        onChange={({ target }) => {
          const files = Array.from(target.files ?? []);
          if (files.length > 0) onFiles(files);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <Button icon={folder ? 'folder' : 'file'} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
