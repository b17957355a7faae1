import { expect, it } from 'vitest';
import { createFloodMeter } from './flood.ts';

it('tells of a flood, not of the same number spread out, nor of events', () => {
  let time = 0;
  const isFlood = createFloodMeter(() => time, 3);
  const store = (): boolean => isFlood({ type: 'store' });
  expect([store(), store(), store()]).toEqual([false, false, false]);
  expect(isFlood({ type: 'chunk' })).toBe(false);
  time = 1_001;
  expect([store(), store(), store(), store()]).toEqual([false, false, false, true]);
});
