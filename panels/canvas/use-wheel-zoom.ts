import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLookingStore } from '#state/looking.ts';
import { wheelZoom } from './zoom.ts';

/** Ctrl and the wheel, or a pinch, zoom the canvas and not the page. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>): void {
  const looking = useLookingStore();
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      looking.setState(({ zoom }) => ({ zoom: wheelZoom(zoom, event.deltaY) }));
    };
    // Not passive: the page's own zoom has to be stopped.
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, [scroller, looking]);
}
