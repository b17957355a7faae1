import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { GLYPHS } from './glyphs.ts';
import type { Drawing } from './glyphs.ts';

type Name = keyof typeof GLYPHS;

const drawings = new Map<Name, Drawing>();
const asked = new Set<Name>();
const waiting = new Set<() => void>();

function ask(name: Name): void {
  if (asked.has(name)) return;
  asked.add(name);
  GLYPHS[name]().then(
    (module) => {
      drawings.set(name, module.default);
      for (const tell of waiting) tell();
    },
    () => {
      // Blank, as a failed image would be; the next one that is shown tries again.
      asked.delete(name);
    },
  );
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/**
 * An icon by its ChatKit name, as large as the text. Names of other sets cannot be drawn here and
 * show a neutral mark; a name nobody knows shows nothing.
 */
export function Glyph({ name }: { name: string }): ReactNode {
  if (/^(lucide|vendor):/.test(name)) return <OtherSet name={name} />;
  return Object.hasOwn(GLYPHS, name) ? <Drawn name={name as Name} /> : null;
}

function Drawn({ name }: { name: Name }): ReactNode {
  const get = useCallback(() => drawings.get(name), [name]);
  const Svg = useSyncExternalStore(subscribe, get, get);
  useEffect(() => {
    if (!Svg) ask(name);
  }, [Svg, name]);
  // oxlint-disable-next-line react/static-components -- made once, when its module came; kept in `drawings`
  return Svg ? <Svg aria-hidden="true" /> : <svg width="1em" height="1em" aria-hidden="true" />;
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
