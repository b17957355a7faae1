/** What a colour of a widget is on screen, and how well it can be read. */
import { cssColor } from '#renderer/style/color.ts';
import type { ColorRole } from '#renderer/style/color.ts';

export type Theme = 'light' | 'dark';
export type Rgb = readonly [red: number, green: number, blue: number];

/** What plain words mean for a prop, told by the tokens it takes. */
export function roleOf(tokens: readonly string[]): ColorRole {
  if (tokens.includes('surface')) return 'surface';
  if (tokens.includes('prose')) return 'text';
  return tokens.includes('default') ? 'border' : 'chart';
}

/** CSS for a swatch; undefined where the text is no colour. */
export function swatchCss(color: string, role: ColorRole): string | undefined {
  const css = cssColor(color, role);
  return css === undefined || css === '' ? undefined : css;
}

/** WCAG 2 contrast of two opaque colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** `top` over `under`, where `alpha` of `top` is seen. */
export function blend(top: Rgb, alpha: number, under: Rgb): Rgb {
  const mix = (over: number, below: number): number => over * alpha + below * (1 - alpha);
  return [mix(top[0], under[0]), mix(top[1], under[1]), mix(top[2], under[2])];
}

const measured = new Map<string, readonly [Rgb, number] | null>();

/**
 * Colour and opacity that the browser makes of a CSS colour in a theme; null where it knows none
 * (a gradient, a slip of the pen, no browser). Measured once: it needs the page's style.
 */
function measure(css: string, theme: Theme): readonly [Rgb, number] | null {
  const key = `${theme} ${css}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const result = read(css, theme);
  measured.set(key, result);
  return result;
}

function read(css: string, theme: Theme): readonly [Rgb, number] | null {
  const probe = document.createElement('span');
  probe.dataset['theme'] = theme;
  probe.style.color = css;
  // The browser leaves out what is no colour.
  if (probe.style.color === '') return null;
  document.body.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  return [[r, g, b], a / 255];
}

/** Contrast of a colour, in its role, with what it stands on or what stands on it. */
export function readability(
  color: string,
  role: ColorRole,
  theme: Theme,
  behind: string,
): number | null {
  if (role !== 'text' && role !== 'surface') return null;
  const css = swatchCss(color, role);
  const own = css === undefined ? null : measure(css, theme);
  const page = measure('var(--color-surface)', theme);
  const text = measure('var(--color-text)', theme);
  const backing = measure(swatchCss(behind, 'surface') ?? 'var(--color-surface)', theme);
  if (!own || !page || !text || !backing) return null;
  if (role === 'surface') return contrast(blend(...own, page[0]), text[0]);
  const surface = blend(...backing, page[0]);
  return contrast(blend(...own, surface), surface);
}
