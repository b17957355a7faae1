import { expect, it } from 'vitest';
import { toHex } from './css-colour.ts';

it.each([
  ['rgb(13, 13, 13)', '#0d0d0dff'],
  ['rgba(13, 13, 13, 0.09)', '#0d0d0d17'],
  ['rgb(255 255 255 / 50%)', '#ffffff80'],
  ['color(srgb 0.00784314 0.521569 1 / 0.1)', '#0285ff1a'],
])('writes %s as %s', (colour, hex) => {
  expect(toHex(colour)).toBe(hex);
});
