import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { APP_COMMANDS } from '#state/app-commands.ts';
import type { AppCommand } from '#state/app-commands.ts';
import { keyLabel } from '#state/key-label.ts';
import { useStores } from '#state/stores.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { rank } from './rank.ts';
import styles from './commands.module.css';

/** Every command by a few letters of its name. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const stores = useStores();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const found = useMemo(() => rank(APP_COMMANDS, query, ({ label }) => label), [query]);
  const at = Math.min(active, Math.max(0, found.length - 1));

  const run = (command: AppCommand | undefined): void => {
    if (!command || command.reason?.(stores) !== undefined) return;
    // Closed first: a command may open another dialog.
    onClose();
    command.run(stores);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (at + step + found.length) % found.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };

  return (
    <Dialog title="Command palette" width={560} height={440} onClose={onClose}>
      <div className={styles['palette']}>
        <SearchField
          label="Search commands"
          value={query}
          onChange={(text) => {
            setQuery(text);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          data-autofocus
        />
        <div role="listbox" aria-label="Commands" id={`${id}-list`} className={styles['list']}>
          {found.map((command, index) => {
            const reason = command.reason?.(stores);
            return (
              // The search field keeps the focus and the keys; options are reached through it.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={command.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-disabled={reason !== undefined}
                className={styles['option']}
                onPointerMove={() => setActive(index)}
                onClick={() => run(command)}
              >
                <span>{command.label}</span>
                <span className={styles['detail']}>{reason ?? command.group}</span>
                {command.keys === undefined ? null : <Kbd>{keyLabel(command.keys)}</Kbd>}
              </div>
            );
          })}
          {found.length === 0 ? <p className={styles['none']}>No command matches.</p> : null}
        </div>
      </div>
    </Dialog>
  );
}
