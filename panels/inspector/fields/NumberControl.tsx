import { literal } from '#core/doc/node.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { jsonOf } from '../part.ts';
import { emptyText } from './props.ts';
import type { ControlProps, Kind } from './props.ts';

export function NumberControl({ part, kind, fallback }: ControlProps<Kind<'number'>>) {
  const json = jsonOf(part);
  return (
    <NumberField
      label={part.name}
      value={typeof json === 'number' ? json : null}
      integer={kind.integer}
      placeholder={emptyText(fallback)}
      onChange={(number) => part.set(number === null ? null : literal(number), 'typing')}
    />
  );
}
