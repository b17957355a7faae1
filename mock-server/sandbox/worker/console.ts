import type { ConsoleLevel, FromWorker } from '../protocol.ts';
import { printable } from './printable.ts';

interface ConsoleDeps {
  readonly post: (message: FromWorker) => void;
  readonly run: () => number | null;
}

/** Lines of one request; a loop that prints would otherwise bury the page. */
const MOST_LINES = 1_000;

export interface Capture {
  write(this: void, level: ConsoleLevel, args: readonly unknown[]): void;
  /** A request starts: it may print afresh. */
  reset(): void;
}

/** Sends what handlers print to the page, with the place, instead of the browser's console. */
export function captureConsole({ post, run }: ConsoleDeps): Capture {
  let lines = 0;
  const write: Capture['write'] = (level, args) => {
    lines++;
    if (lines > MOST_LINES) return;
    const stack = new Error('place').stack ?? '';
    const last = lines === MOST_LINES;
    const shown = last ? [`${MOST_LINES} lines; what follows is left out.`] : printable(args);
    post({ type: 'console', run: run(), level: last ? 'warn' : level, args: shown, stack });
  };
  const as =
    (level: ConsoleLevel) =>
    (...args: unknown[]): void =>
      write(level, args);
  const began = new Map<string, number>();
  const counts = new Map<string, number>();
  Object.assign(console, {
    debug: as('debug'),
    log: as('log'),
    info: as('info'),
    warn: as('warn'),
    error: as('error'),
    trace: as('debug'),
    dir: (value: unknown) => write('log', [value]),
    table: (value: unknown) => write('log', [value]),
    time: (label = 'default') => began.set(label, performance.now()),
    timeEnd: (label = 'default') => {
      const took = performance.now() - (began.get(label) ?? performance.now());
      began.delete(label);
      write('log', [`${label}: ${took.toFixed(1)} ms`]);
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      write('log', [`${label}: ${counts.get(label)}`]);
    },
    assert: (holds: unknown, ...args: unknown[]) => {
      if (!holds) write('error', ['Assertion failed', ...args]);
    },
  });
  return {
    write,
    reset() {
      lines = 0;
    },
  };
}
