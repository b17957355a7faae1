/** What is held back right now, as steps that still last. */
import type { SessionState } from '#state/session/state.ts';
import type { TimelineRecord } from '#state/session/timeline.ts';

export function liveHolds({
  held,
  timeline,
}: Pick<SessionState, 'held' | 'timeline'>): readonly TimelineRecord[] {
  const open = timeline.findLast(({ kind, took }) => kind === 'request' && took === null);
  return held.map(({ run, before, since }) => ({
    // No record has an id below zero.
    id: -run,
    parent: open?.id ?? null,
    kind: 'event',
    type: 'held',
    summary: before,
    at: since,
    took: null,
    mark: 'held',
  }));
}
