import { useLayoutEffect, useRef } from 'react';
import { useSession } from '#state/session/context.tsx';
import { EntryView } from './entries/EntryView.tsx';
import styles from './Thread.module.css';

/** Within this of the end, the log follows what comes. */
const AT_END = 24;

export function Log() {
  const entries = useSession(({ view }) => view.entries);
  const progress = useSession(({ view }) => view.progress);
  const loads = useSession(({ view }) => view.loads);
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const follows = useRef(true);

  useLayoutEffect(() => {
    const box = log.current;
    const inside = content.current;
    if (!box || !inside) return undefined;
    const follow = (): void => {
      if (follows.current) box.scrollTop = box.scrollHeight;
    };
    // What is inside grows on its own, too: text streams, a chart arrives.
    const observer = new ResizeObserver(follow);
    observer.observe(inside);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={log}
      role="log"
      aria-label="Thread"
      tabIndex={0}
      className={styles.log}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < AT_END;
      }}
    >
      <div ref={content} className={styles.entries}>
        {entries.map((entry) => (
          <EntryView key={`${loads}/${entry.id}`} entry={entry} />
        ))}
        {progress === null ? null : <p className={styles.progress}>{progress}</p>}
      </div>
    </div>
  );
}
