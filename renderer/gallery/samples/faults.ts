/** What a renderer has to stand: unknown and misfitting elements, unsafe addresses, nothing at all. */
import { card, el, row, text, type Sample } from '../build.ts';

export const FAULTS: readonly Sample[] = [
  {
    title: 'Unknown component',
    widget: card({}, text('Before'), el('Carousel', {}, [text('Inside')]), text('After')),
  },
  {
    title: 'Props of a wrong type',
    widget: card(
      {},
      text('Before'),
      el('Text', { value: { en: 'Hello' } }),
      el('Select', { name: 'a', options: 'one, two' }),
      row({ gap: ['2'] }, text('Inside')),
      text('After'),
    ),
  },
  {
    title: 'Unsafe addresses',
    widget: card(
      {
        status: { text: 'Status', favicon: 'javascript:alert(1)' },
        background: 'url(javascript:alert(1))',
      },
      el('Image', { src: ' JaVaScRiPt:alert(1)', alt: 'Unsafe', size: 48 }),
      el('Markdown', { value: '[a link](javascript:alert(1)) and <img src=x onerror=alert(1)>' }),
    ),
  },
  {
    title: 'Nothing inside',
    widget: card(
      {},
      ...['Row', 'Col', 'Box', 'Form', 'Table'].map((type) => el(type, {}, [])),
      ...['Text', 'Title', 'Caption', 'Markdown'].map((type) => el(type, { value: '' })),
    ),
  },
];
