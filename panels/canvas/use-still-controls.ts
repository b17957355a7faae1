import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps a press on the widget from giving focus to its fields, selecting its text or dragging its
 * pictures. On the document, so that everyone else has seen the press before it is prevented.
 */
export function useStillControls(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onMouseDown = (event: MouseEvent): void => {
      if (event.target instanceof Node && stage.current?.contains(event.target)) {
        event.preventDefault();
      }
    };
    document.addEventListener('mousedown', onMouseDown);
    return () => document.removeEventListener('mousedown', onMouseDown);
  }, [stage]);
}
