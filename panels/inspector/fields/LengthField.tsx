import type { JSX, ReactNode } from 'react';
import { literal } from '#core/doc/node.ts';
import { stepped } from '#ui/NumberField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { jsonOf } from '../part.ts';
import type { Part } from '../part.ts';
import { readLength, showLength, unitNote } from './length.ts';
import type { LengthUnit, LengthValue } from './length.ts';

interface LengthFieldProps {
  readonly part: Part;
  readonly unit: LengthUnit;
  readonly placeholder?: string;
  readonly before?: ReactNode;
  /** Without the note behind the number, where there is no room. */
  readonly bare?: boolean;
}

/** A number in its unit, or a CSS length. Arrow keys count up and down. */
export function LengthField(props: LengthFieldProps): JSX.Element {
  const { part, unit, placeholder = 'none', before, bare = false } = props;
  const json = jsonOf(part);
  const value: LengthValue = typeof json === 'number' || typeof json === 'string' ? json : null;
  const set = (next: LengthValue): void => part.set(next === null ? null : literal(next), 'typing');
  const draft = useDraft(value, showLength, (text) => readLength(text, unit), set);
  const note = bare ? undefined : unitNote(value, unit);
  return (
    <TextField
      label={part.name}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.settle}
      error={draft.error}
      placeholder={placeholder}
      before={before}
      after={note}
      onKeyDown={(event) => {
        const next = stepped(event, typeof value === 'number' ? value : 0, 1);
        if (next === null || typeof value === 'string') return;
        event.preventDefault();
        set(Math.max(0, next));
      }}
    />
  );
}
