import type { JSX, ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import type { Part } from '../part.ts';
import styles from './fields.module.css';

interface AddButtonProps {
  readonly part: Part;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Stands for a structured prop that is not set yet; the group carries the prop's name. */
export function AddButton({ part, onClick, children }: AddButtonProps): JSX.Element {
  return (
    <div role="group" aria-label={part.name} className={styles.add}>
      <Button icon="plus" onClick={onClick}>
        {children}
      </Button>
    </div>
  );
}
