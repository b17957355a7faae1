import { useId } from 'react';
import type { ComponentProps, JSX } from 'react';
import { cx } from './cx.ts';
import { FieldMessage } from './FieldMessage.tsx';
import styles from './field.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly mono?: boolean;
}

/** Text of several lines; grows with its text up to 200 px. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { label, value, onChange, error, mono, className, rows = 1, ...rest } = props;
  const messageId = useId();
  return (
    <div className={cx(styles['wrap'], className)}>
      <div className={cx(styles['field'], error !== undefined && styles['error'])}>
        <textarea
          rows={rows}
          spellCheck={false}
          aria-label={label}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : messageId}
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx(styles['input'], styles['area'], mono && styles['mono'])}
        />
      </div>
      <FieldMessage id={messageId}>{error}</FieldMessage>
    </div>
  );
}
