/**
 * First render and the change of one leaf, against adaptivecards in the same page: same nodes and
 * data, turn about, the garbage of the last turn collected. Prints medians and ratios: of the time
 * on the clock, and of the page's own time on the processor, which a busy machine does not spoil.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { buildPage, servePage } from './renderer/build-page.ts';
import type { Mix } from './renderer/mixes.ts';
import type { BenchPage, Draw } from './renderer/page.tsx';

const ROUNDS = 11;
const WARM_UP = 2;
const CHANGES = 30;

const CASES: readonly { readonly mix: Mix; readonly count: number; readonly aim: number }[] = [
  { mix: 'light', count: 1000, aim: 0.7 },
  { mix: 'light', count: 5000, aim: 0.5 },
  { mix: 'heavy', count: 1000, aim: 0.9 },
  { mix: 'heavy', count: 5000, aim: 0.9 },
];

const built = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules/.cache/bench-page');

test.beforeAll(() => buildPage(built));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number): string => value.toFixed(1).padStart(7);

/** Medians, and the median ratio of turns that stand side by side. */
function compared({ ours, adaptivecards }: Record<Draw['side'], number[]>): string {
  const ratio = median(ours.map((time, round) => time / adaptivecards[round]!));
  return `ours ${ms(median(ours))} ms, adaptivecards ${ms(median(adaptivecards))} ms, ratio ${ratio.toFixed(2)}`;
}

/** Time that the page's main thread has had on the processor, ms. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}

async function open(page: Page): Promise<CDPSession> {
  await servePage(page, built);
  await page.waitForFunction(() => 'bench' in globalThis);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** The functions that the page offers; the page puts them there. */
const bench = (): BenchPage => (globalThis as unknown as { bench: BenchPage }).bench;
const inPage = `(${bench.toString()})()`;

for (const { mix, count, aim } of CASES) {
  test(`first render of ${count} nodes, ${mix}`, async ({ page }) => {
    const cdp = await open(page);
    const clock: Record<Draw['side'], number[]> = { ours: [], adaptivecards: [] };
    const processor: Record<Draw['side'], number[]> = { ours: [], adaptivecards: [] };
    const elements: Record<Draw['side'], number> = { ours: 0, adaptivecards: 0 };
    const sides = ['ours', 'adaptivecards'] as const;
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        await cdp.send('HeapProfiler.collectGarbage');
        const before = await threadTime(cdp);
        const found = await page.evaluate<ReturnType<BenchPage['draw']>>(
          `${inPage}.draw(${JSON.stringify({ side, mix, count } satisfies Draw)})`,
        );
        const spent = (await threadTime(cdp)) - before;
        await page.evaluate(`${inPage}.clear()`);
        elements[side] = found.elements;
        if (round < 0) continue;
        clock[side].push(found.time);
        processor[side].push(spent);
      }
    }
    console.log(
      `\n${count} nodes, ${mix} (${elements.ours} elements against ${elements.adaptivecards}), aim ${aim}:` +
        `\n  clock     ${compared(clock)}\n  processor ${compared(processor)}`,
    );
    expect(clock.ours).toHaveLength(ROUNDS);
    expect(elements.ours).toBeGreaterThan(count);
  });
}

test('change of one leaf in 5,000 nodes', async ({ page }) => {
  await open(page);
  for (const mix of ['light', 'heavy'] as const) {
    const times = await page.evaluate<readonly number[]>(
      `${inPage}.change('${mix}', 5000, ${CHANGES})`,
    );
    const settled = times.slice(times.length / 3);
    console.log(`\none leaf in 5,000, ${mix}: ${ms(median(settled))} ms (aim 2.0)`);
    expect(times).toHaveLength(CHANGES);
  }
});
