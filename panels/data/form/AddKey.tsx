import { useRef, useState } from 'react';
import { pathText } from '#core/schema/at-path.ts';
import type { JsonPath } from '#core/schema/at-path.ts';
import { Button } from '#ui/Button.tsx';
import { Popover } from '#ui/Popover.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './form.module.css';

interface Props {
  readonly path: JsonPath;
  readonly taken: readonly string[];
  readonly onAdd: (key: string) => void;
}

/** Asks for the name of a key that the schema does not name. */
export function AddKey({ path, taken, onAdd }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const isTaken = taken.includes(name);
  const label = path.length === 0 ? 'Add key' : `Add key to ${pathText(path)}`;
  return (
    <>
      <Button
        ref={button}
        size={24}
        kind="ghost"
        icon="plus"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Key…
      </Button>
      {open && (
        <Popover anchor={button} label={label} onClose={() => setOpen(false)}>
          <form
            className={styles.addKey}
            onSubmit={(event) => {
              event.preventDefault();
              if (name === '' || isTaken) return;
              setOpen(false);
              setName('');
              onAdd(name);
            }}
          >
            <TextField
              label="Name of the key"
              placeholder="title"
              mono
              value={name}
              onChange={setName}
              error={isTaken ? 'This key is there already' : undefined}
              data-autofocus
            />
            <Button
              kind="primary"
              type="submit"
              reason={name === '' ? 'Give it a name first' : undefined}
            >
              Add
            </Button>
          </form>
        </Popover>
      )}
    </>
  );
}
