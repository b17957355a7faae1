/**
 * Colours of the design system's own palette that axe finds too faint, with their contrast. They
 * are kept as they are, because ChatKit shows them so.
 */
import type { Theme } from './gallery-page.ts';

export const FAINT: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    'Badge discovery solid 4.48',
    'Badge info solid 3.61',
    'Badge success outline 3.36',
    'Badge success soft 4.03',
    'Badge success solid 3.36',
    'Badge warning outline 3.79',
    'Badge warning solid 3.79',
    'Button success ghost 3.36',
    'Button success outline 3.36',
    'Button warning ghost 3.79',
    'Button warning outline 3.79',
    'placeholder 3.23',
    'text alpha-50 3.64',
    'text purple-400 4.48',
    'text tertiary 3.23',
  ],
  dark: [
    'Badge danger outline 3.52',
    'Badge danger soft 3.81',
    'Badge discovery outline 3.59',
    'Badge discovery solid 4.48',
    'Badge info outline 2.98',
    'Badge info solid 3.61',
    'Badge warning outline 4.24',
    'Badge warning soft 4.37',
    'Badge warning solid 3.79',
    'Button caution ghost 3.43',
    'Button caution outline 3.43',
    'Button danger ghost 3.52',
    'Button danger outline 3.52',
    'Button discovery ghost 2.91',
    'Button discovery outline 3.59',
    'Button info outline 2.98',
    'Button warning ghost 4.24',
    'Button warning outline 4.24',
    'text danger 3.52',
    'text purple-400 3.59',
    'text rgb(176, 87, 141) 3.52',
    'text warning 4.24',
  ],
};
