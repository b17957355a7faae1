import type { JSX } from 'react';
import { jsonEqual } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { pathText } from '#core/schema/at-path.ts';
import type { JsonPath } from '#core/schema/at-path.ts';
import type { Field } from '#core/schema/field.ts';
import { FieldMessage } from '#ui/FieldMessage.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Switch } from '#ui/Switch.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { NumberControl } from './NumberControl.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';

interface Props {
  readonly path: JsonPath;
  readonly field: Field;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

/** Whether the control of a field can show a value: a text field shows texts, a choice anything. */
export function fitsControl(field: Field, value: Json): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'switch':
      return typeof value === 'boolean';
    case 'constant':
      return jsonEqual(field.value, value);
    case 'choice':
      return true;
    default:
      return false;
  }
}

export function ValueControl({ path, field, value, onChange }: Props): JSX.Element | null {
  const { faultAt } = useForm();
  const label = pathText(path);
  const error = faultAt(path);
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'text':
      return field.format === null ? (
        <TextArea label={label} value={text} onChange={onChange} error={error} />
      ) : (
        <TextField
          label={label}
          value={text}
          onChange={onChange}
          error={error}
          placeholder={EXAMPLES[field.format]}
        />
      );
    case 'number':
      return (
        <NumberControl
          label={label}
          value={Number(value)}
          integer={field.integer}
          onChange={onChange}
          error={error}
        />
      );
    case 'switch':
      return (
        <div>
          <Switch label={label} checked={value === true} onChange={onChange} />
          <FieldMessage id={`fault-${label}`}>{error}</FieldMessage>
        </div>
      );
    case 'choice':
      return <Choice label={label} options={field.options} {...{ value, onChange, error }} />;
    case 'constant':
      return <code className={styles.code}>{JSON.stringify(field.value)}</code>;
    default:
      return null;
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  email: 'name@example.com',
  uri: 'https://example.com',
  date: '2026-11-24',
  'date-time': '2026-11-24T12:30:00Z',
};

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Json[];
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  readonly error: string | undefined;
}

const MOST_SEGMENTS = 4;
const MOST_LETTERS = 32;

/** A few short words stand side by side, more are a list. */
function Choice({ label, options, value, onChange, error }: ChoiceProps): JSX.Element {
  const words = options.map((option) =>
    typeof option === 'string' ? option : JSON.stringify(option),
  );
  const at = options.findIndex((option) => jsonEqual(option, value));
  const choose = (index: number): void => onChange(options[index] ?? null);
  const shown = words.map((word, index) => ({ value: index, label: word === '' ? '""' : word }));
  if (words.length <= MOST_SEGMENTS && words.join('').length <= MOST_LETTERS) {
    return (
      <div>
        <Segmented<number>
          label={label}
          value={at < 0 ? null : at}
          options={shown}
          onChange={choose}
        />
        <FieldMessage id={`fault-${label}`}>{error}</FieldMessage>
      </div>
    );
  }
  return (
    <SelectField<number>
      label={label}
      value={at < 0 ? null : at}
      placeholder={JSON.stringify(value)}
      options={shown}
      onChange={choose}
      error={error}
    />
  );
}
