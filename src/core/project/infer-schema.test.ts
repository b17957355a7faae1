import { expect, test } from 'vitest';
import { EMPTY_OBJECT_SCHEMA, jsonSchemaOf } from './infer-schema.ts';

test('a schema admits all samples: what some lack is optional, items of a list are merged', () => {
  expect(
    jsonSchemaOf([
      { id: 1, title: 'A', tags: [], lines: [{ n: 1 }, { n: 1.5, note: 'x' }] },
      { id: 2, title: null, tags: ['a'], lines: [], done: true },
    ]),
  ).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      id: { type: 'integer' },
      title: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      tags: { type: 'array', items: { type: 'string' } },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: { n: { type: 'number' }, note: { type: 'string' } },
          required: ['n'],
          additionalProperties: false,
        },
      },
      done: { type: 'boolean' },
    },
    required: ['id', 'title', 'tags', 'lines'],
    additionalProperties: false,
  });
});

test('no data is an empty object', () => {
  expect(jsonSchemaOf([])).toEqual(EMPTY_OBJECT_SCHEMA);
  expect(jsonSchemaOf([{}])).toEqual(EMPTY_OBJECT_SCHEMA);
});

test('an empty list beside another kind is still a list', () => {
  expect(jsonSchemaOf([{ a: [] }, { a: null }])).toMatchObject({
    properties: { a: { anyOf: [{ type: 'array', items: {} }, { type: 'null' }] } },
  });
});

test('numbers too large to be counted one by one are numbers, not whole numbers', () => {
  expect(jsonSchemaOf([{ a: 1e21 }])).toMatchObject({ properties: { a: { type: 'number' } } });
});
