import { describe, expect, it } from 'vitest';
import { BOOT_LIMIT, MISSED_LIMIT, isOpen, isWatched, step } from './lifecycle.ts';
import type { Evidence, Happening, Life } from './lifecycle.ts';

const IDLE: Life = { phase: 'idle' };
const BOOTING: Life = { phase: 'booting', missed: 0 };
const LOADING: Life = { phase: 'loading', missed: 0 };
const READY: Life = { phase: 'ready' };
const ONE: Life = { phase: 'running', runs: [1], missed: 0 };
const TWO: Life = { phase: 'running', runs: [1, 2], missed: 0 };
const HUNG: Life = { phase: 'ended', why: 'hung', lost: [1] };

const run = (type: 'run-started' | 'run-ended', number: number): Happening => ({
  type,
  run: number,
});
const plain = (
  type: Exclude<Happening['type'], 'run-started' | 'run-ended' | 'tick'>,
): Happening => ({
  type,
});
const tick = (evidence: Evidence = 'stuck'): Happening => ({ type: 'tick', evidence });

describe('the life of a worker', () => {
  it.each<[Life, Happening, Life]>([
    [IDLE, plain('spawned'), BOOTING],
    [HUNG, plain('spawned'), BOOTING],
    [BOOTING, plain('booted'), LOADING],
    [LOADING, plain('loaded'), READY],
    [LOADING, plain('load-failed'), { phase: 'ended', why: 'load-failed', lost: [] }],
    [READY, run('run-started', 1), ONE],
    [ONE, run('run-started', 2), TWO],
    [TWO, run('run-ended', 1), { phase: 'running', runs: [2], missed: 0 }],
    [ONE, run('run-ended', 1), READY],
    [ONE, run('run-ended', 9), ONE],
    [TWO, plain('stopped'), { phase: 'ended', why: 'stopped', lost: [1, 2] }],
    [TWO, plain('crashed'), { phase: 'ended', why: 'crashed', lost: [1, 2] }],
    [READY, plain('replaced'), { phase: 'ended', why: 'replaced', lost: [] }],
    [{ ...ONE, missed: 4 }, plain('pong'), ONE],
    [ONE, tick(), { ...ONE, missed: 1 }],
    [READY, tick(), READY],
    // What comes too late changes nothing.
    [IDLE, plain('loaded'), IDLE],
    [HUNG, plain('pong'), HUNG],
    [HUNG, run('run-ended', 1), HUNG],
    [READY, plain('booted'), READY],
    [BOOTING, run('run-started', 1), BOOTING],
  ])('%j and %j give %j', (life, happening, expected) => {
    expect(step(life, happening)).toEqual(expected);
  });

  it.each<[string, Life, Evidence, number, Life]>([
    ['a request seen in a loop', ONE, 'stuck', MISSED_LIMIT.stuck, HUNG],
    ['a request that is silent inside the handlers', ONE, 'entered', MISSED_LIMIT.entered, HUNG],
    ['a request that never got its turn', ONE, 'none', MISSED_LIMIT.none, HUNG],
    ['a module that does not end', LOADING, 'stuck', MISSED_LIMIT.stuck, { ...HUNG, lost: [] }],
    ['a worker that never starts', BOOTING, 'none', BOOT_LIMIT, { ...HUNG, lost: [] }],
  ])(
    '%s is ended after its limit of missed pings, not before',
    (_, life, evidence, limit, ended) => {
      const after = (steps: number) =>
        Array.from({ length: steps }).reduce<Life>((now) => step(now, tick(evidence)), life);
      expect(after(limit - 1).phase).toBe(life.phase);
      expect(after(limit)).toEqual(ended);
    },
  );

  it('one answer makes good for all missed pings', () => {
    let life: Life = ONE;
    for (let round = 0; round < 5; round++) {
      for (let i = 1; i < MISSED_LIMIT.stuck; i++) life = step(life, tick());
      life = step(life, plain('pong'));
    }
    expect(life).toEqual(ONE);
  });

  it('is watched exactly while user code may run', () => {
    expect([IDLE, BOOTING, LOADING, READY, ONE, HUNG].map(isWatched)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('takes requests when ready, also beside others', () => {
    expect([IDLE, BOOTING, LOADING, READY, ONE, HUNG].map(isOpen)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
