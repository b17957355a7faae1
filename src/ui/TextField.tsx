import { useId } from 'react';
import type { ComponentProps, JSX, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { FieldMessage } from './FieldMessage.tsx';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'size' | 'ref'
> {
  /** Accessible name. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with the text; shown below. */
  readonly error?: string | undefined;
  readonly mono?: boolean;
  readonly size?: 28 | 24;
  /** Inside the field, before and after the text: an icon, a unit. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const {
    label,
    value,
    onChange,
    error,
    mono,
    size = 28,
    before,
    after,
    className,
    ...rest
  } = props;
  const messageId = useId();
  return (
    <div className={cx(styles['wrap'], className)}>
      <div
        className={cx(
          styles['field'],
          size === 24 && styles['small'],
          error !== undefined && styles['error'],
          props.disabled && styles['disabled'],
        )}
      >
        {before !== undefined && <span className={styles['before']}>{before}</span>}
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : messageId}
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx(styles['input'], mono && styles['mono'])}
        />
        {after !== undefined && <span className={styles['after']}>{after}</span>}
      </div>
      <FieldMessage id={messageId}>{error}</FieldMessage>
    </div>
  );
}
