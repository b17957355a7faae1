import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { JsonPath } from '#core/schema/at-path.ts';
import { useDataLookStore } from '#state/schema/data-look.ts';

/** Brings the place that is gone to into sight and puts the focus there. */
export function useFocusPlace(box: RefObject<HTMLElement | null>): void {
  const look = useDataLookStore();
  const goTo = useStore(look, (state) => state.goTo);
  useEffect(() => {
    if (goTo === null || !box.current) return;
    const place = placeIn(box.current, goTo);
    look.setState({ goTo: null });
    const control = place?.querySelector<HTMLElement>('input, textarea, [role], button');
    place?.scrollIntoView({ block: 'nearest' });
    control?.focus({ preventScroll: true });
  }, [goTo, look, box]);
}

/** The row of the value, else of the nearest thing round it. */
function placeIn(box: HTMLElement, path: JsonPath): HTMLElement | undefined {
  const rows = [...box.querySelectorAll<HTMLElement>('[data-path]')];
  for (let length = path.length; length > 0; length -= 1) {
    const key = JSON.stringify(path.slice(0, length));
    const row = rows.find((one) => one.dataset['path'] === key);
    if (row) return row;
  }
  return rows[0];
}
