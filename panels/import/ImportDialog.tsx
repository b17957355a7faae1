import { useId, useRef, useState } from 'react';
import type { ChangeEvent, DragEvent, KeyboardEvent } from 'react';
import type { Problem } from '#core/result.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon } from '#ui/Icon.tsx';
import { importWidget } from './import-widget.ts';
import { MAX_LENGTH, readImport } from './read-import.ts';
import styles from './import.module.css';

/** What is to be opened. Typing over a file's text keeps its name. */
interface Source {
  readonly text: string;
  readonly fileName: string | null;
}

/** JSX or JSON of a widget, pasted, dropped or from a file, as a new widget of the project. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { editor, workbench, newId, newUuid } = useStores();
  const [source, setSource] = useState<Source>({ text: '', fileName: null });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [over, setOver] = useState(false);
  const fieldId = useId();

  const show = (next: Source): void => {
    setSource(next);
    setProblems([]);
  };
  const open = async ({ text, fileName }: Source): Promise<void> => {
    const read = await readImport(text, newId);
    if (!read.ok) return setProblems(read.problems);
    editor.run(importWidget(read.value.doc, newUuid(), fileName));
    const { name } = openWidget(editor.edit());
    onClose();
    workbench.setState({ toast: { text: `Opened ${name}`, undo: true, nonce: Date.now() } });
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    // What is far too long is not even shown.
    const text = await file.slice(0, MAX_LENGTH * 4 + 1).text();
    const taken = { text, fileName: file.name };
    if (text.length <= MAX_LENGTH) show(taken);
    await open(taken);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
    else show({ text: event.dataTransfer.getData('text/plain'), fileName: null });
  };

  return (
    <Dialog
      title="Import"
      width={640}
      onClose={onClose}
      footer={
        <>
          <FileButton onFile={(file) => void take(file)} />
          <Button
            kind="primary"
            reason={source.text.trim() === '' ? 'Paste a widget or choose a file first' : undefined}
            onClick={() => void open(source)}
          >
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
        <label htmlFor={fieldId} className={styles.label}>
          Paste a widget
        </label>
        <p className={styles.hint}>
          The JSX of a view, or the JSON of a widget. You can also drop a file here.
        </p>
        <textarea
          id={fieldId}
          data-autofocus
          className={styles.area}
          value={source.text}
          placeholder={'<Card>\n  <Title value="Order shipped" />\n</Card>'}
          spellCheck={false}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? `${fieldId}-problems` : undefined}
          onChange={(event) => show({ ...source, text: event.target.value })}
          onKeyDown={(event) => onModEnter(event, () => void open(source))}
        />
        {problems.length > 0 ? (
          <ul id={`${fieldId}-problems`} role="alert" className={styles.problems}>
            {problems.slice(0, 5).map(({ code, message }, i) => (
              <li key={i} data-code={code} className={styles.problem}>
                <Icon name="x-circle" size={14} />
                <span>{message}</span>
              </li>
            ))}
            {problems.length > 5 ? <li>{`${problems.length - 5} more problems`}</li> : null}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}

function onModEnter(event: KeyboardEvent, run: () => void): void {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  run();
}

function FileButton({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    onFile(event.target.files?.[0]);
    // The same file can be chosen again.
    event.target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".jsx,.tsx,.json,.txt,text/plain,application/json"
        onChange={change}
      />
      <Button icon="file" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </>
  );
}
