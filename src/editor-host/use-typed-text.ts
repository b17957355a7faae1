import { useEffect, useSyncExternalStore } from 'react';
import type { CodeEditorProps } from './editor-props.ts';
import { TypedTexts } from './typed-texts.ts';
import type { HandOn, Typed } from './typed-texts.ts';

/** One for the page, as models are: a text outlives the tab it was typed in. */
const texts = new TypedTexts();
let session = Number.NaN;

interface TextOf {
  readonly key: string;
  /** Another number means another project: its texts start anew. */
  readonly session: number;
  /** The value the text stands for, compared by identity. */
  readonly basis: unknown;
  readonly print: () => string;
  readonly handOn: HandOn;
}

interface TypedText {
  readonly text: string;
  readonly flush: () => void;
  /** For the editor that shows it. */
  readonly shown: Pick<CodeEditorProps, 'path' | 'value' | 'onChange' | 'onFocusChange'>;
}

/** The text of a value in an editor, both ways. What still waits is handed on when the editor goes. */
export function useTypedText({ key, session: now, basis, print, handOn }: TextOf): TypedText {
  useSyncExternalStore(texts.subscribe, () => texts.get(key));
  useEffect(() => {
    startSession(now);
    return () => texts.flush(key);
  }, [key, now]);
  const text = session === now || Number.isNaN(session) ? texts.shown(key, basis, print) : print();
  const flush = (): void => texts.flush(key);
  return {
    text,
    flush,
    shown: {
      path: key,
      value: text,
      onChange: (next) => texts.type(key, next, handOn),
      onFocusChange: (focused) => focused || flush(),
    },
  };
}

function startSession(next: number): void {
  if (session !== next) texts.clear();
  session = next;
}

/** What is being typed under a key, for marks outside the editor. */
export function useTyped(key: string): Typed | undefined {
  return useSyncExternalStore(texts.subscribe, () => texts.get(key));
}

export function discardTyped(key: string): void {
  texts.discard(key);
}
