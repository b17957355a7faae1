import { describe, expect, it } from 'vitest';
import { paletteGroups } from './groups.ts';
import { score } from './search.ts';

const find = (query: string): string[] =>
  paletteGroups(query).flatMap(({ components }) => components.map(({ type }) => type));

describe('the palette', () => {
  it('shows every component in groups, in a fixed order', () => {
    const groups = paletteGroups('');
    expect(groups.map(({ title }) => title)).toEqual([
      'Containers',
      'Layout',
      'Text',
      'Content',
      'Form fields',
      'Controls',
      'Data',
    ]);
    expect(groups.flatMap(({ components }) => components)).toHaveLength(30);
  });

  it.each([
    ['button', 'Button'],
    ['dp', 'DatePicker'],
    ['picker', 'DatePicker'],
    ['radio', 'RadioGroup'],
    ['tablerow', 'Table.Row'],
    ['list item', 'ListViewItem'],
    ['chk', 'Checkbox'],
    ['txta', 'Textarea'],
    ['t', 'Text'],
  ])('finds %s', (query, type) => {
    expect(find(query)[0]).toBe(type);
  });

  it('finds by what a component does', () => {
    expect(find('calendar')).toContain('DatePicker');
  });

  it('says so when nothing fits', () => {
    expect(find('zzz')).toEqual([]);
  });
});

describe('score', () => {
  const row = { name: 'Row', text: 'Lays its children out side by side.' };

  it('prefers the name to the words', () => {
    expect(score('row', row)).toBe(0);
    expect(score('side', row)).toBeGreaterThan(score('ro', row) ?? Infinity);
  });

  it('wants every word', () => {
    expect(score('row side', row)).not.toBeNull();
    expect(score('row nothing', row)).toBeNull();
  });

  it('takes signs as they are', () => {
    expect(score('.*', row)).toBeNull();
  });
});
