import { expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { schemaIssues } from './schema-issues.ts';

const SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    todo: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        count: { type: 'integer' },
        tags: { type: 'array', items: { type: 'string' } },
        priority: { enum: ['high', 'low'] },
      },
      required: ['id', 'count'],
      additionalProperties: false,
    },
  },
  required: ['todo'],
  additionalProperties: false,
};

const said = async (data: JsonObject, schema = SCHEMA): Promise<string[]> =>
  (await schemaIssues(data, schema)).map(({ path, message }) => `${path.join('.')}|${message}`);

it('is content with data that fits', async () => {
  expect(await said({ todo: { id: 'a', count: 1, tags: [], priority: 'low' } })).toEqual([]);
});

it('names each departure and the value it is about', async () => {
  expect(await said({ todo: { id: 1, tags: ['a', 2], priority: 'x' } })).toEqual([
    'todo.id|todo.id is a number; the schema wants a string.',
    'todo.count|todo.count is missing; the schema wants a number.',
    'todo.tags.1|todo.tags.1 is a number; the schema wants a string.',
    'todo.priority|todo.priority: invalid option: expected one of "high"|"low".',
  ]);
  expect(await said({ todo: { id: 'a', count: 1 }, extra: 1 })).toEqual([
    '|The data: unrecognized key: "extra".',
  ]);
});

it('says nothing without a schema, or with one that makes no sense', async () => {
  expect(await said({ a: 1 }, {})).toEqual([]);
  expect(await said({ a: 1 }, { type: 'nonsense' })).toEqual([]);
});
