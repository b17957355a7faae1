import { describe, expect, it } from 'vitest';
import { build, button, card, col, repeat, text, when } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import { elseKey, lastInside, layerRows } from './rows.ts';
import type { LayerRow } from './rows.ts';

const doc = build(
  card(col(text('A'), button('B')), when('late', [text('C')], [text('D')]), repeat('xs', 'x')),
);
const drawn = (rows: readonly LayerRow[]): string[] =>
  rows.map(({ key, depth, open }) => {
    const chevron = open === null ? ' ' : open ? 'v' : '>';
    return `${'  '.repeat(depth)}${chevron}${key}`;
  });

describe('layerRows', () => {
  it('shows the else branch as a group of its condition', () => {
    expect(drawn(layerRows(doc, new Set()))).toEqual([
      'vcard',
      '  vcol',
      '     text',
      '     button',
      '  vwhen',
      '     text2',
      '    vwhen/else',
      '       text3',
      '   repeat',
    ]);
  });

  it('leaves out what is inside folded rows', () => {
    expect(drawn(layerRows(doc, new Set(['col', elseKey('when')])))).toEqual([
      'vcard',
      '  >col',
      '  vwhen',
      '     text2',
      '    >when/else',
      '   repeat',
    ]);
  });

  it('counts siblings, the else branch among them', () => {
    const rows = layerRows(doc, new Set());
    const places = rows.map(({ key, place, of }) => `${key} ${place}/${of}`);
    expect(places).toContain('when 2/3');
    expect(places).toContain('text2 1/2');
    expect(places).toContain('when/else 2/2');
    expect(places).toContain('text3 1/1');
  });

  it('has no rows for an empty document', () => {
    expect(layerRows(EMPTY_DOC, new Set())).toEqual([]);
  });
});

describe('lastInside', () => {
  it('finds the end of a row and all below it', () => {
    const rows = layerRows(doc, new Set());
    expect(lastInside(rows, 0)).toBe(8);
    expect(lastInside(rows, 1)).toBe(3);
    expect(lastInside(rows, 4)).toBe(7);
    expect(lastInside(rows, 8)).toBe(8);
  });
});
