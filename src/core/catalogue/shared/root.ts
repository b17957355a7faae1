import { p } from '../prop.ts';

export const theme = p.enum(['light', 'dark'])(
  'appearance',
  'Forces a colour scheme here and below.',
);

export const status = p.status('content', 'Small line above: a text with an icon or a site icon.');
