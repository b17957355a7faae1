/**
 * The life of one worker. Pure: `step` says what a happening makes of it, the host acts on what
 * came out. Tested as a table.
 */

export type Life =
  /** No worker. */
  | { readonly phase: 'idle' }
  /** The worker is being made and reads the runtime. */
  | { readonly phase: 'booting'; readonly missed: number }
  /** The handlers' modules run for the first time; they can hang here as anywhere. */
  | { readonly phase: 'loading'; readonly missed: number }
  | { readonly phase: 'ready' }
  /** Requests are at work; `runs` are their numbers. */
  | { readonly phase: 'running'; readonly runs: readonly number[]; readonly missed: number }
  /** The worker is gone. `lost` are the requests that went with it. */
  | { readonly phase: 'ended'; readonly why: Ending; readonly lost: readonly number[] };

/**
 * `hung`: it did not answer. `load-failed`: a module threw. `crashed`: the worker or its frame broke
 * down. `replaced`: other code was loaded. `stopped`: a request did not end when told to.
 */
export type Ending = 'hung' | 'load-failed' | 'crashed' | 'replaced' | 'stopped';

export type Happening =
  | { readonly type: 'spawned' }
  | { readonly type: 'booted' }
  | { readonly type: 'loaded' }
  | { readonly type: 'load-failed' }
  | { readonly type: 'run-started'; readonly run: number }
  | { readonly type: 'run-ended'; readonly run: number }
  /** A ping is due, and so is a look at what is known of the silence. */
  | { readonly type: 'tick'; readonly evidence: Evidence }
  | { readonly type: 'pong' }
  | { readonly type: 'crashed' }
  | { readonly type: 'replaced' }
  | { readonly type: 'stopped' };

/**
 * What speaks for a hang: loops were seen going round, handlers were entered, or nothing. A silent
 * worker on a busy machine may just not have got its turn.
 */
export type Evidence = 'stuck' | 'entered' | 'none';

/** Milliseconds between pings. */
export const PING_EVERY = 100;
/**
 * Pings without an answer before the worker counts as hung: one second when it is sure. Missed
 * pings are counted, not time, so a page that was busy itself blames nobody.
 */
export const MISSED_LIMIT: Readonly<Record<Evidence, number>> = {
  stuck: 10,
  entered: 15,
  none: 50,
};
/** Reading the runtime may take a slow machine longer. */
export const BOOT_LIMIT = 150;

export function step(life: Life, happening: Happening): Life {
  if (happening.type === 'spawned') return { phase: 'booting', missed: 0 };
  if (life.phase === 'idle' || life.phase === 'ended') return life;
  switch (happening.type) {
    case 'booted':
      return life.phase === 'booting' ? { phase: 'loading', missed: 0 } : life;
    case 'loaded':
      return life.phase === 'loading' ? { phase: 'ready' } : life;
    case 'run-started':
      return started(life, happening.run);
    case 'run-ended':
      return ended(life, happening.run);
    case 'tick':
      return missedOne(life, happening.evidence);
    case 'pong':
      return 'missed' in life && life.missed > 0 ? { ...life, missed: 0 } : life;
    case 'load-failed':
    case 'crashed':
    case 'replaced':
    case 'stopped':
      return gone(life, happening.type);
  }
}

/** While this holds the worker is pinged. */
export function isWatched(life: Life): boolean {
  return 'missed' in life;
}

/** A request can be sent. */
export function isOpen(life: Life): boolean {
  return life.phase === 'ready' || life.phase === 'running';
}

function started(life: Life, run: number): Life {
  if (life.phase === 'ready') return { phase: 'running', runs: [run], missed: 0 };
  if (life.phase === 'running') return { ...life, runs: [...life.runs, run] };
  return life;
}

function ended(life: Life, run: number): Life {
  if (life.phase !== 'running') return life;
  const runs = life.runs.filter((other) => other !== run);
  return runs.length > 0 ? { ...life, runs } : { phase: 'ready' };
}

function missedOne(life: Life, evidence: Evidence): Life {
  if (!('missed' in life)) return life;
  const missed = life.missed + 1;
  const limit = life.phase === 'booting' ? BOOT_LIMIT : MISSED_LIMIT[evidence];
  return missed < limit ? { ...life, missed } : gone(life, 'hung');
}

function gone(life: Life, why: Ending): Life {
  return { phase: 'ended', why, lost: life.phase === 'running' ? life.runs : [] };
}
