import { useId, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldMessage } from './FieldMessage.tsx';
import { Icon } from './Icon.tsx';
import { Popover } from './Popover.tsx';
import { SelectList } from './SelectList.tsx';
import fields from './field.module.css';
import styles from './SelectField.module.css';

export interface SelectOption<V extends string | number> {
  readonly value: V;
  readonly label: string;
  /** A swatch or a glyph before the label. */
  readonly icon?: ReactNode;
  /** Fainter words after the label. */
  readonly detail?: string;
  /** Options of one group stand together under its name. */
  readonly group?: string;
  /** Not possible now, and why. */
  readonly reason?: string;
}

export interface SelectFieldProps<V extends string | number> {
  /** Accessible name. */
  readonly label: string;
  /** Null, or a value that is no option: the placeholder shows. */
  readonly value: V | null;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: ReactNode;
  /** A box that narrows the list; on by itself above 12 options. */
  readonly searchable?: boolean;
  readonly mono?: boolean;
  readonly size?: 28 | 24;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly className?: string | undefined;
}

/** A button that opens a list box of our own, since native lists take no theme and no swatches. */
export function SelectField<V extends string | number>(props: SelectFieldProps<V>): JSX.Element {
  const { label, value, options, onChange, placeholder = 'none', size = 28, error } = props;
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const listId = useId();
  const messageId = useId();
  const chosen = options.find((option) => option.value === value);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (open) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      return;
    }
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return;
    // Letters choose without opening, as a native select does.
    const fresh = event.timeStamp - typed.current.at > 800;
    const text = (fresh ? '' : typed.current.text) + event.key.toLowerCase();
    typed.current = { text, at: event.timeStamp };
    const match = options.find(
      (option) => option.reason === undefined && option.label.toLowerCase().startsWith(text),
    );
    if (match) onChange(match.value);
  };

  return (
    <div className={cx(fields['wrap'], props.className)}>
      <div
        className={cx(
          fields['field'],
          size === 24 && fields['small'],
          error !== undefined && fields['error'],
          props.disabled && fields['disabled'],
        )}
      >
        <button
          ref={trigger}
          type="button"
          id={props.id}
          role="combobox"
          aria-label={label}
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : messageId}
          disabled={props.disabled}
          onClick={() => setOpen(!open)}
          onKeyDown={onKeyDown}
          className={cx(styles['trigger'], size === 24 && styles['small'])}
        >
          <span className={cx(styles['value'], chosen === undefined && styles['unset'])}>
            {chosen?.icon}
            <span className={cx(styles['label'], props.mono && styles['mono'])}>
              {chosen?.label ?? placeholder}
            </span>
            {chosen?.detail !== undefined && (
              <span className={styles['detail']}>{chosen.detail}</span>
            )}
          </span>
          <Icon name="up-down" size={12} className={styles['chevron']} />
        </button>
        {open && (
          <Popover
            anchor={trigger}
            label={label}
            role="group"
            matchWidth
            onClose={() => setOpen(false)}
            className={styles['list']}
          >
            <SelectList
              id={listId}
              label={label}
              options={options}
              value={value}
              searchable={props.searchable ?? options.length > 12}
              mono={props.mono ?? false}
              onChoose={(next) => {
                setOpen(false);
                onChange(next);
              }}
              onClose={() => setOpen(false)}
            />
          </Popover>
        )}
      </div>
      <FieldMessage id={messageId}>{error}</FieldMessage>
    </div>
  );
}
