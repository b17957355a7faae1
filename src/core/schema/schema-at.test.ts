import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { keysAt, schemaAt } from './schema-at.ts';

const ROOT: JsonObject = {
  $defs: { line: { type: 'object', properties: { n: { type: 'integer' }, unit: {} } } },
  type: 'object',
  properties: {
    lines: { type: 'array', items: { $ref: '#/$defs/line' } },
    media: {
      anyOf: [
        { type: 'object', properties: { kind: { const: 'text' }, body: { minLength: 1 } } },
        { type: 'object', properties: { kind: { const: 'image' }, src: { format: 'uri' } } },
        { type: 'null' },
      ],
    },
    pair: { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'number' } },
  },
  additionalProperties: { type: 'boolean' },
};
const DATA = { lines: [{ n: 1 }], media: { kind: 'image' }, pair: ['a', 1], more: true };

describe('what the schema says of a place', () => {
  it.each<[(string | number)[], unknown]>([
    [['lines', 0, 'n'], { type: 'integer' }],
    [['media', 'src'], { format: 'uri' }],
    [['pair', 0], { type: 'string' }],
    [['pair', 1], { type: 'number' }],
    [['more'], { type: 'boolean' }],
    [['lines', 0, 'n', 'deeper'], true],
    [[], ROOT],
  ])('%j', (path, schema) => {
    expect(schemaAt(ROOT, DATA, path)).toEqual(schema);
  });

  it('and the keys of its object', () => {
    expect(keysAt(ROOT, DATA, ['lines', 0])).toEqual(['n', 'unit']);
    expect(keysAt(ROOT, DATA, ['media'])).toEqual(['kind', 'src']);
    expect(keysAt(ROOT, DATA, ['pair'])).toEqual([]);
  });
});
