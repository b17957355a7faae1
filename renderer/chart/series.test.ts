import { describe, expect, it } from 'vitest';
import { axisConfig, categoryLabel, drawnSeries } from './series.ts';

describe('series of a chart', () => {
  it('take the chart colours in turn unless they have their own', () => {
    const drawn = drawnSeries([
      { type: 'bar', dataKey: 'a' },
      { type: 'line', dataKey: 'b', color: 'red-500' },
      { type: 'area', dataKey: 'c', label: 'Costs', color: 'green' },
    ]);
    expect(drawn.map(({ name, color }) => [name, color])).toEqual([
      ['a', 'var(--blue-400)'],
      ['b', 'var(--red-500)'],
      ['Costs', 'var(--green-400)'],
    ]);
  });

  it('are told apart when they draw the same field', () => {
    const keys = drawnSeries([
      { type: 'bar', dataKey: 'a' },
      { type: 'bar', dataKey: 'a' },
    ]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the axis', () => {
  it('is a field, with words for its values', () => {
    expect(axisConfig('day')).toEqual({ dataKey: 'day' });
    const axis = axisConfig({ dataKey: 'day', labels: { '1': 'Mon' } });
    expect(categoryLabel(axis, 1)).toBe('Mon');
    expect(categoryLabel(axis, 2)).toBe('2');
    expect(categoryLabel(axis, undefined)).toBe('');
    expect(categoryLabel(axis, 'constructor')).toBe('constructor');
  });
});
