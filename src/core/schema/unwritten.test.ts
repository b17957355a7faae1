import { expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { EMPTY_OBJECT_SCHEMA } from '../project/infer-schema.ts';
import { isUnwritten } from './unwritten.ts';

it.each<[JsonObject, boolean]>([
  [{}, true],
  [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, true],
  [EMPTY_OBJECT_SCHEMA, true],
  [{ type: 'string' }, false],
  [{ type: 'object', properties: { a: {} } }, false],
  [{ type: 'object', required: ['a'] }, false],
  [{ type: 'object', additionalProperties: { type: 'string' } }, false],
  [{ $ref: '#/$defs/a', $defs: { a: {} } }, false],
])('%j says nothing of the data: %s', (schema, unwritten) => {
  expect(isUnwritten(schema)).toBe(unwritten);
});
