/** Values given for all sides, by axis, or side by side: spacing and borders. */
import { getIn, setIn } from '#core/doc/value.ts';
import type { PropValue } from '#core/doc/node.ts';
import { keysOf } from '../part.ts';

export type SidesMode = 'all' | 'axes' | 'sides';

export const SIDE_KEYS: Readonly<Record<Exclude<SidesMode, 'all'>, readonly string[]>> = {
  axes: ['x', 'y'],
  sides: ['top', 'right', 'bottom', 'left'],
};

/** How a value is given; undefined where there is none. */
export function modeOf(value: PropValue | undefined): SidesMode | undefined {
  if (value === undefined) return undefined;
  const keys = keysOf(value) ?? [];
  if (keys.some((key) => SIDE_KEYS.sides.includes(key))) return 'sides';
  return keys.some((key) => SIDE_KEYS.axes.includes(key)) ? 'axes' : 'all';
}

/** The same value given another way, as near as that way can say it. */
export function inMode(value: PropValue, mode: SidesMode): PropValue | null {
  const from = modeOf(value);
  if (from === mode) return value;
  const side = (name: string, axis: string): PropValue | undefined =>
    from === 'all' ? value : (getIn(value, [name]) ?? getIn(value, [axis]));
  const [top, right] = [side('top', 'y'), side('right', 'x')];
  const [bottom, left] = [side('bottom', 'y'), side('left', 'x')];
  switch (mode) {
    case 'all':
      return top ?? right ?? bottom ?? left ?? null;
    case 'axes':
      return object({ x: left ?? right, y: top ?? bottom });
    case 'sides':
      return object({ top, right, bottom, left });
  }
}

/** The way after this one, as the button goes round. */
export function nextMode(mode: SidesMode, objectOnly: boolean): SidesMode {
  if (mode === 'axes') return 'sides';
  return mode === 'sides' && !objectOnly ? 'all' : 'axes';
}

function object(sides: Readonly<Record<string, PropValue | undefined>>): PropValue | null {
  return Object.entries(sides).reduce<PropValue | null>(
    (made, [key, value]) => (value ? setIn(made ?? undefined, [key], value) : made),
    null,
  );
}
