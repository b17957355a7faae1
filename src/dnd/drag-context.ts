import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { DragController, DragView } from './controller.ts';
import { handOf } from './drag.ts';
import type { Hand } from './hand.ts';
import type { DropZone } from './zone.ts';

const DragContext = createContext<DragController | null>(null);
export const DragProvider = DragContext.Provider;

export function useDragController(): DragController {
  const controller = useContext(DragContext);
  if (!controller) throw new Error('Dragging needs a DragSurface above it');
  return controller;
}

/** What is in hand. Re-renders when a drag begins and ends, not while it moves. */
export function useHand(): Hand | null {
  const { subscribe, get } = useDragController();
  return useSyncExternalStore(subscribe, () => handOf(get().drag));
}

/** The whole drag. Re-renders whenever the place changes. */
export function useDragView(): DragView {
  const { subscribe, get } = useDragController();
  return useSyncExternalStore(subscribe, get);
}

/** Makes a view of the document a place to drop on. The zone is made once, when the view is there. */
export function useDropZone(create: () => DropZone): void {
  const { addZone } = useDragController();
  const make = useEffectEvent(create);
  useEffect(() => addZone(make()), [addZone]);
}
