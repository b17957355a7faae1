import { useLayoutEffect } from 'react';
import { useLooking } from '#state/looking.ts';
import { useEdit, useExpansion } from '#state/stores.tsx';

interface MarksFollowerProps {
  /** Puts the marks where their nodes are now. */
  readonly follow: () => void;
}

/**
 * Has the marks put in place in the frame of an edit, a selection or a zoom. Apart, and after all
 * that they stand at, so that nothing else is drawn anew for them.
 */
export function MarksFollower({ follow }: MarksFollowerProps): null {
  const selection = useEdit((edit) => edit.selection);
  const expansion = useExpansion((state) => state.expansion);
  const zoom = useLooking((state) => state.zoom);
  useLayoutEffect(follow, [follow, selection, expansion, zoom]);
  return null;
}
