import { expect, it } from 'vitest';
import { sameSchema } from './same-schema.ts';

it('schemas say the same without the bounds of all whole numbers, and in any order of keys', () => {
  const bare = { type: 'object', properties: { n: { type: 'integer' }, s: { enum: ['a'] } } };
  const bounds = { minimum: -9007199254740991, maximum: 9007199254740991 };
  const zod = {
    properties: { s: { enum: ['a'] }, n: { type: 'integer', ...bounds } },
    type: 'object',
  };
  expect(sameSchema(bare, zod)).toBe(true);
  const bound = { ...bare, properties: { ...bare.properties, n: { type: 'integer', minimum: 0 } } };
  expect(sameSchema(bare, bound)).toBe(false);
  expect(sameSchema({ type: 'number', ...bounds }, { type: 'number' })).toBe(false);
});
