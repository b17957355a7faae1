/** One line glyph a component, on a 16 grid with a stroke of 1.25, drawing what it does. */
import type { JSX } from 'react';

const box = (x: number, y: number, w: number, h: number, r = 1): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

const dot = (x: number, y: number): string => `M${x} ${y}h.01`;

const GLYPHS: Readonly<Record<string, string>> = {
  Card: `${box(2.5, 3, 11, 10, 1.5)}M2.5 6.25h11`,
  ListView: `${dot(3, 4)}${dot(3, 8)}${dot(3, 12)}M6 4h7.5M6 8h7.5M6 12h7.5`,
  ListViewItem: `${box(1.75, 5, 12.5, 6, 1.5)}${dot(4.5, 8)}M7 8h4.5`,
  Basic:
    'M2.75 5.5V4.25a1.5 1.5 0 0 1 1.5-1.5H5.5M10.5 2.75h1.25a1.5 1.5 0 0 1 1.5 1.5V5.5M13.25 10.5v1.25a1.5 1.5 0 0 1-1.5 1.5H10.5M5.5 13.25H4.25a1.5 1.5 0 0 1-1.5-1.5V10.5',
  Row: `${box(2.75, 3.25, 3.75, 9.5)}${box(9.5, 3.25, 3.75, 9.5)}`,
  Col: `${box(3.25, 2.75, 9.5, 3.75)}${box(3.25, 9.5, 9.5, 3.75)}`,
  Box: box(2.75, 2.75, 10.5, 10.5, 2),
  Form: `${box(2.5, 3, 11, 3.75)}${box(2.5, 9.75, 6, 3.25)}`,
  Spacer: 'M2.5 4v8M13.5 4v8M5 8h6M6.5 6.5 5 8l1.5 1.5M9.5 6.5 11 8 9.5 9.5',
  Divider: 'M2.5 8h11M5 4.5h6M5 11.5h6',
  Transition: `${box(2.5, 2.5, 7.5, 7.5, 1.5)}M6.5 12.5a1.5 1.5 0 0 0 1.25 1h4.25a1.5 1.5 0 0 0 1.5-1.5V7.75a1.5 1.5 0 0 0-1-1.25`,
  Title: 'M3.5 5V3.25h9V5M8 3.25v9.5M6.25 12.75h3.5',
  Text: 'M2.5 4h11M2.5 8h11M2.5 12h6.5',
  Caption: 'M3.5 6.25h9M3.5 9.75h5',
  Markdown: `${box(1.75, 3.5, 12.5, 9, 1.5)}M4.25 10V6.25l2 2.25 2-2.25V10M11 6.25v3.5M9.75 8.6 11 9.85l1.25-1.25`,
  Badge: box(1.75, 5, 12.5, 6, 3),
  Icon: 'M8 2.5 9.5 6.5l4 1.5-4 1.5L8 13.5 6.5 9.5l-4-1.5 4-1.5Z',
  Image: `${box(2.5, 3, 11, 10, 1.5)}${circle(5.75, 6.1, 0.9)}M2.75 11.5l3-2.5 2 1.5 2.75-2.75 3 3`,
  Button: `${box(2, 4.25, 12, 7.5, 2.25)}M6 8h4`,
  Input: `${box(2, 4.5, 12, 7, 1.5)}M4.75 6.75v2.5`,
  Textarea: `${box(2, 3, 12, 10, 1.5)}M4.5 5.75h6M4.5 8.25h3.5M11.75 9.25l-1.5 1.5`,
  Select: `${box(2, 4.5, 12, 7, 1.5)}M8.75 7.25 10.25 8.75l1.5-1.5`,
  DatePicker: `${box(2.5, 3.5, 11, 9.75, 1.5)}M2.5 6.75h11M5.5 2.25v2.25M10.5 2.25v2.25`,
  Checkbox: `${box(2.75, 2.75, 10.5, 10.5, 2)}M5.5 8.25l1.75 1.75 3.25-3.75`,
  RadioGroup: `${circle(8, 8, 5.25)}${circle(8, 8, 1.75)}`,
  Label: `M2.75 8V4.25a1.5 1.5 0 0 1 1.5-1.5H8l5.25 5.25L8 13.25Z${dot(5.5, 5.5)}`,
  Table: `${box(2.5, 3, 11, 10, 1.5)}M2.5 6.25h11M2.5 9.6h11M6.75 6.25V13`,
  'Table.Row': `${box(1.75, 5.25, 12.5, 5.5, 1.25)}M6 5.25v5.5M10 5.25v5.5`,
  'Table.Cell': `${box(4.5, 5, 7, 6)}M2 5h.75M2 11h.75M13.25 5H14M13.25 11H14M4.5 2.5v.75M11.5 2.5v.75M4.5 12.75v.75M11.5 12.75v.75`,
  Chart: 'M2.75 2.75v10.5h10.5M5.5 10.75V8.5M8.25 10.75V5.25M11 10.75V7',
  Repeat: 'M3.5 7V6a2 2 0 0 1 2-2h7M10.5 2l2 2-2 2M12.5 9v1a2 2 0 0 1-2 2h-7M5.5 14l-2-2 2-2',
  When: 'M8 2.5 13.5 8 8 13.5 2.5 8Z',
  Fragment: 'M6 3.5 2.5 8 6 12.5M10 3.5 13.5 8 10 12.5',
};

const UNKNOWN = `${box(2.75, 2.75, 10.5, 10.5, 2)}M6.400 6.500a1.600 1.600 0 1 1 2.300 1.450c-.5.250-.7.550-.7 1.050${dot(8, 10.75)}`;

interface ComponentGlyphProps {
  /** A component's type, or `Repeat`, `When`, `Fragment`; others get a question mark. */
  readonly type: string;
  /** Edge in px: 16, or 15 in trees. */
  readonly size?: number;
  readonly className?: string | undefined;
}

export function ComponentGlyph({ type, size = 16, className }: ComponentGlyphProps): JSX.Element {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      style={{ flex: 'none' }}
    >
      <path d={GLYPHS[type] ?? UNKNOWN} />
    </svg>
  );
}

export const GLYPH_TYPES: readonly string[] = Object.keys(GLYPHS);
