/** Card, ListView, ListViewItem, Basic and Form. */
import type { JsonObject, WidgetJson } from '#core/json.ts';
import { act, card, col, el, PICTURE, row, text, type Sample } from '../build.ts';

const sized = (size: string): Sample => ({
  title: `Card ${size}`,
  widget: card({ size }, text(`A card of size ${size}`)),
});

const entry = (title: string, props: JsonObject = {}, ...more: WidgetJson[]): WidgetJson =>
  el('ListViewItem', { key: title, ...props }, [
    el('Image', { src: PICTURE, alt: '', size: 36, radius: 'md' }),
    col(
      { gap: 0, flex: 1 },
      text(title, { size: 'sm', weight: 'semibold', truncate: true }),
      el('Caption', { value: 'A line about it that may be longer', truncate: true }),
    ),
    ...more,
  ]);
const open = { onClickAction: act('open') };

export const CONTAINERS: readonly Sample[] = [
  ...['sm', 'md', 'lg', 'full'].map(sized),
  {
    title: 'Status with an icon, two buttons',
    widget: card(
      {
        status: { text: 'Needs your approval', icon: 'bolt' },
        confirm: { label: 'Approve', action: act('approve') },
        cancel: { label: 'Reject', action: act('reject') },
      },
      text('Deploy to production'),
    ),
  },
  {
    title: 'Status with a favicon',
    widget: card({ status: { text: 'kitchen.example', favicon: PICTURE } }, text('From a site')),
  },
  {
    title: 'Status with a framed favicon',
    widget: card(
      { status: { text: 'kitchen.example', favicon: PICTURE, frame: true } },
      text('From a site'),
    ),
  },
  {
    title: 'Collapsed',
    widget: card(
      { collapsed: true, status: { text: 'Deployed', icon: 'check-circle' } },
      text('Not seen'),
    ),
  },
  {
    title: 'Collapsed without a status',
    widget: card({ collapsed: true }, text('Seen when asked for')),
  },
  {
    title: 'Background and border',
    widget: card(
      {
        background: { light: '#fff6d9', dark: 'purple-900' },
        border: { size: 2, color: 'strong' },
      },
      text('A card with a look'),
    ),
  },
  {
    title: 'The other theme',
    widget: row(
      { align: 'stretch' },
      card({ theme: 'light', size: 'full' }, text('Light')),
      card({ theme: 'dark', size: 'full' }, text('Dark')),
    ),
  },
  { title: 'No padding', widget: card({ padding: 0 }, text('From edge to edge')) },
  {
    title: 'List with a limit',
    widget: el('ListView', { limit: 2, status: { text: 'Five dishes', icon: 'book-open' } }, [
      entry('Ramen', open),
      entry('Okonomiyaki', open),
      entry('Soba', open),
      entry('Udon', open),
    ]),
  },
  {
    title: 'List, rows with a control',
    widget: el('ListView', {}, [
      entry(
        'Opens, and can be removed',
        open,
        el('Button', { iconStart: 'dots-horizontal', color: 'secondary', variant: 'ghost' }),
      ),
      entry('Only to be read'),
      el('ListViewItem', { key: 'gap', gap: 8, align: 'start' }, [
        text('gap 8', { size: 'sm' }),
        text('aligned to the start of a row that is higher', { size: 'xl' }),
      ]),
    ]),
  },
  {
    title: 'Basic',
    widget: el('Basic', { direction: 'row', gap: 3, padding: 2, align: 'center' }, [
      el('Icon', { name: 'cube' }),
      text('A root without a frame'),
    ]),
  },
  {
    title: 'Form in a row',
    widget: card(
      {},
      el('Form', { direction: 'row', gap: 2, onSubmitAction: act('send') }, [
        el('Input', { name: 'mail', placeholder: 'you@example.com', inputType: 'email' }),
        el('Button', { label: 'Send', submit: true }),
      ]),
    ),
  },
];
