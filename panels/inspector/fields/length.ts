/** Lengths as text: `3`, `50%`, `16/9`. */
import type { PropKind } from '#core/catalogue/prop.ts';
import { parseNumber } from '#ui/NumberField.tsx';
import type { Read } from '#ui/use-draft.ts';

export type LengthUnit = Extract<PropKind, { kind: 'length' }>['unit'];
export type LengthValue = number | string | null;

const PX_PER_UNIT = 4;

const CSS_LENGTH =
  /^(-?(\d+\.?\d*|\.\d+)(px|r?em|%|[sdl]?v[hw]|v?min|v?max|ch|pt|cq[whib]|fr)|auto|none|(min|max|fit)-content|(calc|min|max|clamp|var|fit-content)\(.+\))$/;
const CSS_RATIO = /^(auto|\d+(\.\d+)?\s*\/\s*\d+(\.\d+)?)$/;
const CSS_FLEX = /^(auto|none|initial|\d+(\.\d+)?(\s+\S+){0,2})$/;

export function showLength(value: LengthValue): string {
  return value === null ? '' : String(value);
}

export function readLength(text: string, unit: LengthUnit): Read<LengthValue> {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: null };
  const number = parseNumber(trimmed);
  if (number !== undefined) return { ok: true, value: number };
  switch (unit) {
    case 'ratio':
      if (CSS_RATIO.test(trimmed)) return { ok: true, value: trimmed };
      return { ok: false, message: 'Use a number, or a ratio such as 16/9' };
    case 'factor':
      if (CSS_FLEX.test(trimmed)) return { ok: true, value: trimmed };
      return { ok: false, message: 'Use a number, or a CSS flex such as auto' };
    case 'px':
    case 'spacing':
      if (CSS_LENGTH.test(trimmed)) return { ok: true, value: trimmed };
      return { ok: false, message: 'Use a number, or a CSS length such as 50%' };
  }
}

/** What stands behind a number: `12 px` after 3 spacing units. */
export function unitNote(value: LengthValue, unit: LengthUnit): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (unit === 'spacing') return `${Number((value * PX_PER_UNIT).toFixed(2))} px`;
  return unit === 'px' ? 'px' : undefined;
}
