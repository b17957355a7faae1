import { literal } from '#core/doc/node.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { jsonOf } from '../part.ts';
import { emptyText } from './props.ts';
import type { ControlProps, Kind } from './props.ts';

export function TextControl({ part, kind, required, fallback }: ControlProps<Kind<'string'>>) {
  const json = jsonOf(part);
  const Field = kind.multiline ? TextArea : TextField;
  return (
    <Field
      label={part.name}
      value={typeof json === 'string' ? json : ''}
      placeholder={required && fallback === undefined ? 'Required' : emptyText(fallback)}
      aria-required={required || undefined}
      onChange={(text: string) =>
        part.set(text === '' && !required ? null : literal(text), 'typing')
      }
    />
  );
}
