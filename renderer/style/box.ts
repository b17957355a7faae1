/** The style of a box: its place among siblings, its size, its look and how it lays out children. */
import type { CSSProperties } from 'react';
import type { Border, Color, Length, Spacing } from '#core/catalogue/prop.ts';
import { borderStyle } from './border.ts';
import { cssColor } from './color.ts';
import { mapSides, px, spacingSides, units } from './length.ts';

export interface SizeProps {
  readonly width?: Length;
  readonly height?: Length;
  readonly size?: Length;
  readonly minWidth?: Length;
  readonly minHeight?: Length;
  readonly minSize?: Length;
  readonly maxWidth?: Length;
  readonly maxHeight?: Length;
  readonly maxSize?: Length;
  readonly aspectRatio?: Length;
  readonly flex?: Length;
}

export interface LookProps {
  readonly margin?: Spacing;
  readonly radius?: string;
  readonly background?: Color;
  readonly border?: Border;
}

export interface FlowProps {
  readonly align?: string;
  readonly justify?: string;
  readonly wrap?: 'nowrap' | 'wrap' | 'wrap-reverse';
  readonly gap?: Length;
  readonly padding?: Spacing;
}

export function sizeStyle(props: SizeProps): CSSProperties {
  const width = props.width ?? props.size;
  const height = props.height ?? props.size;
  const minWidth = props.minWidth ?? props.minSize;
  const minHeight = props.minHeight ?? props.minSize;
  const maxWidth = props.maxWidth ?? props.maxSize;
  const maxHeight = props.maxHeight ?? props.maxSize;
  return {
    ...(width !== undefined && { width: px(width) }),
    ...(height !== undefined && { height: px(height) }),
    ...(minWidth !== undefined && { minWidth: px(minWidth) }),
    ...(minHeight !== undefined && { minHeight: px(minHeight) }),
    ...(maxWidth !== undefined && { maxWidth: px(maxWidth) }),
    ...(maxHeight !== undefined && { maxHeight: px(maxHeight) }),
    ...(props.aspectRatio !== undefined && { aspectRatio: String(props.aspectRatio) }),
    ...flexStyle(props.flex, isFixed(width) || isFixed(height)),
  };
}

/** A fixed size is kept when siblings press; a share of the space may go below its content. */
function flexStyle(flex: Length | undefined, fixed: boolean): CSSProperties {
  if (flex === undefined) return fixed ? { flexShrink: 0 } : {};
  if (typeof flex === 'string') return { flex };
  return { flex: `${flex} 1 0%` };
}

function isFixed(length: Length | undefined): boolean {
  return typeof length === 'number' || (length !== undefined && /\d(px|rem|em)$/.test(length));
}

export function lookStyle(
  props: LookProps,
  domains: readonly string[] | null = null,
): CSSProperties {
  const background =
    props.background === undefined ? undefined : cssColor(props.background, 'surface', domains);
  return {
    ...(props.margin !== undefined && sidesStyle('margin', props.margin)),
    ...(props.radius !== undefined && { borderRadius: radius(props.radius) }),
    ...(background !== undefined && { background }),
    ...(props.border !== undefined && borderStyle(props.border)),
  };
}

export function flowStyle(props: FlowProps): CSSProperties {
  return {
    ...(props.align !== undefined && { alignItems: ALIGN[props.align] ?? props.align }),
    ...(props.justify !== undefined && { justifyContent: JUSTIFY[props.justify] ?? props.justify }),
    ...(props.wrap !== undefined && { flexWrap: props.wrap }),
    ...(props.gap !== undefined && { gap: units(props.gap) }),
    ...(props.padding !== undefined && paddingStyle(props.padding)),
  };
}

/** Padding, and the same as variables, so that a `flush` child can reach across it. */
export function paddingStyle(padding: Spacing): CSSProperties {
  const sides = spacingSides(padding);
  const variables = Object.fromEntries(
    Object.entries(sides).map(([side, size]) => [`--kw-pad-${side}`, size]),
  );
  return { ...sidesStyle('padding', padding), ...variables };
}

type SidedStyle = 'margin' | 'padding';

function sidesStyle(property: SidedStyle, spacing: Spacing): CSSProperties {
  if (typeof spacing !== 'object') return { [property]: units(spacing) };
  const sides = mapSides(spacing, units);
  const capital = { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' } as const;
  return Object.fromEntries(
    (['top', 'right', 'bottom', 'left'] as const)
      .filter((side) => sides[side] !== undefined)
      .map((side) => [property + capital[side], sides[side]]),
  );
}

function radius(token: string): string {
  if (token === 'none') return '0';
  return token === '100%' ? '100%' : `var(--radius-${token})`;
}

const ALIGN: Readonly<Record<string, string>> = { start: 'flex-start', end: 'flex-end' };
const JUSTIFY: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
};
