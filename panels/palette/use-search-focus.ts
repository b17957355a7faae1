import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLooking, useLookingStore } from '#state/looking.ts';

/** Takes focus when the search is asked for, also by the request that has just brought the palette up. */
export function useSearchFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const looking = useLookingStore();
  const searching = useLooking((state) => state.searching);
  useEffect(() => {
    if (!searching) return;
    field.current?.focus();
    field.current?.select();
    looking.setState({ searching: false });
  }, [searching, looking]);
  return field;
}
