import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrarySchema } from '#codec/zod/test-support/arbitrary-schema.ts';
import type { Json, JsonObject } from '../json.ts';
import { blankOf, convertTo } from './blank.ts';
import { fieldOf } from './field.ts';

const root: JsonObject = {
  $defs: { name: { type: 'string' }, loop: { $ref: '#/$defs/loop' } },
};
const kind = (schema: Json, value?: Json): string => fieldOf(root, schema, value).kind;

describe('what a form asks for', () => {
  it.each<[Json, string]>([
    [{ type: 'string' }, 'text'],
    [{ $ref: '#/$defs/name' }, 'text'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'boolean' }, 'switch'],
    [{ enum: ['a', null] }, 'choice'],
    [{ type: ['string', 'null'], enum: ['a', null] }, 'choice'],
    [{ const: 'a' }, 'constant'],
    [{ type: 'null' }, 'constant'],
    [{ type: 'object' }, 'object'],
    [{ properties: {} }, 'object'],
    [{ type: 'array' }, 'list'],
    [{ type: ['string', 'null'] }, 'union'],
    [{ anyOf: [{ type: 'string' }] }, 'text'],
    [true, 'any'],
    [{}, 'any'],
    [{ $ref: '#/$defs/loop' }, 'any'],
  ])('by %j is a %s', (schema, expected) => {
    expect(kind(schema)).toBe(expected);
  });

  it('of a choice is the kind that stands there, each with a word', () => {
    const tagged = (tag: string): JsonObject => ({
      type: 'object',
      properties: { kind: { const: tag } },
    });
    const schema = {
      anyOf: [
        { oneOf: [tagged('text'), tagged('image')] },
        { type: ['number', 'null'] },
        { type: 'array' },
        { type: 'array', items: {} },
      ],
    };
    const of = (value: Json) => fieldOf(root, schema, value);
    const variants = ['text', 'image', 'number', 'null', 'list 1', 'list 2'];
    expect(of({ kind: 'image' })).toMatchObject({ at: 1 });
    expect(of(null)).toMatchObject({ at: 3 });
    expect(of('x')).toMatchObject({ at: null });
    const field = of(1);
    expect(field.kind === 'union' && field.variants.map(({ label }) => label)).toEqual(variants);
  });

  it('of an object are its keys, also required ones that no schema describes', () => {
    expect(
      fieldOf(
        root,
        { type: 'object', properties: { a: {} }, required: ['b'], additionalProperties: false },
        {},
      ),
    ).toEqual({
      kind: 'object',
      keys: [
        { key: 'a', schema: {}, required: false },
        { key: 'b', schema: true, required: true },
      ],
      others: null,
    });
  });

  it('of a list ends where the schema ends it', () => {
    expect(fieldOf(root, { type: 'array', maxItems: 1 }, ['a'])).toMatchObject({ full: true });
    expect(fieldOf(root, { type: 'array', prefixItems: [{}], items: false }, [])).toMatchObject({
      full: false,
    });
  });
});

describe('a first value', () => {
  it.each<[Json, Json]>([
    [{ type: 'string' }, ''],
    [{ type: 'string', default: 'x' }, 'x'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }], default: null }, null],
    [{ type: 'integer', minimum: 3 }, 3],
    [{ type: 'number', exclusiveMinimum: 0 }, 1],
    [{ type: 'number', maximum: -2 }, -2],
    [{ enum: ['b', 'a'] }, 'b'],
    [{ type: 'array', items: { type: 'boolean' }, minItems: 2 }, [false, false]],
    [{ type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a'] }, { a: '' }],
    [{ $ref: '#/$defs/name' }, ''],
  ])('by %j is %j', (schema, value) => {
    expect(blankOf(root, schema)).toEqual(value);
  });

  it('has an end where the schema has none', () => {
    const endless: JsonObject = {
      type: 'object',
      properties: { next: { $ref: '#' } },
      required: ['next'],
    };
    expect(JSON.stringify(blankOf(endless, endless)).length).toBeLessThan(200);
  });

  it('law: it is of a kind that the schema names', () => {
    fc.assert(
      fc.property(arbitrarySchema, (schema) => {
        const field = fieldOf(schema, schema, blankOf(schema, schema));
        expect(field.kind === 'union' ? field.at : 0).not.toBeNull();
      }),
      { seed: 5 },
    );
  });
});

it('another kind keeps what it can', () => {
  const to = (schema: Json, value?: Json): Json => convertTo(root, schema, value);
  expect(to({ type: 'number' }, '3')).toBe(3);
  expect(to({ type: 'number' }, 'x')).toBe(0);
  expect(to({ type: 'string' }, 3)).toBe('3');
  expect(to({ type: 'boolean' }, 'true')).toBe(true);
  expect(to({ type: 'array', items: { type: 'string' } }, 'a')).toEqual(['a']);
  expect(to({ type: 'string' }, 'kept')).toBe('kept');
  const image = {
    type: 'object',
    properties: { kind: { const: 'image' }, title: { type: 'string' } },
    required: ['kind', 'title'],
  };
  expect(to(image, { kind: 'text', title: 'A', body: 'b' })).toEqual({ kind: 'image', title: 'A' });
});
