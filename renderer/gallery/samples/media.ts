/** Icon and Image. */
import { ICON_NAMES } from '#core/catalogue/icons.ts';
import { BROKEN_PICTURE, card, el, PICTURE, row, type Sample } from '../build.ts';

const icons = card(
  {},
  row({ wrap: 'wrap', gap: 3 }, ...ICON_NAMES.map((name) => el('Icon', { name }))),
  row(
    {},
    ...['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'].map((size) =>
      el('Icon', { name: 'star', size }),
    ),
  ),
  row(
    {},
    ...['danger', 'success', 'blue-400', '#b0578d'].map((color) =>
      el('Icon', { name: 'bolt', color }),
    ),
    el('Icon', { name: 'bolt', color: { light: 'purple-600', dark: 'yellow-300' } }),
  ),
  row(
    {},
    el('Icon', { name: 'lucide:rocket', size: 'lg' }),
    el('Icon', { name: 'lucide:a-arrow-down', size: 'lg', color: 'blue-400' }),
    el('Icon', { name: 'lucide:no-such-icon', size: 'lg' }),
    el('Icon', { name: 'vendor:acme', size: 'lg', color: 'purple-400' }),
    el('Icon', { name: 'no-such-icon', size: 'lg' }),
  ),
);

const fits = card(
  {},
  row(
    { wrap: 'wrap' },
    ...['cover', 'contain', 'fill', 'scale-down', 'none'].map((fit) =>
      el('Image', {
        src: PICTURE,
        alt: fit,
        fit,
        width: 64,
        height: 64,
        frame: true,
        background: 'surface-tertiary',
      }),
    ),
  ),
  row(
    { wrap: 'wrap' },
    ...[
      'top left',
      'top',
      'top right',
      'left',
      'center',
      'right',
      'bottom left',
      'bottom',
      'bottom right',
    ].map((position) =>
      el('Image', { src: PICTURE, alt: position, position, fit: 'none', size: 40, radius: 'sm' }),
    ),
  ),
  row(
    { wrap: 'wrap' },
    ...['none', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', 'full', '100%'].map(
      (radius) => el('Image', { src: PICTURE, alt: radius, size: 40, radius }),
    ),
  ),
  el('Image', { src: PICTURE, alt: 'Wide', aspectRatio: '16/5', radius: 'lg' }),
);

const places = card(
  {},
  el('Image', { src: PICTURE, alt: '', flush: true, height: 110 }),
  row(
    {},
    el('Image', { src: PICTURE, alt: 'Round', size: 64, radius: 'full', frame: true }),
    el('Image', { src: BROKEN_PICTURE, alt: 'Broken', size: 64, radius: 'md' }),
    el('Image', { src: 'javascript:alert(1)', alt: 'Unsafe', size: 64, radius: 'md' }),
    el('Image', { src: PICTURE, alt: 'Takes the rest', flex: 1, height: 64, radius: 'md' }),
  ),
  el('Image', { src: BROKEN_PICTURE, alt: 'Broken, without a size' }),
);

export const MEDIA: readonly Sample[] = [
  { title: 'Icons', widget: icons },
  { title: 'Image fit, position, radius', widget: fits },
  { title: 'Image places', widget: places },
];
