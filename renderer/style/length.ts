/** Lengths of widgets as CSS. Numbers count px or spacing units, strings are CSS lengths. */
import type { Length, Spacing, SpacingSides } from '#core/catalogue/prop.ts';

export function px(length: Length): string {
  return typeof length === 'number' ? `${length}px` : length;
}

/** One unit is 4 px in the normal density; the theme may change it. */
export function units(length: Length): string {
  if (length === 0) return '0px';
  return typeof length === 'number' ? `calc(var(--spacing) * ${length})` : length;
}

export interface Sides<T> {
  readonly top?: T;
  readonly right?: T;
  readonly bottom?: T;
  readonly left?: T;
}

/** A side wins over its axis; sides nobody names stay absent. */
export function spacingSides(spacing: Spacing): Sides<string> {
  if (typeof spacing !== 'object') {
    const all = units(spacing);
    return { top: all, right: all, bottom: all, left: all };
  }
  return mapSides(spacing, units);
}

export function mapSides<T, R>(
  sides: { readonly [K in keyof SpacingSides]?: T },
  map: (value: T) => R,
): Sides<R> {
  const top = sides.top ?? sides.y;
  const right = sides.right ?? sides.x;
  const bottom = sides.bottom ?? sides.y;
  const left = sides.left ?? sides.x;
  return {
    ...(top !== undefined && { top: map(top) }),
    ...(right !== undefined && { right: map(right) }),
    ...(bottom !== undefined && { bottom: map(bottom) }),
    ...(left !== undefined && { left: map(left) }),
  };
}
