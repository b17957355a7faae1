import { literal } from '#core/doc/node.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { jsonOf } from '../part.ts';
import { faultOf } from './fault.ts';
import { emptyText } from './props.ts';
import type { ControlProps, Kind } from './props.ts';

const MOST_SEGMENTS = 5;
/** Letters that fit side by side in the narrow inspector. */
const MOST_LETTERS = 16;
const NONE = '';

/** Up to five short words side by side, else a list. Pressing the chosen segment again unsets it. */
export function EnumControl(props: ControlProps<Kind<'enum'>>) {
  const { part, kind, fallback } = props;
  const json = jsonOf(part);
  const fault = faultOf(kind, part.value);
  const choose = (value: string): void => part.set(value === NONE ? null : literal(value));

  if (fits(kind.values) && fault === undefined) {
    return (
      <Segmented
        label={part.name}
        stretch
        value={typeof json === 'string' ? json : typeof fallback === 'string' ? fallback : null}
        options={kind.values.map((value) => ({ value, label: value }))}
        onChange={(value) => choose(value === json ? NONE : value)}
      />
    );
  }
  return (
    <SelectField
      label={part.name}
      value={typeof json === 'string' ? json : null}
      placeholder={emptyText(fallback)}
      options={[
        ...(json === undefined ? [] : [{ value: NONE, label: 'none' }]),
        ...(fault !== undefined && typeof json === 'string' ? [{ value: json, label: json }] : []),
        ...kind.values.map((value) => ({ value, label: value })),
      ]}
      onChange={choose}
      error={fault}
    />
  );
}

function fits(values: readonly string[]): boolean {
  return values.length <= MOST_SEGMENTS && values.join('').length <= MOST_LETTERS;
}
