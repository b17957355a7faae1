/**
 * A text area over coloured code, with the metrics of the editor: what there is to type in until
 * Monaco has arrived, and if it never does.
 */
import { useEffect, useRef } from 'react';
import { CodeText } from './CodeText.tsx';
import type { CodeEditorProps } from './editor-props.ts';
import { offsetOfLine } from './lines.ts';
import { takeReveal } from './reveal.ts';
import { LINE_HEIGHT } from './metrics.ts';
import styles from './plain-editor.module.css';

interface Props extends CodeEditorProps {
  readonly area: React.RefObject<HTMLTextAreaElement | null>;
  /** Somebody is about to type. */
  readonly onWanted: () => void;
}

export function PlainEditor(props: Props) {
  const { label, language, value, readOnly = false, area, highlightRanges = [], reveal } = props;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!reveal || !frame.current || !takeReveal(reveal)) return;
    frame.current.scrollTop = (reveal.line - 1) * LINE_HEIGHT - frame.current.clientHeight / 2;
    const at = offsetOfLine(value, reveal.line) + (reveal.column ?? 1) - 1;
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(at, at);
  }, [reveal, value, area]);
  return (
    <div ref={frame} className={styles.frame} onPointerEnter={props.onWanted}>
      <div className={styles.layers}>
        <CodeText text={value} language={language} marked={highlightRanges} />
        <textarea
          ref={area}
          aria-label={label}
          className={styles.area}
          value={value}
          readOnly={readOnly}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          wrap="off"
          onCompositionStart={(event) => {
            event.currentTarget.dataset['composing'] = 'true';
          }}
          onCompositionEnd={(event) => {
            event.currentTarget.dataset['composing'] = 'false';
          }}
          onChange={(event) => props.onChange(event.target.value)}
          onFocus={() => {
            props.onWanted();
            props.onFocusChange?.(true);
          }}
          onBlur={() => props.onFocusChange?.(false)}
        />
      </div>
    </div>
  );
}
