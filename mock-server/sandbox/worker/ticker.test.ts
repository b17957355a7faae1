import { describe, expect, it } from 'vitest';
import { COUNT_AFTER, TELL_AFTER, createTicker } from './ticker.ts';

/** A worker whose clock moves `perTick` ms with every tick. */
function worker(perTick: number) {
  let time = 0;
  const entered: number[] = [];
  const told: [number, number][][] = [];
  const ticker = createTicker({
    probes: 3,
    now: () => time,
    entered: (probe) => entered.push(probe),
    stuck: (ticks) => told.push(ticks.map(([probe, count]) => [probe, count])),
  });
  return {
    ticker,
    entered,
    told,
    run(this: void, probes: number[], until: number) {
      for (let i = 0; time < until; i++) {
        time += perTick;
        ticker.tick(probes[i % probes.length] ?? 0);
      }
    },
  };
}

describe('the ticker', () => {
  it.each([
    ['quick rounds', 0.001],
    ['slow rounds', 90],
  ])('tells once that nothing turns: %s', (_, perTick) => {
    const { run, told } = worker(perTick);
    run([1], TELL_AFTER - 100);
    expect(told).toEqual([]);
    run([1], 900);
    expect(told).toHaveLength(1);
    expect(told[0]?.[0]?.[0]).toBe(1);
  });

  it('counts only what is passed while nothing turns', () => {
    const { run, told } = worker(0.01);
    run([0], COUNT_AFTER - 20);
    run([1, 2], 900);
    expect(told[0]?.map(([probe]) => probe)).toEqual([1, 2]);
  });

  it('is calm again with every turn', () => {
    const { run, told, ticker } = worker(0.01);
    for (let until = 100; until <= 3_000; until += 100) {
      run([0], until);
      ticker.turned();
    }
    expect(told).toEqual([]);
  });

  it('tells where a request enters, once', () => {
    const { run, entered, ticker } = worker(0.001);
    run([0], 5);
    ticker.arm();
    run([2, 1], 8);
    expect(entered).toEqual([2]);
  });
});
