import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TypedTexts } from './typed-texts.ts';
import type { HandOn, Outcome } from './typed-texts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settles =
  (basis: unknown): HandOn =>
  () => ({ kind: 'settled', basis });

it('hands on what was typed once it rests, and only the last of it', () => {
  const texts = new TypedTexts();
  const seen: string[] = [];
  const handOn: HandOn = (text) => {
    seen.push(text);
    return { kind: 'settled', basis: text };
  };
  texts.type('a', '1', handOn);
  texts.type('a', '12', handOn);
  expect(seen).toEqual([]);
  vi.runAllTimers();
  expect(seen).toEqual(['12']);
});

it('shows a settled text as typed until its value changes', () => {
  const texts = new TypedTexts();
  const value = { a: 1 };
  texts.type('a', '{"a":1}', settles(value));
  texts.flush('a');
  expect(texts.shown('a', value, () => '{ "a": 1 }')).toBe('{"a":1}');
  expect(texts.shown('a', { a: 2 }, () => '{ "a": 2 }')).toBe('{ "a": 2 }');
});

it('keeps a refused text whatever happens to the value, until it is discarded', () => {
  const texts = new TypedTexts();
  texts.type('a', '{"a":', () => ({ kind: 'refused' }));
  texts.flush('a');
  expect(texts.shown('a', {}, () => '{}')).toBe('{"a":');
  texts.discard('a');
  expect(texts.shown('a', {}, () => '{}')).toBe('{}');
});

it('does not let a late outcome take back what was typed since', async () => {
  const texts = new TypedTexts();
  let answer: (outcome: Outcome) => void = () => undefined;
  texts.type('a', '1', () => new Promise((resolve) => (answer = resolve)));
  texts.flush('a');
  texts.type('a', '12', settles('new'));
  answer({ kind: 'settled', basis: 'old' });
  await vi.runAllTimersAsync();
  expect(texts.get('a')).toEqual({ kind: 'settled', text: '12', basis: 'new' });
});

it('keeps keys apart, tells its listeners, and forgets all at once', () => {
  const texts = new TypedTexts();
  const listener = vi.fn();
  const stop = texts.subscribe(listener);
  texts.type('a', '1', settles(1));
  texts.type('b', '2', settles(2));
  expect(listener).toHaveBeenCalledTimes(2);
  expect(texts.get('a')?.text).toBe('1');
  texts.clear();
  expect(texts.get('b')).toBeUndefined();
  stop();
  texts.type('a', '3', settles(3));
  expect(listener).toHaveBeenCalledTimes(3);
});
