import { literal } from '#core/doc/node.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { jsonOf } from '../part.ts';
import type { ControlProps, Kind } from './props.ts';

export function TextControl({ part, kind, required, fallback }: ControlProps<Kind<'string'>>) {
  const json = jsonOf(part);
  const Field = kind.multiline ? TextArea : TextField;
  return (
    <Field
      label={part.name}
      value={typeof json === 'string' ? json : ''}
      placeholder={placeholder(required, fallback)}
      aria-required={required || undefined}
      onChange={(text: string) =>
        part.set(text === '' && !required ? null : literal(text), 'typing')
      }
    />
  );
}

function placeholder(required: boolean, fallback: unknown): string {
  if (fallback !== undefined) return String(fallback);
  return required ? 'Required' : 'none';
}
