import { useEffect, useState } from 'react';
import { addWidgets } from '#core/edit/commands/add-widgets.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import type { Incoming } from '#state/workbench.ts';
import { findFiles } from './find-files.ts';
import { isPlain, readSource, widgetsOf } from './reading.ts';
import type { Reading, Source } from './reading.ts';

export type Phase =
  | { readonly kind: 'ask' }
  /** What was pasted could not be read; the text stays. */
  | { readonly kind: 'refused'; readonly reading: Extract<Reading, { kind: 'refused' }> }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number | null }
  | { readonly kind: 'review'; readonly readings: readonly Reading[]; readonly left: Left };

/** What of a choice was not read. */
export interface Left {
  readonly others: number;
  readonly unreadable: readonly string[];
}

export interface Import {
  readonly phase: Phase;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Reads the text, or opens what was reviewed. */
  readonly open: () => void;
  readonly takeFiles: (files: readonly (File | FileSystemEntry)[]) => void;
  readonly choose: (at: number, take: 'view' | 'template') => void;
  readonly back: () => void;
}

const NOTHING_LEFT: Left = { others: 0, unreadable: [] };

/** From text and files to widgets of the project. What reads without a remark opens at once. */
export function useImport(onClose: () => void): Import {
  const { editor, workbench, newId, newUuid } = useStores();
  const [text, setText] = useState('');
  const [phase, setPhase] = useState<Phase>({ kind: 'ask' });

  const add = (readings: readonly Reading[]): void => {
    const taken = editor.edit().project.widgets.map(({ id }) => id);
    const widgets = widgetsOf(readings, taken, newUuid);
    if (!editor.run(addWidgets(widgets))) return;
    const opened =
      widgets.length === 1 ? openWidget(editor.edit()).name : `${widgets.length} widgets`;
    onClose();
    workbench.setState({ toast: { text: `Opened ${opened}`, undo: true, nonce: Date.now() } });
  };
  const settle = (readings: readonly Reading[], left: Left): void => {
    const [only] = readings;
    const alone = readings.length === 1 && left.others === 0 && left.unreadable.length === 0;
    if (alone && only && isPlain(only)) add(readings);
    else setPhase({ kind: 'review', readings, left });
  };
  const readText = async (content: string): Promise<void> => {
    const reading = await readSource({ name: null, content }, newId);
    if (reading.kind === 'refused') setPhase({ kind: 'refused', reading });
    else settle([reading], NOTHING_LEFT);
  };
  const readFiles = async (given: readonly (File | FileSystemEntry)[]): Promise<void> => {
    setPhase({ kind: 'reading', done: 0, of: null });
    const { files, ...left } = await findFiles(given);
    const readings: Reading[] = [];
    for (const file of files) {
      setPhase({ kind: 'reading', done: readings.length, of: files.length });
      readings.push(await readSource(await contentOf(file), newId));
    }
    settle(readings, left);
  };
  const take = async (incoming: Incoming): Promise<void> => {
    if (incoming.kind === 'files') return readFiles(incoming.files);
    setText(incoming.text);
    return readText(incoming.text);
  };

  useEffect(() => {
    const { incoming } = workbench.getState();
    if (!incoming) return;
    workbench.setState({ incoming: null });
    void take(incoming);
    // Only what waits when the dialog opens; later files come through it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return {
    phase,
    text,
    setText: (next) => {
      setText(next);
      setPhase({ kind: 'ask' });
    },
    open: () => {
      if (phase.kind === 'review') add(phase.readings);
      else if (phase.kind !== 'reading') void readText(text);
    },
    takeFiles: (files) => void readFiles(files),
    choose: (at, which) => {
      if (phase.kind !== 'review') return;
      const readings = phase.readings.map((reading, i) =>
        i === at && reading.kind === 'read' ? { ...reading, take: which } : reading,
      );
      setPhase({ ...phase, readings });
    },
    back: () => setPhase({ kind: 'ask' }),
  };
}

/** More bytes than the reader takes; the rest of such a file is not even loaded. */
const ENOUGH = 5_000_001;

async function contentOf(file: File): Promise<Source> {
  return { name: file.name, content: new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer()) };
}
