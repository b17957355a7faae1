import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson, toWidgetJson } from './json.ts';
import { copyOfPlain, isPlainObject, jsonCopy } from './plain-json.ts';
import { Card, Text } from './widgets.ts';

const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, new Date(0), new Text({ value: 'a' })),
    fc.array(tie('value')),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('type', 'children', 'value', '__proto__'), tie('value')),
}));

test('the quick ways agree with the long way, or leave it to that', () => {
  fc.assert(
    fc.property(tree.object, (value) => {
      const root = value as object;
      const copy = copyOfPlain(root);
      if (copy !== null) expect(copy).toEqual(toWidgetJson(root));
      if (isPlainObject(root)) expect(root).toEqual(toWidgetJson(root));
    }),
    { numRuns: 2000 },
  );
});

/** What it gives, or what it says. */
function outcome(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return String(error);
  }
}

test('a JSON copy is the same either way, faults included', () => {
  fc.assert(
    fc.property(tree.value, (value) => {
      expect(outcome(() => jsonCopy(value, 'value'))).toEqual(
        outcome(() => toJson(value, 'value')),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a plain tree is seen as plain; instances are copied to a plain one', () => {
  const plain = { type: 'Card', children: [{ type: 'Text', value: 'a', truncate: false }] };
  expect(isPlainObject(plain)).toBe(true);
  const instances = new Card({ children: [new Text({ value: 'a', truncate: false })] });
  expect(isPlainObject(instances)).toBe(false);
  expect(copyOfPlain(instances)).toStrictEqual(plain);
});

test('what inherits from an object without a class has its own entries alone', () => {
  const child = Object.assign(Object.create({ type: 'Text', value: 'inherited' }) as object, {
    type: 'Caption',
  });
  const root = { type: 'Card', children: [child] };
  expect(isPlainObject(root)).toBe(true);
  expect(JSON.stringify(root)).toBe(JSON.stringify(toWidgetJson(root)));
  expect(isPlainObject(child)).toBe(false);
});

test('nulls, `false` among children, what JSON cannot hold and cycles are for the long way', () => {
  const cycle: Record<string, unknown> = { type: 'Card' };
  cycle['children'] = [cycle];
  for (const value of [
    { type: 'Text', value: null },
    { type: 'Card', children: false },
    { type: 'Card', children: [false] },
    { type: 'Card', gap: NaN },
    { type: 'Card', at: new Date(0) },
    cycle,
  ]) {
    expect(isPlainObject(value)).toBe(false);
    expect(copyOfPlain(value)).toBeNull();
  }
});
