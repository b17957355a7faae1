import type { JSX } from 'react';
import { unreachable } from '#core/result.ts';
import { BooleanControl } from './BooleanControl.tsx';
import { BorderControl } from './BorderControl.tsx';
import { ColorControl } from './ColorControl.tsx';
import { DateControl } from './DateControl.tsx';
import { EnumControl } from './EnumControl.tsx';
import { Guard } from './Guard.tsx';
import { IconControl } from './IconControl.tsx';
import { IntegerOrEnumControl } from './IntegerOrEnumControl.tsx';
import type { LeafKind } from './kinds.ts';
import { LengthControl } from './LengthControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import type { ControlProps } from './props.ts';
import { SpacingControl } from './SpacingControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The field for a value that stands on one line or two beside its label. */
export function LeafControl(props: ControlProps<LeafKind>): JSX.Element {
  return (
    <Guard part={props.part} kind={props.kind}>
      <Leaf {...props} />
    </Guard>
  );
}

function Leaf({ kind, ...rest }: ControlProps<LeafKind>): JSX.Element {
  switch (kind.kind) {
    case 'string':
      return <TextControl {...rest} kind={kind} />;
    case 'number':
      return <NumberControl {...rest} kind={kind} />;
    case 'boolean':
      return <BooleanControl {...rest} kind={kind} />;
    case 'enum':
      return <EnumControl {...rest} kind={kind} />;
    case 'integerOrEnum':
      return <IntegerOrEnumControl {...rest} kind={kind} />;
    case 'icon':
      return <IconControl {...rest} kind={kind} />;
    case 'color':
      return <ColorControl {...rest} kind={kind} />;
    case 'length':
      return <LengthControl {...rest} kind={kind} />;
    case 'spacing':
      return <SpacingControl {...rest} kind={kind} />;
    case 'border':
      return <BorderControl {...rest} kind={kind} />;
    case 'date':
      return <DateControl {...rest} kind={kind} />;
    default:
      return unreachable(kind);
  }
}
