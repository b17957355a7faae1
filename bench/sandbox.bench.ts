/**
 * Handlers in the sandbox: how soon they run, an action there and back, events a second, and how
 * soon the next action is answered after a loop without end. Figures beside a calibration of the
 * same run; outcomes are asserted, never times.
 */
import { expect } from '@playwright/test';
import { say, test, withAction } from '../e2e/support/sandbox.ts';
import { calibrate, quantile } from './calibrate.ts';

const LOADS = 15;
const ACTIONS = 300;
const EVENTS = 10_000;
const BURSTS = 9;
const HANGS = 5;

const HANDLERS = withAction(`    switch (action.type) {
      case 'burst':
        for (let n = 0; n < ${EVENTS}; n++) ${say("'event ' + n")}
        return;
      case 'loop':
        for (;;) {}
      default:
        yield { type: 'thread.item.replaced' as const, item: sender };
    }`);

const row = (name: string, values: readonly number[], unit: string): string => {
  const figure = (q: number): string => quantile(values, q).toFixed(1).padStart(9);
  return `${name.padEnd(42)} p50 ${figure(0.5)}  p95 ${figure(0.95)} ${unit} (${values.length})`;
};

test('the sandbox', async ({ bench }) => {
  const { page } = bench;
  console.log(`\ncalibration ${(await calibrate(page)).toFixed(1)} ms`);

  const first = await page.evaluate(async (text) => {
    const start = performance.now();
    await window.bench.load([{ path: 'server.ts', text }]);
    return performance.now() - start;
  }, HANDLERS);
  console.log(row('boot: frame, worker, runtime, handlers', [first], 'ms'));

  const loads = await page.evaluate(
    async ([text, count]) => {
      const times: number[] = [];
      for (let n = 0; n < count; n++) {
        const start = performance.now();
        const { kind } = await window.bench.load([{ path: 'server.ts', text: `${text}// ${n}` }]);
        if (kind !== 'ready') throw new Error(kind);
        times.push(performance.now() - start);
      }
      return times;
    },
    [HANDLERS, LOADS] as const,
  );
  console.log(row('new worker, compiled, loaded', loads, 'ms'));

  const at = await bench.thread();
  const measured = await page.evaluate(
    async ([threadId, itemId, actions, bursts, hangs]) => {
      const send = async (type: string) => {
        const start = performance.now();
        const params = { thread_id: threadId, item_id: itemId, action: { type } };
        const answer = await window.bench.send({ type: 'threads.custom_action', params });
        return { took: performance.now() - start, ...answer };
      };
      const trips: number[] = [];
      for (let n = 0; n < actions; n++) trips.push((await send('go')).took);
      const rates: number[] = [];
      const counts: number[] = [];
      for (let n = 0; n < bursts; n++) {
        const { took, events } = await send('burst');
        counts.push(events.length);
        rates.push((events.length / took) * 1000);
      }
      const detected: number[] = [];
      const back: number[] = [];
      for (let n = 0; n < hangs; n++) {
        const { took, broken } = await send('loop');
        if (broken === null) throw new Error('The loop was not ended');
        detected.push(took);
        back.push((await send('go')).took);
      }
      return { trips, rates, counts, detected, back };
    },
    [at.threadId, at.itemId, ACTIONS, BURSTS, HANGS] as const,
  );
  // `stream_options` comes first.
  expect(new Set(measured.counts)).toEqual(new Set([EVENTS + 1]));
  console.log(row('an action there and back', measured.trips, 'ms'));
  console.log(row(`events, ${EVENTS} an answer`, measured.rates, 'a second'));
  console.log(row('a loop without end is ended after', measured.detected, 'ms'));
  console.log(row('the next action, worker restarted', measured.back, 'ms'));
});
