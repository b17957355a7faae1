import type { JSX } from 'react';
import { ActionControl } from './ActionControl.tsx';
import { CardActionControl } from './CardActionControl.tsx';
import { ChartDataControl } from './ChartDataControl.tsx';
import { EditableControl } from './EditableControl.tsx';
import { Guard } from './Guard.tsx';
import { LeafControl } from './LeafControl.tsx';
import { OptionsControl } from './OptionsControl.tsx';
import type { ControlProps } from './props.ts';
import { SeriesControl } from './SeriesControl.tsx';
import { StatusControl } from './StatusControl.tsx';
import { XAxisControl } from './XAxisControl.tsx';

/** The field for a prop, by its kind: every kind of the catalogue has one, or this does not compile. */
export function Control(props: ControlProps): JSX.Element {
  return (
    <Guard part={props.part} kind={props.kind}>
      <KindControl {...props} />
    </Guard>
  );
}

function KindControl({ kind, ...rest }: ControlProps): JSX.Element {
  switch (kind.kind) {
    case 'action':
      return <ActionControl {...rest} path={rest.part.name} />;
    case 'cardAction':
      return <CardActionControl {...rest} kind={kind} />;
    case 'status':
      return <StatusControl {...rest} kind={kind} />;
    case 'editable':
      return <EditableControl {...rest} kind={kind} />;
    case 'options':
      return <OptionsControl {...rest} kind={kind} />;
    case 'chartData':
      return <ChartDataControl {...rest} kind={kind} />;
    case 'series':
      return <SeriesControl {...rest} kind={kind} />;
    case 'xAxis':
      return <XAxisControl {...rest} kind={kind} />;
    default:
      return <LeafControl {...rest} kind={kind} />;
  }
}
