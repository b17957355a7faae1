import { component } from '../component.ts';
import { p } from '../prop.ts';
import { SURFACE_COLORS } from '../tokens.ts';
import { padding } from '../shared/alignment.ts';
import { identity } from '../shared/identity.ts';
import { status, theme } from '../shared/root.ts';

export const Card = component({
  type: 'Card',
  category: 'container',
  doc: 'A bordered container that stands on its own. It can act as a form and show two buttons below.',
  root: true,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any' },
  form: { when: 'asForm' },
  actions: [
    { path: 'confirm.action', event: 'click', auto: 'container' },
    { path: 'cancel.action', event: 'click', auto: 'container' },
  ],
  instead: { type: 'Box', doc: 'Use a Box with a border to group fields.' },
  props: {
    status,
    confirm: p.cardAction('action', 'Main button of the footer.'),
    cancel: p.cardAction('action', 'Second button of the footer.'),
    asForm: p.boolean('action', 'Acts as a form: fields are checked and sent with confirm.'),
    collapsed: p.boolean('content', 'Shows the status only, once the main action is done.'),
    padding,
    size: p.enum(['sm', 'md', 'lg', 'full'])('size', 'How wide the card gets.', { default: 'md' }),
    background: p.color(SURFACE_COLORS)('appearance', 'Colour behind the children.'),
    border: p.border('appearance', 'Border, in pixels, on all sides or on some.', {
      sdk: 'typescript',
    }),
    theme,
    ...identity,
  },
  initial: {},
  sample: {
    type: 'Card',
    size: 'sm',
    confirm: { label: 'Book', action: { type: 'book_table' } },
    cancel: { label: 'Not now', action: { type: 'dismiss' } },
    children: [
      { type: 'Title', value: 'Table for two', size: 'sm' },
      { type: 'Text', value: 'Friday, 19:30, by the window.' },
    ],
  },
});
