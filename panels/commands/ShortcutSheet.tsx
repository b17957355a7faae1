import { APP_COMMANDS } from '#state/app-commands.ts';
import { keyLabel } from '#state/key-label.ts';
import { SHORTCUTS } from '#state/shortcuts.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import styles from './commands.module.css';

interface Row {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly keys: string;
}

const FOCUS: readonly Row[] = [
  { id: 'f6', group: 'Focus', label: 'Next region', keys: 'F6' },
  { id: 'f6back', group: 'Focus', label: 'Previous region', keys: 'Shift+F6' },
  { id: 'search', group: 'Focus', label: 'Search components', keys: '/' },
  { id: 'lift', group: 'Focus', label: 'Pick up a component or a layer to drag', keys: 'Space' },
  { id: 'tabtrap', group: 'Focus', label: 'In an editor, let Tab move on', keys: 'Ctrl+M' },
];

const ROWS: readonly Row[] = [
  ...APP_COMMANDS.flatMap(({ id, group, label, keys }) =>
    keys === undefined ? [] : [{ id, group, label, keys }],
  ),
  ...SHORTCUTS.map(({ id, group, label, keys }) => ({ id, group, label, keys: keys[0] })),
  ...FOCUS,
];

const GROUPS = [...new Set(ROWS.map(({ group }) => group))];

/** All keys, from the lists that bind them. */
export default function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" width={640} onClose={onClose}>
      <div className={styles['sheet']}>
        {GROUPS.map((group) => (
          <Group key={group} name={group} rows={ROWS.filter((row) => row.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  return (
    <>
      <h3>{name}</h3>
      {rows.map(({ id, label, keys }) => (
        <div key={id} className={styles['row']}>
          <span>{label}</span>
          <Kbd boxed>{keyLabel(keys)}</Kbd>
        </div>
      ))}
    </>
  );
}
