import { useState } from 'react';
import type { JSX } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './CanvasBar.module.css';

interface StateNameDialogProps {
  readonly title: string;
  readonly verb: string;
  readonly initial: string;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

export function StateNameDialog(props: StateNameDialogProps): JSX.Element {
  const { title, verb, initial, onDone, onClose } = props;
  const [name, setName] = useState(initial);
  const missing = name.trim() === '';
  return (
    <Dialog
      title={title}
      width={360}
      onClose={onClose}
      footer={
        <>
          <Button kind="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            reason={missing ? 'Give it a name first.' : undefined}
            onClick={() => onDone(name.trim())}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) onDone(name.trim());
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          placeholder="Long title"
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
      </form>
    </Dialog>
  );
}
