/** The Monaco editor as a controlled React component. Loaded on demand: see LazyCodeEditor. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CodeEditorProps, ReadyEditor } from './editor-props.ts';
import { createEditor } from './monaco/create.ts';
import { takeReveal } from './reveal.ts';
import { showMarkers } from './monaco/markers.ts';
import { keepPlace, modelFor, restorePlace, setText, startSession } from './monaco/models.ts';
import { Range } from './monaco/monaco.ts';
import type { editor } from './monaco/monaco.ts';
import { applyTheme } from './monaco/themes.ts';
import { Echoes } from './echoes.ts';
import styles from './code-editor.module.css';

type Monaco = editor.IStandaloneCodeEditor;

interface Props extends CodeEditorProps {
  /** Called once, when the text is on screen. */
  readonly onReady?: (editor: ReadyEditor) => void;
}

export function CodeEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [monaco, setMonaco] = useState<Monaco | null>(null);
  useEditor(host, props, setMonaco);
  useModel(monaco, props);
  useMarkers(monaco, props);
  useHighlight(monaco, props);
  useReveal(monaco, props);
  useLayoutEffect(() => applyTheme(props.theme), [props.theme]);
  return <div ref={host} className={styles.host} tabIndex={-1} />;
}

const NONE: readonly never[] = [];

function useEditor(
  host: React.RefObject<HTMLDivElement | null>,
  props: Props,
  setMonaco: (monaco: Monaco | null) => void,
): void {
  const focused = useEffectEvent((is: boolean) => props.onFocusChange?.(is));
  const ready = useEffectEvent((created: Monaco) => props.onReady?.(created));
  const create = useEffectEvent((element: HTMLElement) => createEditor(element, props));
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const created = create(host.current);
    created.onDidFocusEditorText(() => focused(true));
    created.onDidBlurEditorText(() => focused(false));
    setMonaco(created);
    const frame = requestAnimationFrame(() => ready(created));
    return () => {
      cancelAnimationFrame(frame);
      keepPlace(created);
      created.dispose();
      setMonaco(null);
    };
  }, [host, setMonaco]);
}

/** The text both ways. A value that is only the echo of what was typed changes nothing. */
function useModel(monaco: Monaco | null, props: Props): void {
  const { path, language, session, value, siblings = NONE } = props;
  const [echoes] = useState(() => new Echoes());
  const applying = useRef(false);
  const typed = useEffectEvent((text: string) => {
    echoes.sent(text);
    props.onChange(text);
  });
  const moved = useEffectEvent((offset: number) => props.onCursor?.(offset));
  const apply = useEffectEvent((change: () => void) => {
    applying.current = true;
    change();
    applying.current = false;
  });
  const open = useEffectEvent((into: Monaco) => {
    echoes.clear();
    startSession(session);
    apply(() => into.setModel(modelFor(path, language, value)));
    restorePlace(into);
  });
  const options = useEffectEvent((into: Monaco) =>
    into.updateOptions({ ariaLabel: props.label, readOnly: props.readOnly ?? false }),
  );

  useLayoutEffect(() => {
    if (!monaco) return undefined;
    open(monaco);
    options(monaco);
    const changes = monaco.onDidChangeModelContent(() => {
      if (!applying.current) typed(monaco.getValue());
    });
    const carets = monaco.onDidChangeCursorPosition(({ position, source }) => {
      // Carets that a change of the text or the page itself moved say nothing of the person.
      if (applying.current || source === 'api' || source === 'model') return;
      moved(monaco.getModel()?.getOffsetAt(position) ?? 0);
    });
    return () => {
      keepPlace(monaco);
      changes.dispose();
      carets.dispose();
    };
  }, [monaco, path, language, session]);

  useLayoutEffect(() => {
    const model = monaco?.getModel();
    if (!model || echoes.isEcho(value)) return;
    apply(() => setText(model, value));
  }, [monaco, value, echoes]);

  useEffect(() => {
    if (!monaco) return;
    for (const file of siblings) modelFor(file.path, language, file.text);
  }, [monaco, language, siblings, session]);
}

function useMarkers(monaco: Monaco | null, { markers = NONE, value, path, session }: Props): void {
  useEffect(() => {
    const model = monaco?.getModel();
    if (model) showMarkers(model, markers);
  }, [monaco, markers, value, path, session]);
}

function useHighlight(monaco: Monaco | null, props: Props): void {
  const { highlightRanges: ranges = NONE, path, session } = props;
  const collection = useRef<editor.IEditorDecorationsCollection | null>(null);
  useEffect(() => {
    const model = monaco?.getModel();
    if (!monaco || !model) return;
    collection.current ??= monaco.createDecorationsCollection();
    collection.current.set(
      ranges.map(({ start, end }) => ({
        range: Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        options: {
          isWholeLine: true,
          className: styles.marked ?? null,
          marginClassName: styles.markedMargin ?? null,
          lineNumberClassName: styles.markedNumber ?? null,
        },
      })),
    );
    const [first] = collection.current.getRanges();
    // What was selected elsewhere comes into view; who types here is not moved.
    if (first && !monaco.hasTextFocus())
      monaco.revealLineInCenterIfOutsideViewport(first.startLineNumber);
  }, [monaco, ranges, path, session]);
  useEffect(
    () => () => {
      collection.current = null;
    },
    [monaco],
  );
}

function useReveal(monaco: Monaco | null, { reveal, path }: Props): void {
  useEffect(() => {
    if (!monaco || !reveal || !takeReveal(reveal)) return;
    const position = { lineNumber: reveal.line, column: reveal.column ?? 1 };
    monaco.setPosition(position);
    monaco.revealPositionInCenterIfOutsideViewport(position);
    monaco.focus();
    // A jump belongs to its nonce: a re-render with the same one must not move the caret again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [monaco, reveal?.nonce, path]);
}
