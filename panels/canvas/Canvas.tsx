import { useRef } from 'react';
import type { JSX } from 'react';
import { CanvasBar } from './CanvasBar.tsx';
import { Ground } from './Ground.tsx';

/** The widget as it is, to select, type and compose in. */
export function Canvas(): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <>
      <CanvasBar scroller={scroller} />
      <Ground scroller={scroller} />
    </>
  );
}
