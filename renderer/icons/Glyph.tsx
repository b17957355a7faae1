import type { ReactNode } from 'react';
import { Arrivals, useArrival } from './arrivals.ts';
import { GLYPHS } from './glyphs.ts';
import type { Drawing } from './glyphs.ts';
import { Lucide } from './Lucide.tsx';

type Name = keyof typeof GLYPHS;

const drawings = new Arrivals<Name, { readonly Svg: Drawing }>(async (name) => ({
  Svg: (await GLYPHS[name]()).default,
}));

/**
 * An icon as large as the text: by its ChatKit name, or by Lucide's behind `lucide:`. The names
 * behind `vendor:` are not public and show a neutral mark; a name nobody knows shows nothing.
 */
export function Glyph({ name }: { name: string }): ReactNode {
  if (name.startsWith('lucide:')) {
    return <Lucide name={name.slice('lucide:'.length)} fallback={<Unknown name={name} />} />;
  }
  if (name.startsWith('vendor:')) return <Unknown name={name} />;
  return Object.hasOwn(GLYPHS, name) ? <Drawn name={name as Name} /> : null;
}

function Drawn({ name }: { name: Name }): ReactNode {
  const drawing = useArrival(drawings, name);
  if (!drawing) return <svg width="1em" height="1em" aria-hidden="true" />;
  return <drawing.Svg aria-hidden="true" />;
}

/** A place kept for a picture that cannot be drawn here; its name says what was meant. */
function Unknown({ name }: { name: string }): ReactNode {
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
