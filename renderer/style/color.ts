/**
 * Colours of widgets as CSS: names of the design system become its variables, anything else is
 * taken as CSS. Addresses inside a colour are checked like those of images.
 */
import { PRIMITIVE_FAMILIES } from '#core/catalogue/tokens.ts';
import type { Color } from '#core/catalogue/prop.ts';
import { safeCss } from './safe-url.ts';

/** What a plain word means depends on where it stands: `secondary` is a text colour. */
export type ColorRole = 'text' | 'surface' | 'border' | 'chart';

const NAMED: Readonly<Record<ColorRole, Readonly<Record<string, string>>>> = {
  text: {
    prose: '--color-text',
    primary: '--color-text',
    emphasis: '--color-text',
    secondary: '--color-text-secondary',
    tertiary: '--color-text-tertiary',
    success: '--color-text-success',
    warning: '--color-text-warning',
    danger: '--color-text-danger',
    info: '--color-text-info',
    discovery: '--color-text-discovery',
    caution: '--color-text-caution',
  },
  surface: {
    surface: '--color-surface',
    'surface-secondary': '--color-surface-secondary',
    'surface-tertiary': '--color-surface-tertiary',
    'surface-elevated': '--color-surface-elevated',
    'surface-elevated-secondary': '--color-surface-elevated-secondary',
  },
  border: {
    default: '--color-border',
    subtle: '--color-border-subtle',
    strong: '--color-border-strong',
  },
  chart: {
    blue: '--blue-400',
    purple: '--purple-400',
    orange: '--orange-400',
    green: '--green-400',
    red: '--red-400',
    yellow: '--yellow-400',
    pink: '--pink-400',
  },
};

const PRIMITIVE = new RegExp(`^(?:${PRIMITIVE_FAMILIES.join('|')})-a?\\d{1,4}$`);
const ALPHA = /^alpha-(\d{1,3})$/;
const PAINT = /gradient\(|url\(/i;

/** CSS for a colour or background; undefined where it would reach an address it may not. */
export function cssColor(
  color: Color,
  role: ColorRole,
  domains: readonly string[] | null = null,
): string | undefined {
  if (typeof color === 'string') return cssWord(color, role, domains);
  const light = cssWord(color.light, role, domains);
  const dark = cssWord(color.dark, role, domains);
  if (light === undefined || dark === undefined) return light ?? dark;
  // `light-dark()` takes colours only. For gradients and pictures, one of these two variables is
  // empty and the other unset, as the nearest theme says (renderer.css), so one side remains.
  return PAINT.test(light + dark)
    ? `var(--kw-light, ${light}) var(--kw-dark, ${dark})`
    : `light-dark(${light}, ${dark})`;
}

function cssWord(
  word: string,
  role: ColorRole,
  domains: readonly string[] | null,
): string | undefined {
  const variable = NAMED[role][word];
  if (variable) return `var(${variable})`;
  if (PRIMITIVE.test(word)) return `var(--${word})`;
  const alpha = ALPHA.exec(word);
  // Computed, because the design system lacks some steps that official widgets use (alpha-90).
  if (alpha) {
    return `color-mix(in oklab, var(--alpha-base) ${Number(alpha[1])}%, transparent)`;
  }
  if (word === 'white' || word === 'black') return `var(--${word})`;
  // People also write a surface for a line, or a text colour for a surface. Chart colours are
  // words of CSS, so elsewhere they mean what CSS means.
  const elsewhere = [NAMED.surface, NAMED.text, NAMED.border].find((names) => names[word])?.[word];
  return elsewhere ? `var(${elsewhere})` : safeCss(word, domains);
}
