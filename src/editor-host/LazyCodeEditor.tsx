/** The code editor for panels: text to read and type in at once, Monaco as soon as it is there. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CodeEditor } from './CodeEditor.tsx';
import type { CodeEditorProps } from './editor-props.ts';
import { handOver } from './hand-over.ts';
import { loadEditor, loadedEditor, whenQuiet } from './load.ts';
import { PlainEditor } from './PlainEditor.tsx';
import styles from './code-editor.module.css';

type Monaco =
  | { readonly phase: 'awaited' }
  /** Being drawn below the plain editor, which goes when it is done. */
  | { readonly phase: 'starting'; readonly Editor: typeof CodeEditor }
  | { readonly phase: 'shown'; readonly Editor: typeof CodeEditor };

export function LazyCodeEditor(props: CodeEditorProps) {
  const [monaco, setMonaco] = useState<Monaco>(() => {
    const Editor = loadedEditor();
    return Editor ? { phase: 'shown', Editor } : { phase: 'awaited' };
  });
  const area = useRef<HTMLTextAreaElement>(null);
  const load = useCallback((): void => {
    loadEditor().then(
      (Editor) =>
        setMonaco((now) => (now.phase === 'awaited' ? { phase: 'starting', Editor } : now)),
      // The plain editor goes on working; the next focus tries again.
      () => undefined,
    );
  }, []);
  useEffect(() => whenQuiet(load), [load]);
  return (
    <div className={styles.frame}>
      {monaco.phase === 'awaited' ? null : (
        // Two text areas of one name would be one too many for who looks for it by its name.
        <div className={styles.monaco} data-shown={monaco.phase === 'shown'}>
          <monaco.Editor
            {...props}
            onReady={(editor) => {
              if (monaco.phase === 'shown') return;
              handOver(area.current, editor, () =>
                // At once, so that no letter falls between the two.
                flushSync(() => setMonaco({ ...monaco, phase: 'shown' })),
              );
            }}
          />
        </div>
      )}
      {monaco.phase === 'shown' ? null : <PlainEditor {...props} area={area} onWanted={load} />}
    </div>
  );
}
