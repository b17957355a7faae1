/** Borders of widgets as CSS: on all sides, or side by side. */
import type { CSSProperties } from 'react';
import type { Border, BorderSide, BorderSides } from '#core/catalogue/prop.ts';
import { cssColor } from './color.ts';
import { mapSides } from './length.ts';

const STYLES: ReadonlySet<string> = new Set([
  'solid',
  'dashed',
  'dotted',
  'double',
  'groove',
  'ridge',
  'inset',
  'outset',
]);

export function borderStyle(border: Border): CSSProperties {
  if (typeof border === 'number' || isSide(border)) return { border: line(border) };
  const sides = mapSides(border, line);
  return {
    ...(sides.top && { borderTop: sides.top }),
    ...(sides.right && { borderRight: sides.right }),
    ...(sides.bottom && { borderBottom: sides.bottom }),
    ...(sides.left && { borderLeft: sides.left }),
  };
}

function isSide(border: BorderSide | BorderSides): border is BorderSide {
  return 'size' in border;
}

function line(side: number | BorderSide): string {
  const { size, color, style } = typeof side === 'number' ? { size: side } : { ...side };
  const drawn = style !== undefined && STYLES.has(style) ? style : 'solid';
  const tint =
    (color === undefined ? undefined : cssColor(color, 'border')) ?? 'var(--color-border)';
  return `${Math.max(0, size)}px ${drawn} ${tint}`;
}
