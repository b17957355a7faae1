import { describe, expect, it } from 'vitest';
import { scopeBase } from './scoped-sheet.ts';

describe('the base rules of the library', () => {
  it('hold inside of widgets only, the others everywhere', () => {
    const css = '@layer theme{:root{--a:1}}@layer base{*{margin:0}h1{all:unset}}.kw-row{gap:1px}';
    expect(scopeBase(css)).toBe(
      '@layer theme{:root{--a:1}}@layer base{@scope (.kw-widget,.kw-popup){*{margin:0}h1{all:unset}}}.kw-row{gap:1px}',
    );
  });

  it('are found however often they come, past braces that are none', () => {
    const css = '@layer base {q::before{content:"}"}/* } */}a{}@layer base{b{}}';
    expect(scopeBase(css)).toBe(
      '@layer base {@scope (.kw-widget,.kw-popup){q::before{content:"}"}/* } */}}a{}@layer base{@scope (.kw-widget,.kw-popup){b{}}}',
    );
  });

  it('are not guessed at in a broken sheet', () => {
    expect(() => scopeBase('@layer base{a{}')).toThrow('not closed');
  });
});
