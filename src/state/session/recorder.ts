/** Writes the timeline and the console; everything that tells a story goes through here. */
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import type { Clock } from '#mock-server/transport/clock.ts';
import type { Batch } from './batch.ts';
import type { ConsoleRecord, SessionState } from './state.ts';
import { MOST_RECORDS, append, close } from './timeline.ts';
import type { TimelineRecord } from './timeline.ts';

export type NewRecord = Omit<TimelineRecord, 'id' | 'at' | 'took' | 'parent'> &
  Partial<Pick<TimelineRecord, 'at' | 'took' | 'parent'>>;

export interface Recorder {
  /** Something that happened at once, unless `took` says otherwise. Gives its id. */
  add(record: NewRecord): number;
  /** Something that lasts; `close` ends it. */
  open(record: NewRecord): number;
  close(id: number, change?: Partial<TimelineRecord>): void;
  print(line: Omit<ConsoleRecord, 'id' | 'at'>): void;
  /** Adds a problem of running code; the same one twice is one. */
  blame(problem: HandlerProblem): void;
}

const MOST_LINES = 1_000;

export function createRecorder(batch: Batch<SessionState>, clock: Clock): Recorder {
  let next = 1;
  const began = new Map<number, number>();
  const write = (record: NewRecord, took: number | null): number => {
    const id = next++;
    const whole = { parent: null, at: clock.now(), took, ...record, id };
    batch.soon((state) => ({ ...state, timeline: append(state.timeline, MOST_RECORDS, whole) }));
    return id;
  };
  return {
    add: (record) => write(record, 0),
    open(record) {
      const id = write(record, null);
      began.set(id, record.at ?? clock.now());
      return id;
    },
    close(id, change = {}) {
      const took = clock.now() - (began.get(id) ?? clock.now());
      began.delete(id);
      batch.soon((state) => ({
        ...state,
        timeline: close(state.timeline, id, { took, ...change }),
      }));
    },
    print(line) {
      const record = { ...line, id: next++, at: clock.now() };
      batch.soon((state) => ({ ...state, console: append(state.console, MOST_LINES, record) }));
    },
    blame(problem) {
      batch.soon((state) => {
        const known = state.problems.some((other) => isSame(other, problem));
        return known ? state : { ...state, problems: [...state.problems, problem] };
      });
    },
  };
}

function isSame(a: HandlerProblem, b: HandlerProblem): boolean {
  return a.code === b.code && a.file === b.file && a.line === b.line && a.message === b.message;
}
