import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { GLYPHS } from './glyphs.ts';

type Glyphs = typeof GLYPHS;

let glyphs: Glyphs | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<() => void>();

/** Fetches the drawings once. They are large and come after the first frame with an icon in it. */
function loadGlyphs(): Promise<void> {
  loading ??= import('./glyphs.ts').then(
    (module) => {
      glyphs = module.GLYPHS;
      for (const tell of waiting) tell();
    },
    (error: unknown) => {
      // The next icon that is shown tries again.
      loading = null;
      throw error;
    },
  );
  return loading;
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

const present = (): Glyphs | null => glyphs;

/**
 * An icon by its ChatKit name, as large as the text. Names of other sets cannot be drawn here and
 * show a neutral mark; a name nobody knows shows nothing.
 */
export function Glyph({ name }: { name: string }): ReactNode {
  const drawings = useSyncExternalStore(subscribe, present, present);
  useEffect(() => {
    // A failed fetch leaves the icon blank, as a failed image would.
    if (!drawings) loadGlyphs().catch(() => undefined);
  }, [drawings]);
  if (/^(lucide|vendor):/.test(name)) return <OtherSet name={name} />;
  if (!drawings) return <svg width="1em" height="1em" aria-hidden="true" />;
  const Svg = Object.hasOwn(drawings, name) ? drawings[name as keyof Glyphs] : undefined;
  return Svg ? <Svg aria-hidden="true" /> : null;
}

function OtherSet({ name }: { name: string }): ReactNode {
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
