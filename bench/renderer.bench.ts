/**
 * First render and the change of one leaf, against adaptivecards in the same page: same nodes and
 * data, turn about, the garbage of the last turn collected. Prints medians and their ratio.
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

async function open(page: Page): Promise<CDPSession> {
  await servePage(page, built);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page.context().newCDPSession(page);
}

/** The functions that the page offers; the page puts them there. */
const bench = (): BenchPage => (globalThis as unknown as { bench: BenchPage }).bench;
const inPage = `(${bench.toString()})()`;

for (const { mix, count, aim } of CASES) {
  test(`first render of ${count} nodes, ${mix}`, async ({ page }) => {
    const cdp = await open(page);
    const times: Record<Draw['side'], number[]> = { ours: [], adaptivecards: [] };
    const elements: Record<Draw['side'], number> = { ours: 0, adaptivecards: 0 };
    const sides = ['ours', 'adaptivecards'] as const;
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        await cdp.send('HeapProfiler.collectGarbage');
        const draw: Draw = { side, mix, count };
        const found = await page.evaluate<ReturnType<BenchPage['draw']>>(
          `${inPage}.draw(${JSON.stringify(draw)})`,
        );
        if (round >= 0) times[side].push(found.time);
        elements[side] = found.elements;
      }
    }
    const [ours, theirs] = [median(times.ours), median(times.adaptivecards)];
    // Of turns that stand side by side, for a busy machine is not equally busy all the time.
    const ratio = median(times.ours.map((time, round) => time / times.adaptivecards[round]!));
    console.log(
      `\n${count} nodes, ${mix}: ours ${ms(ours)} ms (${elements.ours} elements), ` +
        `adaptivecards ${ms(theirs)} ms (${elements.adaptivecards} elements), ` +
        `ratio ${ratio.toFixed(2)} (aim ${aim})`,
    );
    expect(times.ours).toHaveLength(ROUNDS);
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
