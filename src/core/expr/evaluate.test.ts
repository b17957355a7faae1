import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { newBudget } from './budget.ts';
import { evaluate, evaluateValue } from './evaluate.ts';
import { extendScope, lookupName, rootScope } from './scope.ts';
import { expr } from './test-support/expr.ts';

const data: JsonObject = {
  name: 'Ada',
  count: 3,
  items: [{ name: 'Apple' }, { name: 'Pear' }],
  user: { name: 'Grace', tags: [] },
  none: null,
};

function run(text: string, from: JsonObject = data) {
  const parsed = expr(text);
  const result = evaluate(parsed, rootScope(from), newBudget());
  return result.ok ? result.value : result.problems[0];
}

describe('the value of an expression', () => {
  it.each([
    ['user.name', 'Grace'],
    ['missing', undefined],
    ['user.missing', undefined],
    ['missing?.name.first', undefined],
    ['none?.a.b.c', undefined],
    ['`${1.0} ${true} ${none} ${missing}`', '1 true null undefined'],
    ['items.map((item, i) => `${i + 1} ${item.name}`).join(", ")', '1 Apple, 2 Pear'],
    ['items.find((item) => item.name === "Pear").name', 'Pear'],
    ['user.tags ? "yes" : "no"', 'yes'],
    ['name || "x"', 'Ada'],
    ['missing ?? "x"', 'x'],
    ['"5" * 2', 10],
    ['"5" + 2', '52'],
    ['"a" < "b"', true],
    ['null == undefined', true],
    ['1 / 3 > 0.33', true],
    ['[1, [2, 3]] + ""', '1,2,3'],
    ['{ ...user, name: name }', { name: 'Ada', tags: [] }],
    [
      'Object.entries(user)',
      [
        ['name', 'Grace'],
        ['tags', []],
      ],
    ],
    ['Math.max(...[1, 5, 2])', 5],
    ['(12.345).toFixed(1)', '12.3'],
    ['"a-b".replace("-", "$&$&")', 'a--b'],
    ['[...name].reverse().join("")', 'adA'],
    ['items[1].name', 'Pear'],
    ['name[0]', 'A'],
    ['name.length', 3],
  ])('%s', (text, value) => {
    expect(run(text)).toEqual(value);
  });

  it('is JSON: what JSON cannot say becomes absent or null', () => {
    expect(run('{ a: missing, b: [missing, 0 / 0], c: -0 }')).toEqual({ b: [null, null], c: 0 });
  });

  it('is the very data where nothing is made', () => {
    expect(run('items')).toBe(data['items']);
  });

  it('never changes the data', () => {
    run('items.reverse()');
    expect(run('items[0].name')).toBe('Apple');
  });
});

describe('an expression without a value', () => {
  it.each([
    ['todo.title', 'expr/undefined', "todo is undefined here, so todo.title can't be read."],
    [
      'user.address.city',
      'expr/undefined',
      "user.address is undefined here, so user.address.city can't be read.",
    ],
    ['none.name', 'expr/undefined', "none is null here, so none.name can't be read."],
    [
      'todos.map((t) => t)',
      'expr/undefined',
      "todos is undefined here, so .map() can't be called.",
    ],
    ['user.map((x) => x)', 'expr/not-callable', '.map needs an array; this is an object.'],
    ['count.trim()', 'expr/not-callable', '.trim needs a string; this is a number.'],
    [
      '[...count]',
      'expr/not-iterable',
      'Only an array or a text can be taken apart here; this is a number.',
    ],
    [
      '[none].map(({ id }) => id)',
      'expr/undefined',
      "An item is null, so { id } can't be read from it.",
    ],
    ['count.toFixed(101)', 'expr/range', '.toFixed takes a number of digits from 0 to 100.'],
  ])('%s', (text, code, message) => {
    expect(run(text)).toMatchObject({ code, message });
  });

  it('says where', () => {
    const text = '"x" + (a.b).c';
    expect(run(text, { a: {} })).toMatchObject({ range: { start: 7, end: 10 } });
  });
});

describe('hostile data and expressions', () => {
  it('reads own keys only', () => {
    const keys = ['toString', 'hasOwnProperty', 'valueOf', 'map', 'push'];
    for (const key of keys) expect(run(`user["${key}"]`)).toBeUndefined();
  });

  it.each([
    'user["__proto__"]',
    'user["const" + "ructor"]',
    '{ ["__pro" + "to__"]: 1 }',
    '{ ...evil }',
  ])('refuses %s', (text) => {
    const evil = JSON.parse('{"__proto__": {"polluted": true}}') as JsonObject;
    expect(run(text, { ...data, evil })).toMatchObject({ code: 'expr/forbidden-name' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('gives no variable for the names of the prototype', () => {
    for (const name of ['toString', 'valueOf', 'hasOwnProperty']) expect(run(name)).toBeUndefined();
    expect(lookupName(rootScope({}), '__proto__')).toBeUndefined();
  });

  it('never calls what data brings along', () => {
    expect(run('`${x}`', { x: { toString: 'not a function' } })).toMatchObject({
      code: 'expr/convert',
    });
  });

  it('ends when it takes too many steps', () => {
    const xs = Array.from({ length: 1_000 }, (_, i) => i);
    expect(run('xs.map((a) => xs.map((b) => xs.map((c) => a + b + c)))', { xs })).toMatchObject({
      code: 'expr/budget',
    });
  });

  it.each([
    '"x".padStart(1000000000)',
    'big.replaceAll("x", big)',
    'big.split("").join(big)',
    '[...big, ...big].join(big)',
    'big.replace("x", "$\'$\'$\'")',
  ])('makes no huge text: %s', (text) => {
    expect(run(text, { big: 'x'.repeat(600_000) })).toMatchObject({
      code: expect.stringMatching(/^expr\/(too-long|budget)$/),
    });
  });

  it('refuses data that is nested without end', () => {
    let deep: JsonObject[string] = [];
    for (let i = 0; i < 5_000; i += 1) deep = [deep];
    expect(run('`${deep}`', { deep })).toMatchObject({ code: 'expr/too-deep' });
    expect(run('deep', { deep })).toMatchObject({ code: 'expr/too-deep' });
  });
});

describe('scopes', () => {
  it('hide outer names and leave the outer scope as it is', () => {
    const outer = extendScope(rootScope(data), ['name', 'i'], ['outer', 0]);
    const inner = extendScope(outer, ['name'], [undefined]);
    expect(lookupName(inner, 'name')).toBeUndefined();
    expect(lookupName(inner, 'i')).toBe(0);
    expect(lookupName(outer, 'name')).toBe('outer');
    expect(evaluateValue(expr('count'), inner, newBudget())).toMatchObject({ ok: true, value: 3 });
  });
});
