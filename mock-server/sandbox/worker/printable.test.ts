import { describe, expect, it } from 'vitest';
import { note } from '../printed.ts';
import { printable } from './printable.ts';

const one = (value: unknown): unknown => printable([value])[0];

describe('a copy of what is printed', () => {
  it.each<[string, unknown, unknown]>([
    ['plain values', { a: [1, 'b', null, undefined, 2n] }, { a: [1, 'b', null, undefined, 2n] }],
    ['maps and sets', new Map([['k', new Set([1])]]), new Map([['k', new Set([1])]])],
    ['a date', new Date(0), new Date(0)],
    ['a function', { save() {} }, { save: note('[function save]') }],
    ['a symbol', [Symbol('s')], [note('Symbol(s)')]],
    ['a pattern', /a/g, note('/a/g')],
    ['bytes', new Uint8Array(3), note('[Uint8Array of 3 bytes]')],
    ['a promise', Promise.resolve(1), note('[Promise]')],
  ])('%s', (_, value, expected) => {
    expect(one(value)).toEqual(expected);
    // It has to survive the way to the page.
    expect(structuredClone(one(value))).toEqual(expected);
  });

  it('is of this moment', () => {
    const todo = { title: 'Milk' };
    const copy = one(todo);
    todo.title = 'Bread';
    expect(copy).toEqual({ title: 'Milk' });
  });

  it('keeps circles', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const copy = one(circle) as Record<string, unknown>;
    expect(copy['self']).toBe(copy);
  });

  it('calls no getter', () => {
    let called = false;
    const value = {
      get a() {
        called = true;
        return 1;
      },
    };
    expect(one(value)).toEqual({ a: note('[getter]') });
    expect(called).toBe(false);
  });

  it('says what cannot be read', () => {
    const proxy = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    );
    expect(one(proxy)).toEqual(note("[can't be read: no]"));
  });

  it('keeps a key named __proto__ as a key', () => {
    const copy = one(JSON.parse('{"__proto__":{"a":1}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(['__proto__']);
  });

  it('cuts what is long, deep or much', () => {
    expect(one('x'.repeat(30_000))).toBe(`${'x'.repeat(20_000)}… 10000 more letters`);
    const list = one(Array.from({ length: 9_000 }, () => 0)) as unknown[];
    expect(list.length).toBeLessThan(5_010);
    expect(list.at(-1)).toEqual(note(`… ${9_000 - list.length + 1} more`));
    let deep: unknown = 'end';
    for (let level = 0; level < 50; level++) deep = [deep];
    expect(JSON.stringify(one(deep))).not.toContain('end');
    const wide = Array.from({ length: 100 }, () => 'y'.repeat(15_000));
    expect(JSON.stringify(one(wide)).length).toBeLessThan(250_000);
  });

  it('shows an error by its stack, and one inside by its parts', () => {
    const error = new TypeError('no title', { cause: { code: 7 } });
    expect(one(error)).toBe(error.stack);
    const inner = one([error]) as Error[];
    expect(inner[0]).toMatchObject({ name: 'TypeError', message: 'no title', cause: { code: 7 } });
  });
});
