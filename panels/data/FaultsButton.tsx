import { useRef, useState } from 'react';
import { pathText } from '#core/schema/at-path.ts';
import type { Fault } from '#core/schema/faults.ts';
import { goToData } from '#state/schema/data-look.ts';
import { useStores } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Popover } from '#ui/Popover.tsx';
import styles from './data.module.css';

interface Props {
  readonly faults: readonly Fault[];
  readonly stateId: string | null;
}

/** How many values do not fit, and on a press where: each line leads to its place. */
export function FaultsButton({ faults, stateId }: Props) {
  const stores = useStores();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const words =
    faults.length === 1
      ? '1 value does not fit the schema'
      : `${faults.length} values do not fit the schema`;
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={words}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={styles.faultsButton}
        onClick={() => setOpen(!open)}
      >
        <Icon name="x-circle" size={14} className={styles.error} />
        <span className={styles.words}>{words}</span>
        <span className={styles.short}>{faults.length}</span>
        <Icon name="chevron-down" size={12} />
      </button>
      {open && (
        <Popover
          anchor={button}
          label="Values that do not fit"
          placement="top-end"
          onClose={() => setOpen(false)}
          className={styles.faults}
        >
          <ul aria-label="Values that do not fit">
            {faults.map(({ path, message, keyword }) => (
              <li key={`${JSON.stringify(path)} ${keyword} ${message}`}>
                <button
                  type="button"
                  className={styles.fault}
                  onClick={() => {
                    setOpen(false);
                    goToData(stores, stateId, path);
                  }}
                >
                  <code>{pathText(path) || 'data'}</code>
                  <span>{message}</span>
                </button>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}
