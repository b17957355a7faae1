import { memo, useState } from 'react';
import { formatLine } from '#state/session/format-value.ts';
import type { ConsoleRecord } from '#state/session/state.ts';
import { canReveal, useReveal } from '#state/session/use-reveal.ts';
import { cx } from '#ui/cx.ts';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/Icon.tsx';
import styles from './Console.module.css';

const ICONS: Readonly<Record<ConsoleRecord['level'], IconName | null>> = {
  debug: null,
  log: null,
  info: 'info',
  warn: 'warning',
  error: 'x-circle',
};

/** One line; objects open to their whole. */
export const Line = memo(function Line({ line }: { readonly line: ConsoleRecord }) {
  const [open, setOpen] = useState(false);
  const reveal = useReveal();
  const { level, args, place } = line;
  const icon = ICONS[level];
  const hasMore = args.some((arg) => typeof arg === 'object' && arg !== null);
  const text = formatLine(args);
  return (
    <div data-level={level} className={styles.line}>
      <span className={styles.mark}>
        {icon ? <Icon name={icon} size={13} label={level} /> : null}
      </span>
      <div className={styles.text}>
        {hasMore ? (
          <button
            type="button"
            aria-expanded={open}
            className={styles.fold}
            onClick={() => setOpen(!open)}
          >
            <Icon
              name="chevron-right"
              size={12}
              className={cx(styles.chevron, open && styles.down)}
            />
            {text}
          </button>
        ) : (
          text
        )}
        {open ? <pre className={styles.whole}>{args.map(whole).join('\n')}</pre> : null}
      </div>
      {place && canReveal(place) ? (
        <button type="button" className={styles.place} onClick={() => reveal(place)}>
          {place.file}:{place.line}
        </button>
      ) : (
        <span className={styles.place}>{place ? `${place.file}:${place.line}` : ''}</span>
      )}
    </div>
  );
});

function whole(arg: unknown): string {
  if (typeof arg === 'string') return arg;
  try {
    return JSON.stringify(arg, null, 2) ?? String(arg);
  } catch {
    // A cycle or a bigint: the short form copes with them.
    return formatLine([arg]);
  }
}
