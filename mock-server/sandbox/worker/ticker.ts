/**
 * Receives the ticks of the probes and notices when the event loop stands still. A message posted
 * from inside an endless loop gets out, though none gets in: that is how the page learns the line.
 */
export interface Ticker {
  tick(this: void, probe: number): void;
  /** The event loop has turned: a message came in. */
  turned(): void;
  /** A request starts: tell where it enters the handlers. */
  arm(): void;
}

interface TickerDeps {
  readonly probes: number;
  readonly now: () => number;
  readonly entered: (probe: number) => void;
  readonly stuck: (ticks: readonly (readonly [number, number])[]) => void;
}

/** Milliseconds without a turn after which rounds are counted, and after which they are told. */
export const COUNT_AFTER = 200;
export const TELL_AFTER = 500;
/** The clock is read every `stride` ticks; that stays well below a millisecond of ticking. */
const LONGEST_STRIDE = 1024;

export function createTicker({ probes, now, entered, stuck }: TickerDeps): Ticker {
  const counts = new Uint32Array(probes);
  let phase: 'calm' | 'counting' | 'told' = 'calm';
  let turn = now();
  let read = turn;
  let stride = 1;
  let left = 1;
  let armed = false;

  const look = (probe: number): void => {
    if (armed) {
      armed = false;
      entered(probe);
    }
    const time = now();
    stride = time - read < 1 ? Math.min(stride * 2, LONGEST_STRIDE) : 1;
    read = time;
    left = stride;
    if (phase === 'calm' && time - turn > COUNT_AFTER) {
      phase = 'counting';
      counts.fill(0);
    } else if (phase === 'counting' && time - turn > TELL_AFTER) {
      phase = 'told';
      stuck([...counts].flatMap((count, index) => (count > 0 ? [[index, count] as const] : [])));
    }
  };

  return {
    tick(probe) {
      counts[probe] = (counts[probe] ?? 0) + 1;
      left--;
      if (left <= 0) look(probe);
    },
    turned() {
      turn = now();
      phase = 'calm';
    },
    arm() {
      armed = true;
      left = 0;
    },
  };
}
