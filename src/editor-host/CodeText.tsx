/** Code to read: coloured, numbered, selectable, with the metrics of the editor. Needs no Monaco. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { colourBlocks } from './highlight/colour-blocks.ts';
import type { Block } from './highlight/colour-blocks.ts';
import type { CodeLanguage, OffsetRange } from './editor-props.ts';
import { lineAt } from './lines.ts';
import { LINE_HEIGHT, PADDING } from './metrics.ts';
import styles from './code-text.module.css';

interface Props {
  readonly text: string;
  readonly language: CodeLanguage;
  /** Their lines are tinted, with a bar at the left edge. */
  readonly marked?: readonly OffsetRange[];
}

const NONE: readonly never[] = [];

export function CodeText({ text, language, marked = NONE }: Props) {
  const blocks = useMemo(() => colourBlocks(text, language), [text, language]);
  const numbers = useMemo(() => lineNumbers(text), [text]);
  return (
    <pre className={styles.code} data-lines={numbers}>
      {marked.map((range) => (
        <Mark key={range.start} text={text} range={range} />
      ))}
      <code className={styles.text}>
        {blocks.map((block, i) => (
          <CodeBlock key={i} block={block} first={i === 0} />
        ))}
      </code>
    </pre>
  );
}

function Mark({ text, range }: { readonly text: string; readonly range: OffsetRange }) {
  const first = lineAt(text, range.start);
  const last = lineAt(text, range.end);
  const top = PADDING + (first - 1) * LINE_HEIGHT;
  return <span className={styles.mark} style={{ top, height: (last - first + 1) * LINE_HEIGHT }} />;
}

/** One text in one colour until it comes near the window. */
function CodeBlock({ block, first }: { readonly block: Block; readonly first: boolean }) {
  const [seen, setSeen] = useState(first);
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (seen || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen]);
  if (!seen) return <span ref={element}>{block.text}</span>;
  return (
    <span>
      {block.stretches().map(({ text, kind }, i) =>
        kind === 'plain' ? (
          text
        ) : (
          <span key={i} className={styles[kind]}>
            {text}
          </span>
        ),
      )}
    </span>
  );
}

/** Drawn by CSS, so that numbers are not part of the text. */
function lineNumbers(text: string): string {
  const count = text.split('\n').length;
  return Array.from({ length: count }, (_, i) => i + 1).join('\n');
}
