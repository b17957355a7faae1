/** The Monaco editor as a controlled React component. Loaded on demand: see LazyCodeEditor. */
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Echoes } from './echoes.ts';
import type { CodeEditorProps, ReadyEditor } from './editor-props.ts';
import { setAssist } from './monaco/assist.ts';
import { createEditor } from './monaco/create.ts';
import { showMarkers } from './monaco/markers.ts';
import { keepPlace, modelFor, restorePlace, setText, startSession } from './monaco/models.ts';
import { Range, editor } from './monaco/monaco.ts';
import { applyTheme } from './monaco/themes.ts';
import { takeReveal } from './reveal.ts';
import styles from './code-editor.module.css';

interface Props extends CodeEditorProps {
  /** Called once, when the text is on screen. */
  readonly onReady?: (editor: ReadyEditor) => void;
}

/** The editor on screen with the model it shows; both null until they are made. */
interface Shown {
  readonly monaco: editor.IStandaloneCodeEditor | null;
  readonly model: editor.ITextModel | null;
}

const NONE: readonly never[] = [];

export function CodeEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const monaco = useEditor(host, props);
  const model = useModel(monaco, props);
  useSiblings(model, props);
  useAssist(model, props);
  useMarkers(model, props);
  useHighlight({ monaco, model }, props);
  useReveal({ monaco, model }, props);
  useLayoutEffect(() => applyTheme(props.theme), [props.theme]);
  return (
    <>
      <div ref={host} className={styles.host} />
      <div tabIndex={-1} className={styles.past} />
    </>
  );
}

function useEditor(host: RefObject<HTMLDivElement | null>, props: Props): Shown['monaco'] {
  const [monaco, setMonaco] = useState<Shown['monaco']>(null);
  const focused = useEffectEvent((is: boolean) => props.onFocusChange?.(is));
  const ready = useEffectEvent((created: ReadyEditor) => props.onReady?.(created));
  // Behind the editor, where Tab goes on and Shift+Tab comes back.
  const create = useEffectEvent((element: HTMLElement) =>
    createEditor(element, props, () => {
      if (element.nextElementSibling instanceof HTMLElement) element.nextElementSibling.focus();
    }),
  );
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const created = create(host.current);
    created.onDidFocusEditorText(() => focused(true));
    created.onDidBlurEditorText(() => focused(false));
    // oxlint-disable-next-line react/set-state-in-effect -- An editor needs its element first.
    setMonaco(created);
    const frame = requestAnimationFrame(() => ready(created));
    return () => {
      cancelAnimationFrame(frame);
      created.dispose();
      setMonaco(null);
    };
  }, [host]);
  const { label, readOnly = false } = props;
  useEffect(() => monaco?.updateOptions({ ariaLabel: label, readOnly }), [monaco, label, readOnly]);
  return monaco;
}

/** The text both ways. A value that is only the echo of what was typed changes nothing. */
function useModel(monaco: Shown['monaco'], props: Props): Shown['model'] {
  const { path, language, session, value } = props;
  const [model, setModel] = useState<Shown['model']>(null);
  const [echoes] = useState(() => new Echoes());
  const applying = useRef(false);
  const apply = useEffectEvent((change: () => void) => {
    applying.current = true;
    change();
    applying.current = false;
  });
  const firstText = useEffectEvent(() => value);
  const typed = useEffectEvent((text: string) => {
    if (applying.current) return;
    echoes.sent(text);
    props.onChange(text);
  });
  const moved = useEffectEvent((at: number) => props.onCursor?.(at));

  useLayoutEffect(() => {
    if (!monaco) return undefined;
    echoes.clear();
    startSession(session);
    const opened = modelFor(path, language, firstText());
    apply(() => monaco.setModel(opened));
    restorePlace(monaco);
    // oxlint-disable-next-line react/set-state-in-effect -- A model needs its editor first.
    setModel(opened);
    const changes = opened.onDidChangeContent(() => typed(opened.getValue()));
    const carets = monaco.onDidChangeCursorPosition(({ position, reason, source }) => {
      // By arrow keys or pointer; carets that typing or the page moved are not meant.
      const meant = reason === editor.CursorChangeReason.Explicit && source !== 'api';
      if (meant) moved(opened.getOffsetAt(position));
    });
    return () => {
      keepPlace(monaco);
      changes.dispose();
      carets.dispose();
      setModel(null);
    };
  }, [monaco, path, language, session, echoes]);

  useLayoutEffect(() => {
    if (!model || model.isDisposed() || echoes.isEcho(value)) return;
    apply(() => setText(model, value));
  }, [model, value, echoes]);
  return model;
}

/** The service checks a file against the others; they need not be on screen. */
function useSiblings(model: Shown['model'], { siblings = NONE, language }: Props): void {
  useEffect(() => {
    if (!model) return;
    for (const file of siblings) modelFor(file.path, language, file.text);
  }, [model, siblings, language]);
}

function useAssist(model: Shown['model'], { assist }: Props): void {
  useEffect(() => {
    if (model && !model.isDisposed()) setAssist(model, assist);
  }, [model, assist]);
}

function useMarkers(model: Shown['model'], { markers = NONE }: Props): void {
  useEffect(() => {
    if (model && !model.isDisposed()) showMarkers(model, markers);
  }, [model, markers]);
}

function useHighlight({ monaco, model }: Shown, { highlightRanges: ranges = NONE }: Props): void {
  useEffect(() => {
    if (!monaco || !model || model.isDisposed()) return undefined;
    const marked = monaco.createDecorationsCollection(
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
    const [first] = marked.getRanges();
    // What was selected elsewhere comes into view; who types here is not moved.
    if (first && !monaco.hasTextFocus()) {
      monaco.revealLineInCenterIfOutsideViewport(first.startLineNumber);
    }
    return () => marked.clear();
  }, [monaco, model, ranges]);
}

function useReveal({ monaco, model }: Shown, { reveal }: Props): void {
  useEffect(() => {
    if (!monaco || !model || !reveal || !takeReveal(reveal)) return;
    const position = { lineNumber: reveal.line, column: reveal.column ?? 1 };
    monaco.setPosition(position);
    monaco.revealPositionInCenterIfOutsideViewport(position);
    monaco.focus();
  }, [monaco, model, reveal]);
}
