import { useMemo } from 'react';
import { CodeText } from '#editor-host/CodeText.tsx';
import styles from './Details.module.css';

/** The bytes of the wire: one line there, laid out here. */
export function Frame({ text }: { readonly text: string }) {
  const laidOut = useMemo(() => layOut(text), [text]);
  return (
    <div data-frame className={styles.frame}>
      <CodeText text={laidOut} language="json" />
    </div>
  );
}

function layOut(text: string): string {
  const data = text.replace(/^data: ?/, '');
  try {
    return JSON.stringify(JSON.parse(data), null, 2);
  } catch {
    // Not JSON, which is worth seeing as it is.
    return text;
  }
}
