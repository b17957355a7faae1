import { describe, expect, it } from 'vitest';
import { culprit } from './culprit.ts';
import { probe } from './probes.ts';

/** Runs the source until it has ticked `limit` times, then asks which loop it was. */
function blame(source: string, limit = 500, warmUp = 0): string | null {
  const { code, probes } = probe('server.ts', source, 0);
  const ticks = new Map<number, number>();
  let total = 0;
  const tick = (index: number): void => {
    total++;
    if (total > warmUp) ticks.set(index, (ticks.get(index) ?? 0) + 1);
    if (total >= limit) throw new RangeError('enough');
  };
  // oxlint-disable-next-line typescript/no-implied-eval
  const run = new Function('__tick', '__classes', code);
  expect(() => run(tick, () => {})).toThrow('enough');
  const found = culprit(probes, ticks);
  return found && source.slice(found.start, found.end).replace(/\s*\{.*/s, '');
}

describe('the loop to blame', () => {
  it.each([
    ['a lone loop', 'while (true) {}', 'while (true)'],
    ['a loop that calls a function', 'function f() {} while (true) { f() }', 'while (true)'],
    ['a loop around a loop that ends', 'for (;;) { for (const x of [1, 2, 3]) { x } }', 'for (;;)'],
    [
      'a loop that calls a function with a loop',
      'function f() { for (const x of [1, 2, 3]) { x } } while (true) { f() }',
      'while (true)',
    ],
    [
      'an endless recursion through a queue',
      'function f(n) { return n } for (;;) f(1)',
      'for (;;) f(1)',
    ],
  ])('%s', (_, source, expected) => {
    expect(blame(source)).toBe(expected);
  });

  it('an endless loop inside a loop that stands still', () => {
    const source = 'for (const x of [1, 2]) { while (x) { if (0) break } }';
    expect(blame(source, 500, 10)).toBe('while (x)');
  });

  it('a function that calls itself, where there is no loop', () => {
    expect(blame('function again() { return again() } again()')).toBe('function again()');
  });

  it('nothing, when nothing went round', () => {
    expect(culprit([], new Map())).toBeNull();
  });
});
