import { useLayoutEffect, type RefObject } from 'react';
import { useDesign } from './context.ts';

/**
 * A box that scrolls sideways is a stop for the Tab key while there is something to scroll to. Set
 * past React, so that a change of width renders nothing.
 */
export function useScrollStop(ref: RefObject<HTMLElement | null>): void {
  const design = useDesign();
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || design) return undefined;
    const look = (): void => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => {
      observer.disconnect();
      box.removeAttribute('tabindex');
    };
  }, [ref, design]);
}
