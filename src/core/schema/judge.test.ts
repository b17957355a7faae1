import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Validator } from '@cfworker/json-schema';
import type { Json, JsonObject } from '../json.ts';
import { pathText } from './at-path.ts';
import { judge } from './judge.ts';

function said(data: JsonObject, schema: JsonObject): readonly string[] {
  const judgement = judge(data, schema);
  if (judgement.kind === 'unusable') return [`unusable: ${judgement.message}`];
  return judgement.faults.map(({ path, message }) => `${pathText(path)} | ${message}`);
}

const of = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...rest,
});

const TODO = of(
  {
    todo: of(
      {
        id: { type: 'string' },
        count: { type: 'integer' },
        tags: { type: 'array', items: { type: 'string' } },
        priority: { enum: ['high', 'low'] },
      },
      { required: ['id', 'count'] },
    ),
  },
  { required: ['todo'] },
);

describe('data held against its schema', () => {
  it('fits', () => {
    expect(said({ todo: { id: 'a', count: 1, tags: [], priority: 'low' } }, TODO)).toEqual([]);
  });

  it('departs at the innermost places, each told once', () => {
    expect(said({ todo: { id: 1, tags: ['a', 2], priority: 'x', extra: 1 } }, TODO)).toEqual([
      'todo.count | todo.count is missing; the schema wants a whole number.',
      'todo.id | todo.id is a number; the schema wants a string.',
      'todo.tags[1] | todo.tags[1] is a number; the schema wants a string.',
      'todo.priority | todo.priority is "x"; the schema wants "high" or "low".',
      'todo.extra | todo.extra is not in the schema.',
    ]);
    expect(said({}, TODO)).toEqual(['todo | todo is missing; the schema wants an object.']);
  });

  it.each<[string, JsonObject, Json, string]>([
    ['a bound', { type: 'number', minimum: 5 }, 3, 'a is 3; the schema wants 5 or more.'],
    ['an open bound', { exclusiveMaximum: 5 }, 5, 'a is 5; the schema wants less than 5.'],
    ['steps', { multipleOf: 5 }, 3, 'a is 3; the schema wants a multiple of 5.'],
    ['length', { maxLength: 2 }, '😀ab', 'a has 3 characters; the schema wants 2 or fewer.'],
    ['items', { minItems: 1 }, [], 'a has 0 items; the schema wants 1 or more.'],
    ['twins', { uniqueItems: true }, [1, 1], 'a has an item twice; the schema wants each once.'],
    ['a pattern', { pattern: '^a+$' }, 'b', 'a does not match the pattern "^a+$".'],
    ['a format', { format: 'email' }, 'b', 'a is not an e-mail address.'],
    [
      'a format and its pattern',
      { format: 'date', pattern: '^\\d{4}' },
      'b',
      'a is not a date, such as 2026-11-24.',
    ],
    ['kinds', { type: ['string', 'null'] }, 1, 'a is a number; the schema wants a string or null.'],
    ['a constant', { const: 'x' }, 'y', 'a is "y"; the schema wants "x".'],
    ['an exclusion', { not: { const: 1 } }, 1, 'a is what the schema excludes.'],
    [
      'a contained item',
      { contains: { const: 1 } },
      [2],
      'a does not hold the items that the schema wants.',
    ],
    [
      'a name of a key',
      { propertyNames: { maxLength: 1 } },
      { bb: 1 },
      'a has the key "bb", which the schema does not allow.',
    ],
    [
      'what goes with another key',
      { dependentRequired: { x: ['y'] } },
      { x: 1 },
      'a.y is missing.',
    ],
  ])('names %s', (_, part, value, message) => {
    expect(said({ a: value }, of({ a: part }))).toEqual([expect.stringContaining(` | ${message}`)]);
  });

  it('names what was meant of a choice, and the choice where nothing was', () => {
    const choice = of({
      a: {
        anyOf: [
          of({ kind: { const: 'text' }, text: { type: 'string' } }, { required: ['text'] }),
          of({ kind: { const: 'number' }, number: { type: 'number' } }),
          { type: 'null' },
        ],
      },
    });
    expect(said({ a: { kind: 'number', number: 'x' } }, choice)).toEqual([
      'a.number | a.number is a string; the schema wants a number.',
    ]);
    expect(said({ a: 'x' }, choice)).toEqual([
      'a | a fits none of the 3 kinds that the schema allows.',
    ]);
    expect(said({ a: 1 }, of({ a: { oneOf: [{ minimum: 0 }, { maximum: 9 }] } }))).toEqual([
      'a | a fits more than one of the 2 kinds that the schema allows.',
    ]);
  });

  it('follows references, and keys with signs of their own', () => {
    const schema = {
      ...of({ 'a/b~ c%': { $ref: '#/$defs/x y' } }),
      $defs: { 'x y': { type: 'array', items: { type: 'number', minimum: 2 } } },
    };
    expect(said({ 'a/b~ c%': [3, 1] }, schema)).toEqual([
      'a/b~ c%[1] | a/b~ c%[1] is 1; the schema wants 2 or more.',
    ]);
  });

  it('says what is wrong with a schema that cannot be used', () => {
    expect(said({}, { $ref: '#/$defs/gone' })).toEqual([
      'unusable: The schema refers to #/$defs/gone, which is not in it.',
    ]);
    expect(said({ a: 'x' }, of({ a: { pattern: '(' } }))).toEqual([
      'unusable: The pattern ( of the schema is no regular expression.',
    ]);
    expect(said({}, { $ref: '#' })).toEqual(['unusable: The schema refers to itself without end.']);
  });

  it('leaves the schema as it is', () => {
    const schema = of({ a: { $ref: '#/$defs/b' } }, { $defs: { b: { type: 'string' } } });
    const before = JSON.stringify(schema);
    judge({ a: 1 }, Object.freeze(schema));
    expect(JSON.stringify(schema)).toBe(before);
  });
});

describe('law', () => {
  const leaf = fc.constantFrom<JsonObject>(
    { type: 'string' },
    { type: 'integer', minimum: 1 },
    { const: 'a' },
    { enum: [1, 'b'] },
    { contains: { type: 'number' } },
    { not: { type: 'null' } },
  );
  const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ items: tie('schema') }),
      fc.record({
        properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema')),
        required: fc.constantFrom(['a'], []),
        additionalProperties: fc.constantFrom(true, false),
      }),
    ),
  }));
  const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

  it('data has faults exactly where the validator refuses it', () => {
    let refused = 0;
    fc.assert(
      fc.property(schema, value, (part, a) => {
        const whole = { properties: { a: part } };
        const { valid } = new Validator(structuredClone(whole), '2020-12').validate({ a });
        if (!valid) refused += 1;
        expect(said({ a }, whole).length > 0).toBe(!valid);
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
