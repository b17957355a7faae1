import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { handClock } from '#mock-server/transport/test-support/hand-clock.ts';
import { createBatch } from './batch.ts';

function setUp() {
  const clock = handClock();
  const store = createStore<{ readonly seen: readonly number[] }>(() => ({ seen: [] }));
  let draws = 0;
  store.subscribe(() => draws++);
  const batch = createBatch(store, clock);
  const add = (number: number) => (state: { readonly seen: readonly number[] }) => ({
    seen: [...state.seen, number],
  });
  return { clock, store, batch, add, draws: () => draws };
}

it('draws the first change at once and a flood once a frame', async () => {
  const { clock, store, batch, add, draws } = setUp();
  batch.soon(add(0));
  expect(store.getState().seen).toEqual([0]);
  for (let i = 1; i <= 100; i++) batch.soon(add(i));
  expect(draws()).toBe(1);
  await clock.advance(16);
  expect(draws()).toBe(2);
  expect(store.getState().seen).toHaveLength(101);
});

it('keeps the order when something has to be seen now', async () => {
  const { clock, store, batch, add, draws } = setUp();
  batch.soon(add(0));
  batch.soon(add(1));
  batch.now(add(2));
  expect(store.getState().seen).toEqual([0, 1, 2]);
  await clock.advance(100);
  expect(draws()).toBe(2);
});

it('draws a flood that goes on less often', async () => {
  const { clock, batch, add, draws } = setUp();
  for (let ms = 0; ms < 2_000; ms += 20) {
    for (let i = 0; i < 100; i++) batch.soon(add(i));
    await clock.advance(20);
  }
  expect(draws()).toBeGreaterThan(8);
  expect(draws()).toBeLessThan(15);
});
