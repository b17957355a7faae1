/** What the connection to the server is like: how slow, how faulty, and what it holds back. */
import type { Clock } from './clock.ts';

export const LATENCIES = ['instant', '300 ms', 'slow', 'hold'] as const;
export type Latency = (typeof LATENCIES)[number];
export const FAULTS = ['none', 'throw', 'error with retry', 'cut', 'malformed', 'timeout'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Conditions {
  readonly latency: Latency;
  readonly fault: Fault;
}

export const NORMAL: Conditions = { latency: 'instant', fault: 'none' };

/** An answer that waits for its release. */
export interface Held {
  readonly run: number;
  /** Type of the event it waits before; `end` when only the end is left. */
  readonly before: string;
  readonly since: number;
  /** Events that have arrived and wait. */
  readonly count: number;
}

export interface HoldSpan {
  readonly run: number;
  readonly before: string;
  readonly since: number;
  readonly until: number;
}

/** Between two events of a slow answer, in ms. */
const SLOW_GAP = 1_000;
const LAG = 300;

/** One event on its way: when it arrived, and when the one before it was let through. */
export interface Passage {
  readonly run: number;
  readonly before: string;
  readonly arrived: number;
  readonly previous: number;
  readonly count: () => number;
}

export interface ConditionsControl {
  readonly current: Conditions;
  readonly held: readonly Held[];
  set(change: Partial<Conditions>): void;
  /** Lets everything go that is held, and the rest of those answers too. */
  release(): void;
  /** Lets one event of each held answer go. */
  step(): void;
  subscribe(listener: () => void): () => void;
  /** Resolves when the event may pass; rejects when the signal aborts. */
  pass(passage: Passage, signal: AbortSignal): Promise<void>;
  /** The count of a held answer has grown. */
  arrived(run: number): void;
  /** The answer is through: forget what was said of it. */
  forget(run: number): void;
}

interface ControlDeps {
  readonly clock: Clock;
  readonly onHold: (span: HoldSpan) => void;
}

export function createConditions({ clock, onHold }: ControlDeps): ConditionsControl {
  let current = NORMAL;
  let held: readonly Held[] = [];
  const waiting = new Map<number, Passage>();
  const released = new Set<number>();
  const stepped = new Set<number>();
  const listeners = new Set<() => void>();
  /** One for each event under way: looks whether it may pass now. */
  const looks = new Set<() => void>();
  const lookAgain = (): void => {
    for (const look of Array.from(looks)) look();
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const update = (next: readonly Held[]): void => {
    held = next;
    tell();
  };

  /** When an event is due, or null while it is held. */
  const due = ({ run, arrived, previous }: Passage): number | null => {
    switch (current.latency) {
      case 'instant':
        return 0;
      case '300 ms':
        return arrived + LAG;
      case 'slow':
        return Math.max(arrived, previous) + SLOW_GAP;
      case 'hold':
        return released.has(run) ? 0 : null;
    }
  };

  const hold = (passage: Passage): void => {
    if (waiting.has(passage.run)) return;
    waiting.set(passage.run, passage);
    const { run, before, count } = passage;
    update([...held, { run, before, since: clock.now(), count: count() }]);
  };
  const letGo = (run: number): void => {
    if (!waiting.delete(run)) return;
    const found = held.find((one) => one.run === run);
    if (found) onHold({ run, before: found.before, since: found.since, until: clock.now() });
    update(held.filter((one) => one.run !== run));
  };

  return {
    get current() {
      return current;
    },
    get held() {
      return held;
    },
    set(change) {
      current = { ...current, ...change };
      if (current.latency !== 'hold') released.clear();
      tell();
      lookAgain();
    },
    release() {
      for (const { run } of held) released.add(run);
      lookAgain();
    },
    step() {
      for (const { run } of held) stepped.add(run);
      lookAgain();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pass(passage, signal) {
      return new Promise((resolve, reject) => {
        let stopTimer = (): void => {};
        const finish = (settle: () => void): void => {
          stopTimer();
          looks.delete(look);
          signal.removeEventListener('abort', abort);
          letGo(passage.run);
          settle();
        };
        const abort = (): void => finish(() => reject(signal.reason as Error));
        const look = (): void => {
          stopTimer();
          if (stepped.delete(passage.run)) return finish(resolve);
          const at = due(passage);
          if (at === null) return hold(passage);
          const wait = at - clock.now();
          if (wait <= 0) return finish(resolve);
          stopTimer = clock.after(wait, look);
        };
        if (signal.aborted) return abort();
        signal.addEventListener('abort', abort);
        looks.add(look);
        look();
      });
    },
    arrived(run) {
      const passage = waiting.get(run);
      if (!passage) return;
      const count = passage.count();
      update(held.map((one) => (one.run === run ? Object.assign({}, one, { count }) : one)));
    },
    forget(run) {
      released.delete(run);
      stepped.delete(run);
    },
  };
}
