import { describe, expect, it } from 'vitest';
import { cssColor } from './color.ts';

describe('a colour of a widget as CSS', () => {
  it.each([
    ['secondary', 'text', 'var(--color-text-secondary)'],
    ['prose', 'text', 'var(--color-text)'],
    ['surface-elevated', 'surface', 'var(--color-surface-elevated)'],
    ['strong', 'border', 'var(--color-border-strong)'],
    ['blue', 'chart', 'var(--blue-400)'],
    ['red-500', 'surface', 'var(--red-500)'],
    ['gray-0', 'text', 'var(--gray-0)'],
    ['blue-a50', 'surface', 'var(--blue-a50)'],
    ['white', 'text', 'var(--white)'],
    ['#fff6d9', 'surface', '#fff6d9'],
    ['rgb(1 2 3 / 40%)', 'border', 'rgb(1 2 3 / 40%)'],
  ] as const)('%s of a %s is %s', (color, role, css) => {
    expect(cssColor(color, role)).toBe(css);
  });

  it('takes a word of another role where its own has none', () => {
    expect(cssColor('surface-secondary', 'text')).toBe('var(--color-surface-secondary)');
    expect(cssColor('danger', 'border')).toBe('var(--color-text-danger)');
  });

  it('computes every step of alpha, those the design system lacks as well', () => {
    expect(cssColor('alpha-90', 'surface')).toBe(
      'color-mix(in oklab, var(--alpha-base) 90%, transparent)',
    );
    expect(cssColor('alpha-05', 'surface')).toBe(
      'color-mix(in oklab, var(--alpha-base) 5%, transparent)',
    );
  });

  it('follows the theme with a pair', () => {
    expect(cssColor({ light: 'surface', dark: 'gray-200' }, 'surface')).toBe(
      'light-dark(var(--color-surface), var(--gray-200))',
    );
  });

  it('follows the theme with gradients, which light-dark() does not take', () => {
    const pair = { light: 'linear-gradient(red, blue)', dark: 'black' };
    expect(cssColor(pair, 'surface')).toBe(
      'var(--kw-light, linear-gradient(red, blue)) var(--kw-dark, var(--black))',
    );
  });

  it('keeps the half of a pair that is safe', () => {
    expect(cssColor({ light: 'url(javascript:alert(1))', dark: 'red' }, 'surface')).toBe('red');
  });
});
