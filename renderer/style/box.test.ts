import { describe, expect, it } from 'vitest';
import { borderStyle } from './border.ts';
import { flowStyle, lookStyle, sizeStyle } from './box.ts';
import { px, units } from './length.ts';

describe('lengths', () => {
  it('count px where a size is meant and units where a space is', () => {
    expect(px(24)).toBe('24px');
    expect(px('50%')).toBe('50%');
    expect(units(3)).toBe('calc(var(--spacing) * 3)');
    expect(units(1.5)).toBe('calc(var(--spacing) * 1.5)');
    expect(units(0)).toBe('0px');
    expect(units('2rem')).toBe('2rem');
  });
});

describe('size', () => {
  it('sets both sides at once, and lets one side differ', () => {
    expect(sizeStyle({ size: 40 })).toMatchObject({ width: '40px', height: '40px' });
    expect(sizeStyle({ size: 40, height: '10%' })).toMatchObject({ width: '40px', height: '10%' });
    expect(sizeStyle({ minSize: 8, maxSize: '100%' })).toEqual({
      minWidth: '8px',
      minHeight: '8px',
      maxWidth: '100%',
      maxHeight: '100%',
    });
  });

  it('keeps a fixed size when siblings press, but not a share of the space', () => {
    expect(sizeStyle({ width: 40 }).flexShrink).toBe(0);
    expect(sizeStyle({ width: '40px' }).flexShrink).toBe(0);
    expect(sizeStyle({ width: '50%' }).flexShrink).toBeUndefined();
  });

  it('takes a flex factor or a CSS flex', () => {
    expect(sizeStyle({ flex: 2 }).flex).toBe('2 1 0%');
    expect(sizeStyle({ flex: 'auto' }).flex).toBe('auto');
  });

  it('takes a ratio as number or text', () => {
    expect(sizeStyle({ aspectRatio: 1.5 }).aspectRatio).toBe('1.5');
    expect(sizeStyle({ aspectRatio: '16/9' }).aspectRatio).toBe('16/9');
  });
});

describe('flow', () => {
  it('speaks CSS', () => {
    expect(flowStyle({ align: 'end', justify: 'between', wrap: 'wrap', gap: 2 })).toEqual({
      alignItems: 'flex-end',
      justifyContent: 'space-between',
      flexWrap: 'wrap',
      gap: 'calc(var(--spacing) * 2)',
    });
  });

  it('lets a side win over its axis, and tells flush children how far it reaches', () => {
    expect(flowStyle({ padding: { x: 4, left: 1, y: '5px' } })).toEqual({
      paddingTop: '5px',
      paddingRight: 'calc(var(--spacing) * 4)',
      paddingBottom: '5px',
      paddingLeft: 'calc(var(--spacing) * 1)',
      '--kw-pad-top': '5px',
      '--kw-pad-right': 'calc(var(--spacing) * 4)',
      '--kw-pad-bottom': '5px',
      '--kw-pad-left': 'calc(var(--spacing) * 1)',
    });
    expect(flowStyle({ padding: 0 })).toMatchObject({ padding: '0px', '--kw-pad-left': '0px' });
  });
});

describe('look', () => {
  it('names radii, and knows none and 100%', () => {
    expect(lookStyle({ radius: 'lg' }).borderRadius).toBe('var(--radius-lg)');
    expect(lookStyle({ radius: 'none' }).borderRadius).toBe('0');
    expect(lookStyle({ radius: '100%' }).borderRadius).toBe('100%');
  });

  it('drops a background that reaches a host it may not', () => {
    const background = 'url(https://evil.example/a.png)';
    expect(lookStyle({ background }, ['cdn.example'])).toEqual({});
    expect(lookStyle({ background }, null)).toEqual({ background });
  });
});

describe('border', () => {
  it('is a width on all sides', () => {
    expect(borderStyle(2)).toEqual({ border: '2px solid var(--color-border)' });
  });

  it('is one line for all sides', () => {
    expect(borderStyle({ size: 1, color: 'red-500', style: 'dashed' })).toEqual({
      border: '1px dashed var(--red-500)',
    });
  });

  it('is a line for some sides, where a side wins over its axis', () => {
    expect(borderStyle({ y: 1, top: { size: 3, color: 'strong' } })).toEqual({
      borderTop: '3px solid var(--color-border-strong)',
      borderBottom: '1px solid var(--color-border)',
    });
  });

  it('draws an unknown style solid', () => {
    const odd = { size: 1, style: 'wavy' } as unknown as { size: number };
    expect(borderStyle(odd)).toEqual({ border: '1px solid var(--color-border)' });
  });
});
