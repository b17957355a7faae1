import { describe, expect, it } from 'vitest';
import { literal } from '#core/doc/node.ts';
import { SURFACE_COLORS, TEXT_COLORS } from '#core/catalogue/tokens.ts';
import { handledTypes, handlerPlace } from './action-types.ts';
import { blend, contrast, roleOf } from './colors.ts';
import { readLength, unitNote } from './length.ts';
import { readJson, showJson } from './RawControl.tsx';
import { inMode, modeOf } from './sides.ts';

describe('lengths', () => {
  it.each([
    ['3', 3],
    ['.5', 0.5],
    ['-2', -2],
    ['50%', '50%'],
    ['12px', '12px'],
    ['calc(100% - 8px)', 'calc(100% - 8px)'],
    ['auto', 'auto'],
    [' ', null],
  ])('%s is read as %s', (text, value) => {
    expect(readLength(text, 'px')).toEqual({ ok: true, value });
  });

  it.each(['3 px wide', 'px', '1e3', '#fff'])('%s is none', (text) => {
    expect(readLength(text, 'px').ok).toBe(false);
  });

  it('ratios and factors have words of their own', () => {
    expect(readLength('16 / 9', 'ratio').ok).toBe(true);
    expect(readLength('50%', 'ratio').ok).toBe(false);
    expect(readLength('1 1 auto', 'factor').ok).toBe(true);
  });

  it('only numbers say their px', () => {
    expect(unitNote(3, 'spacing')).toBe('12 px');
    expect(unitNote(0.3, 'spacing')).toBe('1.2 px');
    expect(unitNote(3, 'px')).toBe('px');
    expect(unitNote('3rem', 'spacing')).toBeUndefined();
    expect(unitNote(2, 'factor')).toBeUndefined();
  });
});

describe('sides', () => {
  it.each([
    [3, 'all'],
    [{ x: 1 }, 'axes'],
    [{ top: 1, x: 2 }, 'sides'],
    [{ size: 1, color: 'strong' }, 'all'],
  ])('%j is given by %s', (value, mode) => {
    expect(modeOf(literal(value))).toBe(mode);
  });

  it('say the same in another way where they can', () => {
    expect(inMode(literal(2), 'axes')).toEqual(literal({ x: 2, y: 2 }));
    expect(inMode(literal({ x: 1, y: 2 }), 'sides')).toEqual(
      literal({ top: 2, right: 1, bottom: 2, left: 1 }),
    );
    expect(inMode(literal({ y: 2 }), 'sides')).toEqual(literal({ top: 2, bottom: 2 }));
    expect(inMode(literal({ top: 4, left: 1 }), 'all')).toEqual(literal(4));
  });
});

describe('colours', () => {
  it('have the contrast of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([255, 255, 255], [255, 255, 255])).toBe(1);
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });

  it('blend with what is behind them', () => {
    expect(blend([0, 0, 0], 0.5, [255, 255, 255])).toEqual([127.5, 127.5, 127.5]);
  });

  it('get their role from the tokens a prop takes', () => {
    expect(roleOf(SURFACE_COLORS)).toBe('surface');
    expect(roleOf(TEXT_COLORS)).toBe('text');
  });
});

describe('JSON as text', () => {
  it.each([['plain words'], ['true'], ['12'], ['"'], [''], [true], [12], [null], [[1, 'a']]])(
    '%j is shown so that it reads back the same',
    (value) => {
      expect(readJson(showJson(value))).toEqual(value);
    },
  );

  it('leaves plain words without quotes', () => {
    expect(showJson('plain words')).toBe('plain words');
    expect(showJson('12')).toBe('"12"');
  });
});

describe('handlers', () => {
  const files = [
    {
      path: 'server.ts',
      text: 'switch (action.type) {\n  case "save":\n  case \'drop\':\n}\nif (a.type === "go") {}',
    },
    { path: 'client.ts', text: 'if (action.type === "open_tab") {}' },
  ];

  it('tell the types they handle', () => {
    expect(handledTypes(files)).toEqual(['save', 'drop', 'go', 'open_tab']);
  });

  it('are found on their side only', () => {
    expect(handlerPlace(files, 'server', 'drop')).toEqual({ tab: 'Server', line: 3 });
    expect(handlerPlace(files, 'client', 'drop')).toBeNull();
    expect(handlerPlace(files, 'client', 'open_tab')).toEqual({ tab: 'Client', line: 1 });
    expect(handlerPlace(files, 'server', '')).toBeNull();
  });
});
