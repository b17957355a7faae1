import { expect, it } from 'vitest';
import { Echoes } from './echoes.ts';

it('knows late and skipped answers, once each', () => {
  const echoes = new Echoes();
  for (const text of ['a', 'ab', 'abc']) echoes.sent(text);
  expect(echoes.isEcho('ab')).toBe(true);
  expect(echoes.isEcho('ab')).toBe(false);
  expect(echoes.isEcho('a')).toBe(false);
  expect(echoes.isEcho('abc')).toBe(true);
});

it('lets a change from elsewhere through, also one back to an earlier text', () => {
  const echoes = new Echoes();
  echoes.sent('a');
  echoes.sent('ab');
  expect(echoes.isEcho('ab')).toBe(true);
  expect(echoes.isEcho('a')).toBe(false);
  expect(echoes.isEcho('x')).toBe(false);
});
