import { expect, test } from 'vitest';
import { delaysOf } from './latency.ts';

const soon = Promise.resolve('still waiting');

test('instant waits for nothing', async () => {
  const delays = delaysOf(0);
  await delays.beforeAnswer(undefined);
  await delays.beforeEvent(undefined);
});

test('a number of ms is before the answer, slow is before each event', async () => {
  const abort = new AbortController();
  const waits = [
    delaysOf(60_000).beforeAnswer(abort.signal),
    delaysOf('slow').beforeEvent(abort.signal),
  ];
  for (const wait of waits) {
    wait.catch(() => {});
    expect(await Promise.race([wait, soon])).toBe('still waiting');
  }
  await delaysOf(60_000).beforeEvent(abort.signal);
  await delaysOf('slow').beforeAnswer(abort.signal);
  // A client that goes away ends the wait.
  abort.abort();
  for (const wait of waits) await expect(wait).rejects.toThrow('aborted');
});
