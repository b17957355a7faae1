import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';
import { onlyIn } from '../shared/only-in.ts';

export const TableCell = component({
  type: 'Table.Cell',
  category: 'data',
  doc: 'One cell of a Table.Row.',
  root: false,
  sdk: 'typescript',
  children: { mode: 'many', accepts: 'any' },
  parents: ['Table.Row'],
  actions: [],
  props: {
    ...onlyIn('typescript', {
      align: p.enum(['start', 'center', 'end'])('layout', 'Where the content sits sideways.'),
      vAlign: p.enum(['start', 'center', 'end'])(
        'layout',
        'Where the content sits from top to bottom.',
      ),
      colSpan: p.integer('layout', 'How many columns it covers.'),
      rowSpan: p.integer('layout', 'How many rows it covers.'),
      padding: p.spacingSides('layout', 'Space inside, by side.'),
      colSize: p.enum(['xs', 'sm', 'md', 'lg', 'xl'])('size', 'How wide its column gets.'),
      width: p.px('size', 'Fixed width.'),
    }),
    ...identity,
  },
  initial: {},
  initialChildren: [{ type: 'Text', value: 'Cell' }],
  sample: {
    type: 'Table.Cell',
    align: 'end',
    children: [{ type: 'Text', value: '3' }],
  },
});
