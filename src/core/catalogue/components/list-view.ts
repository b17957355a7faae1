import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';
import { status, theme } from '../shared/root.ts';

export const ListView = component({
  type: 'ListView',
  category: 'container',
  doc: 'A list of rows. Rows over the limit wait behind Show more.',
  root: true,
  sdk: 'both',
  children: { mode: 'many', accepts: ['ListViewItem'] },
  actions: [],
  instead: { type: 'Col', doc: 'Use a Col with a Row for each entry.' },
  props: {
    status,
    limit: p.integerOrEnum(['auto'])(
      'content',
      'How many rows show at first. With auto the client decides.',
    ),
    theme,
    ...identity,
  },
  initial: {},
  initialChildren: [
    { type: 'ListViewItem', children: [{ type: 'Text', value: 'First item' }] },
    { type: 'ListViewItem', children: [{ type: 'Text', value: 'Second item' }] },
  ],
  sample: {
    type: 'ListView',
    limit: 'auto',
    children: [
      {
        type: 'ListViewItem',
        onClickAction: { type: 'open_file', payload: { id: 'plan' } },
        children: [
          { type: 'Icon', name: 'document' },
          { type: 'Text', value: 'Travel plan' },
        ],
      },
      {
        type: 'ListViewItem',
        onClickAction: { type: 'open_file', payload: { id: 'map' } },
        children: [
          { type: 'Icon', name: 'maps' },
          { type: 'Text', value: 'City map' },
        ],
      },
    ],
  },
});
