import type { ReactNode } from 'react';
import { GLYPHS } from './glyphs.ts';

/**
 * An icon by its ChatKit name, as large as the text. Names of other sets cannot be drawn here and
 * show a neutral mark; a name nobody knows shows nothing.
 */
export function Glyph({ name }: { name: string }): ReactNode {
  const Svg = Object.hasOwn(GLYPHS, name) ? GLYPHS[name as keyof typeof GLYPHS] : undefined;
  if (Svg) return <Svg aria-hidden="true" />;
  if (!/^(lucide|vendor):/.test(name)) return null;
  return (
    <svg width="1em" height="1em" viewBox="0 0 24 24" fill="none" role="img" aria-label={name}>
      <title>{name}</title>
      <rect
        x="4"
        y="4"
        width="16"
        height="16"
        rx="5"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="3.2 3.2"
      />
      <circle cx="12" cy="12" r="2" fill="currentColor" />
    </svg>
  );
}
