import { jsonOf, sub } from '../part.ts';
import { CHART_COLOR, CURVE, SERIES_TYPE, TEXT } from './kinds.ts';
import { ListEditor } from './ListEditor.tsx';
import type { ControlProps, Kind } from './props.ts';
import { SubField } from './SubField.tsx';

/** What a chart draws. Bars and areas stack; areas and lines have a curve. */
export function SeriesControl({ part }: ControlProps<Kind<'series'>>) {
  return (
    <ListEditor part={part} one="series" fresh={() => ({ type: 'bar', dataKey: 'value' })}>
      {(item, index) => {
        const type = jsonOf(sub(item, 'type'));
        const name = (key: string): string => `series ${index + 1} ${key}`;
        return (
          <>
            <SubField part={sub(item, 'type', name('type'))} label="type" kind={SERIES_TYPE} />
            <SubField
              part={sub(item, 'dataKey', name('dataKey'))}
              label="dataKey"
              kind={TEXT}
              required
              doc="The field of the rows that is drawn."
            />
            <SubField part={sub(item, 'label', name('label'))} label="label" kind={TEXT} />
            <SubField part={sub(item, 'color', name('color'))} label="color" kind={CHART_COLOR} />
            {type !== 'line' && (
              <SubField
                part={sub(item, 'stack', name('stack'))}
                label="stack"
                kind={TEXT}
                doc="Series of one name stand on each other."
              />
            )}
            {type !== 'bar' && (
              <SubField
                part={sub(item, 'curveType', name('curveType'))}
                label="curve"
                kind={CURVE}
              />
            )}
          </>
        );
      }}
    </ListEditor>
  );
}
