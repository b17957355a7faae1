/** Title, Text, Caption, Label and Markdown. */
import { card, el, row, text, type Sample } from '../build.ts';

const WORDS =
  'This text goes on and on until it takes a second line, then a third line, or even a fourth, and only then it stops.';

const sizes = card(
  {},
  ...['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'].map((size) =>
    el('Title', { value: `Title ${size}`, size, truncate: true }),
  ),
  ...['xs', 'sm', 'md', 'lg', 'xl'].map((size) => text(`Text ${size}`, { size })),
  ...['sm', 'md', 'lg'].map((size) => el('Caption', { value: `Caption ${size}`, size })),
  ...['xs', 'sm', 'md', 'lg', 'xl'].map((size) =>
    el('Label', { value: `Label ${size}`, fieldName: 'none', size }),
  ),
);

const weights = card(
  {},
  ...(['Title', 'Text', 'Caption', 'Label'] as const).map((type) =>
    row(
      { wrap: 'wrap', gap: 3 },
      ...['normal', 'medium', 'semibold', 'bold'].map((weight) =>
        el(type, { value: weight, weight, size: 'sm', fieldName: 'none' }),
      ),
    ),
  ),
  row(
    { wrap: 'wrap' },
    ...[
      'prose',
      'primary',
      'emphasis',
      'secondary',
      'tertiary',
      'success',
      'warning',
      'danger',
      'purple-400',
      'alpha-50',
      '#b0578d',
    ].map((color) => text(color, { color, size: 'sm' })),
    text('light or dark', { color: { light: 'blue-700', dark: 'yellow-300' }, size: 'sm' }),
  ),
  ...['start', 'center', 'end'].map((textAlign) => text(textAlign, { textAlign, size: 'sm' })),
  text('Italic and struck', { italic: true, lineThrough: true }),
  text('Half as wide as its card, so it breaks earlier', { width: '50%', size: 'sm' }),
);

const lines = card(
  {},
  el('Title', { value: `Cut at the end of the line. ${WORDS}`, truncate: true, size: 'sm' }),
  text(`Cut at the end of the line. ${WORDS}`, { truncate: true }),
  row(
    {},
    text(`Cut in a row. ${WORDS}`, { truncate: true }),
    el('Badge', { label: 'keeps its width' }),
  ),
  text(`Two lines at most. ${WORDS}`, { maxLines: 2, size: 'sm' }),
  el('Caption', { value: `One line at most. ${WORDS}`, maxLines: 1 }),
  text('Room for three lines', { minLines: 3, size: 'sm' }),
  text('After it\nA second line', { size: 'sm' }),
  text('An unbreakable word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunternehmen'),
);

const editable = card(
  { asForm: true },
  text('Edit me in place', { editable: { name: 'title', required: true } }),
  text('', { editable: { name: 'note', placeholder: 'Add a note' } }),
  text('Right', { textAlign: 'end', size: 'xl', editable: { name: 'right' } }),
);

const markdown = card(
  {},
  el('Markdown', {
    value: [
      '# Release notes',
      'Version **2.0** brings *three* ~~four~~ changes and a [guide](https://example.com).',
      '## Parts',
      '- Faster search\n  - also in archives\n- A `dark` theme',
      '1. Install\n2. Restart',
      '- [x] Written\n- [ ] Reviewed',
      '### And the rest',
      '> Nothing here is final.',
      '```ts\nconst answer: number = 42; // a line of code that is far too long for a narrow card\n```',
      '| Part | State | Hours |\n| --- | :-: | --: |\n| Core | done | 12 |\n| Docs | open | 3 |',
      '---',
      'No <b>raw</b> HTML.',
    ].join('\n\n'),
  }),
);

const streaming = card(
  {},
  text('Text that is still arr', { id: 'text', streaming: true }),
  el('Markdown', {
    id: 'markdown',
    streaming: true,
    value: 'Markdown that **is still arriving**, with a list:\n\n- first\n- sec',
  }),
);

export const TEXT: readonly Sample[] = [
  { title: 'Sizes', widget: sizes },
  { title: 'Weights, colours, alignment', widget: weights },
  { title: 'Lines', widget: lines },
  { title: 'Editable', widget: editable },
  { title: 'Markdown', widget: markdown },
  { title: 'Streaming', widget: streaming },
];
