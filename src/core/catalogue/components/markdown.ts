import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';

export const Markdown = component({
  type: 'Markdown',
  category: 'text',
  doc: 'Text with headings, lists, links, tables and code. It can stream in.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  textProp: 'value',
  props: {
    value: p.text('content', 'The Markdown source.', { required: true }),
    streaming: p.boolean('content', 'More text is still to come.'),
    ...identity,
  },
  initial: { value: 'Some **bold** text' },
  sample: { type: 'Markdown', value: 'Pack **light**:\n\n- one bag\n- good shoes' },
});
