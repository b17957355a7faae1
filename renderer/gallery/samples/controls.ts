/** Button and Badge. */
import { CONTROL_SIZES } from '#core/catalogue/tokens.ts';
import { act, card, el, row, type Sample } from '../build.ts';

const COLORS = [
  'primary',
  'secondary',
  'info',
  'discovery',
  'success',
  'caution',
  'warning',
  'danger',
];

const colors = card(
  {},
  ...['solid', 'soft', 'outline', 'ghost'].map((variant) =>
    row(
      { wrap: 'wrap' },
      ...COLORS.map((color) => el('Button', { label: color, color, variant, size: 'sm' })),
    ),
  ),
);

const sizes = card(
  {},
  row(
    { wrap: 'wrap' },
    ...CONTROL_SIZES.map((size) => el('Button', { label: size, size, style: 'secondary' })),
  ),
  row(
    { wrap: 'wrap' },
    ...CONTROL_SIZES.map((size) => el('Button', { iconStart: 'plus', size, style: 'secondary' })),
  ),
  row(
    { wrap: 'wrap' },
    ...['sm', 'md', 'lg', 'xl', '2xl'].map((iconSize) =>
      el('Button', { iconStart: 'star', label: iconSize, iconSize, style: 'secondary' }),
    ),
  ),
);

const shapes = card(
  {},
  row(
    { wrap: 'wrap' },
    el('Button', { label: 'Primary', style: 'primary' }),
    el('Button', { label: 'Secondary', style: 'secondary' }),
    el('Button', { label: 'Square', pill: false }),
    el('Button', { label: 'Off', disabled: true }),
  ),
  row(
    { wrap: 'wrap' },
    el('Button', { iconStart: 'mail', label: 'Write', style: 'secondary' }),
    el('Button', { iconEnd: 'chevron-right', label: 'Next' }),
    el('Button', { iconStart: 'star', iconEnd: 'chevron-right', label: 'Both', variant: 'soft' }),
    el('Button', { label: 'U', uniform: true, pill: false }),
    el('Button', { iconEnd: 'external-link', color: 'info', variant: 'ghost' }),
  ),
  row(
    { wrap: 'wrap' },
    el('Button', { label: 'Waits itself', onClickAction: act('a') }),
    el('Button', {
      label: 'All waits',
      onClickAction: act('b', { loadingBehavior: 'container' }),
    }),
  ),
);

const block = card(
  {},
  el('Button', { label: 'As wide as the card', block: true }),
  row(
    {},
    el('Button', { label: 'Two', block: true, style: 'secondary' }),
    el('Button', { label: 'Share a row', block: true }),
  ),
  row(
    {},
    el('Button', { label: 'Keeps its width', style: 'secondary' }),
    el('Button', { label: 'Takes the rest', block: true }),
  ),
  el('Button', {
    label: 'A label that is far longer than any card on any telephone could ever be wide',
    style: 'secondary',
  }),
);

const badges = card(
  {},
  ...['soft', 'solid', 'outline'].map((variant) =>
    row(
      { wrap: 'wrap', gap: 1 },
      ...['secondary', 'info', 'success', 'warning', 'danger', 'discovery'].map((color) =>
        el('Badge', { label: color, color, variant }),
      ),
    ),
  ),
  row({}, ...['sm', 'md', 'lg'].map((size) => el('Badge', { label: size, size }))),
  row({}, ...['sm', 'md', 'lg'].map((size) => el('Badge', { label: size, size, pill: true }))),
  el('Badge', { label: 'A badge with a label that is longer than the card around it is wide' }),
);

export const CONTROLS: readonly Sample[] = [
  { title: 'Button colours', widget: colors },
  { title: 'Button sizes', widget: sizes },
  { title: 'Button shapes', widget: shapes },
  { title: 'Button block', widget: block },
  { title: 'Badge', widget: badges },
];
