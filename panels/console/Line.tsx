import { memo } from 'react';
import type { JSX } from 'react';
import type { ConsoleRecord } from '#state/session/state.ts';
import { canReveal, useReveal } from '#state/session/use-reveal.ts';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { ValueTree } from './ValueTree.tsx';
import styles from './Console.module.css';

const ICONS: Readonly<Record<ConsoleRecord['level'], IconName>> = {
  debug: 'bug',
  log: 'chevron-right',
  info: 'info',
  warn: 'warning',
  error: 'x-circle',
};

/** One line. Text stands as it is; objects and errors open to what is in them. */
export const Line = memo(function Line({ line }: { readonly line: ConsoleRecord }): JSX.Element {
  const reveal = useReveal();
  const { level, args, place } = line;
  return (
    <div data-level={level} className={styles['line']}>
      <span className={styles['mark']}>
        <Icon name={ICONS[level]} size={13} label={level} />
      </span>
      <div className={styles['args']}>
        {args.map((arg, index) => (
          // Arguments of a line never change.
          <div key={index} className={styles['arg']}>
            {typeof arg === 'string' ? <Text text={arg} /> : <ValueTree value={arg} />}
          </div>
        ))}
      </div>
      {place && canReveal(place) ? (
        <button type="button" className={styles['place']} onClick={() => reveal(place)}>
          {place.file}:{place.line}
        </button>
      ) : (
        <span className={styles['place']}>{place ? `${place.file}:${place.line}` : ''}</span>
      )}
    </div>
  );
});

/** The stack of an error folds away below its message. */
function Text({ text }: { readonly text: string }): JSX.Element {
  const at = text.search(/\n\s+at /);
  if (at < 0) return <span className={styles['text']}>{text}</span>;
  return (
    <details className={styles['error']}>
      <summary className={styles['text']}>{text.slice(0, at)}</summary>
      <pre className={styles['stack']}>{text.slice(at + 1)}</pre>
    </details>
  );
}
