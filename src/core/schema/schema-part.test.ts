import { expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { schemaPart } from './schema-part.ts';

const root = { $defs: { 'a/b': { type: 'string' } } };
const text = { type: 'string' };

it.each<[string, JsonObject, object]>([
  ['a reference', { $ref: '#/$defs/a~1b' }, { kind: 'ref', target: root.$defs['a/b'] }],
  ['one into nothing', { $ref: '#/$defs/c' }, { kind: 'ref', target: undefined }],
  ['a constant', { const: null }, { kind: 'values', values: [null] }],
  ['a list of values', { enum: ['a', 1] }, { kind: 'values', values: ['a', 1] }],
  ['a choice', { oneOf: [text, {}] }, { kind: 'choice', schemas: [text, {}] }],
  ['all of one', { allOf: [text] }, { kind: 'choice', schemas: [text] }],
  ['all of several', { allOf: [text, text] }, { kind: 'unknown' }],
  [
    'several types',
    { type: ['string', 'null'], minLength: 1 },
    {
      kind: 'choice',
      schemas: [
        { type: 'string', minLength: 1 },
        { type: 'null', minLength: 1 },
      ],
    },
  ],
  ['a whole number', { type: 'integer', minimum: 1 }, { kind: 'number', schema: { minimum: 1 } }],
  ['a list', { type: 'array', items: text }, { kind: 'array', items: [text] }],
  ['a list of anything', { type: 'array' }, { kind: 'array', items: [undefined] }],
  [
    'a tuple',
    { type: 'array', prefixItems: [text], items: false },
    { kind: 'array', items: [text] },
  ],
  ['a tuple with more', { type: 'array', prefixItems: [text], items: {} }, { items: [text, {}] }],
  [
    'an object',
    { type: 'object', properties: { a: text, b: {} }, required: ['a'] },
    {
      kind: 'object',
      keys: [
        { name: 'a', schema: text, required: true },
        { name: 'b', schema: {}, required: false },
      ],
      others: undefined,
    },
  ],
  ['a closed one', { type: 'object', additionalProperties: false }, { keys: [], others: false }],
  [
    'one closed but for a pattern',
    { type: 'object', patternProperties: { '^x': text }, additionalProperties: false },
    { others: true },
  ],
  ['nothing', { title: 'Todo' }, { kind: 'unknown' }],
])('%s', (_, schema, part) => {
  expect(schemaPart(schema, root)).toMatchObject(part);
});

it('knows nothing of what is no object', () => {
  expect([true, undefined, 'x'].map((schema) => schemaPart(schema, {}).kind)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});
