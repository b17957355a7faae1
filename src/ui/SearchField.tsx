import type { JSX, KeyboardEvent, Ref } from 'react';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { Kbd } from './Kbd.tsx';
import { TextField } from './TextField.tsx';

interface SearchFieldProps {
  /** Accessible name, and the placeholder unless that is given. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** The key that comes here, shown while the field is empty. */
  readonly shortcut?: string;
  readonly size?: 28 | 24;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly className?: string | undefined;
  readonly 'aria-controls'?: string;
  readonly 'aria-activedescendant'?: string | undefined;
  readonly 'data-autofocus'?: boolean;
}

/** Esc empties it first; an empty one lets Esc through. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const { label, value, onChange, placeholder = label, shortcut, onKeyDown, ...rest } = props;
  const after =
    value !== '' ? (
      <IconButton label="Clear" icon="x" size={20} tabIndex={-1} onClick={() => onChange('')} />
    ) : shortcut === undefined ? undefined : (
      <Kbd>{shortcut}</Kbd>
    );
  return (
    <TextField
      {...rest}
      type="search"
      label={label}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      before={<Icon name="search" size={14} />}
      after={after}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }
        onKeyDown?.(event);
      }}
    />
  );
}
