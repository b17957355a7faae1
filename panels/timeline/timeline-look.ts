/** How the timeline is looked at. Kept while the session lives, so that a tab can be left and come back to. */
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import { useSessionActions } from '#state/session/context.tsx';
import type { Session } from '#state/session/session.ts';
import type { Kind } from '#state/session/timeline.ts';

export type Part = 'Payload' | 'Frame' | 'Diff';

export interface TimelineLook {
  readonly query: string;
  /** Empty: all kinds. */
  readonly kinds: ReadonlySet<Kind>;
  /** Id of a record. */
  readonly selected: number | null;
  readonly part: Part;
}

const looks = new WeakMap<Session, StoreApi<TimelineLook>>();

function lookOf(session: Session): StoreApi<TimelineLook> {
  const known = looks.get(session);
  if (known) return known;
  const made = createStore<TimelineLook>(() => ({
    query: '',
    kinds: new Set(),
    selected: null,
    part: 'Payload',
  }));
  looks.set(session, made);
  return made;
}

export function useTimelineLook(): readonly [
  TimelineLook,
  (change: Partial<TimelineLook>) => void,
] {
  const store = lookOf(useSessionActions());
  return [useStore(store), (change) => store.setState(change)];
}
