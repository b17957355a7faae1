import { useState } from 'react';
import type { FormEvent } from 'react';
import type { StructuredInput, StructuredInputItem, StructuredInputSubmission } from 'chatkit-node';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { Button } from '#ui/Button.tsx';
import styles from './entries.module.css';

/** Questions of the assistant, to answer or to skip. Answered ones show what was said. */
export function Questions({ item }: { readonly item: StructuredInputItem }) {
  const session = useSessionActions();
  const isStreaming = useSession(({ activity }) => activity.phase === 'streaming');
  const [given, setGiven] = useState<Readonly<Record<string, readonly string[]>>>({});
  const pending = (item.status ?? 'pending') === 'pending';

  const submit = (status: StructuredInputSubmission['status']): void => {
    const answers = Object.fromEntries(
      Object.entries(given).map(([id, values]) => [id, { values: [...values], skipped: false }]),
    );
    void session.answer(item.id, { status, answers });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit('answered');
  };
  const busy = isStreaming ? 'A response is streaming' : undefined;
  return (
    <form className={styles.questions} onSubmit={onSubmit}>
      {item.inputs.map((input) => (
        <Question
          key={input.id}
          name={`${item.id}-${input.id}`}
          input={input}
          pending={pending}
          values={given[input.id] ?? []}
          onChange={(values) => setGiven({ ...given, [input.id]: values })}
        />
      ))}
      {pending ? (
        <div className={styles.actions}>
          <Button type="submit" kind="primary" reason={busy}>
            Answer
          </Button>
          <Button reason={busy} onClick={() => submit('skipped')}>
            Skip
          </Button>
        </div>
      ) : null}
    </form>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly input: StructuredInput;
  readonly pending: boolean;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function Question({ name, input, pending, values, onChange }: QuestionProps) {
  if (!pending) {
    const said = input.answer?.values.join(', ');
    return (
      <p className={styles.text}>
        {input.question} <span className={styles.detail}>{said || 'Skipped'}</span>
      </p>
    );
  }
  if (input.type === 'freeform') {
    return (
      <label className={styles.question}>
        {input.question}
        <textarea
          rows={2}
          className={styles.answer}
          value={values[0] ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? [] : [event.target.value])}
        />
      </label>
    );
  }
  const toggle = (value: string): void => {
    if (!input.multiple) return onChange([value]);
    onChange(
      values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    );
  };
  return (
    <fieldset className={styles.question}>
      <legend>{input.question}</legend>
      {input.options.map(({ value }) => (
        <label key={value} className={styles.option}>
          <input
            type={input.multiple ? 'checkbox' : 'radio'}
            name={name}
            checked={values.includes(value)}
            onChange={() => toggle(value)}
          />
          {value}
        </label>
      ))}
    </fieldset>
  );
}
