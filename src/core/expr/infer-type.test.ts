import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBudget } from './budget.ts';
import { evaluateValue } from './evaluate.ts';
import { inferType, typeScope } from './infer-type.ts';
import { printExpr } from './print.ts';
import { rootScope } from './scope.ts';
import type { Value } from './scope.ts';
import { SAMPLE_DATA, meaningfulExpr } from './test-support/arbitrary-expr.ts';
import { expr } from './test-support/expr.ts';
import { typeOfSchema } from './type-of-schema.ts';
import { alternatives, typeOfJson } from './type.ts';
import type { Type } from './type.ts';

/** A type in words, such as `string | number[]`. */
function show(type: Type): string {
  switch (type.kind) {
    case 'array':
      return type.item.kind === 'union' ? `(${show(type.item)})[]` : `${show(type.item)}[]`;
    case 'object':
      return `{${[...type.keys].map(([key, of]) => `${key}: ${show(of)}`).join(', ')}${type.open ? ', …' : ''}}`;
    case 'union':
      return type.of.map(show).join(' | ');
    default:
      return type.kind;
  }
}

const data = typeScope(
  typeOfSchema({
    type: 'object',
    properties: {
      title: { type: 'string' },
      count: { type: 'integer' },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      level: { enum: ['low', 'high'] },
      items: { type: 'array', items: { $ref: '#/$defs/item' } },
      extra: {},
    },
    required: ['title', 'count', 'note', 'items'],
    additionalProperties: false,
    $defs: {
      item: {
        type: 'object',
        properties: { id: { type: 'string' }, tags: { type: 'array', items: { type: 'string' } } },
        required: ['id'],
        additionalProperties: false,
      },
    },
  }),
);

describe('the type of an expression', () => {
  it.each([
    ['title', 'string'],
    ['missing', 'undefined'],
    ['note ?? "none"', 'string'],
    ['level', 'string | undefined'],
    ['level || 0', 'string | number'],
    ['items[0]?.id', 'string | undefined'],
    ['items.map((item) => item.id)', 'string[]'],
    ['items.map(({ tags }, i) => tags ? tags.length : i)', 'number[]'],
    ['items.filter((item) => item.tags)', '{id: string, tags: string[] | undefined}[]'],
    ['items || []', '{id: string, tags: string[] | undefined}[]'],
    ['title + count', 'string'],
    ['count + 1', 'number'],
    ['count > 1 ? title : null', 'string | null'],
    ['extra', 'unknown'],
    ['!extra', 'boolean'],
    ['title.split(",")', 'string[]'],
    ['Object.entries(items[0])', '(string | string[] | undefined)[][]'],
    ['{ a: title, ...items[0] }', '{a: unknown, …}'],
  ])('%s', (text, type) => {
    expect(show(inferType(expr(text), data))).toBe(type);
  });

  it('fits the value that evaluation gives', () => {
    const scope = typeScope(typeOfJson(SAMPLE_DATA));
    let known = 0;
    let total = 0;
    fc.assert(
      fc.property(meaningfulExpr(), (any) => {
        const result = evaluateValue(any, rootScope(SAMPLE_DATA), newBudget());
        if (!result.ok) return;
        const type = inferType(any, scope);
        total += 1;
        if (type.kind !== 'unknown') known += 1;
        expect(fits(result.value, type), `${printExpr(any)} is no ${show(type)}`).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(known / total).toBeGreaterThan(0.7);
  }, 60_000);
});

function fits(value: Value, type: Type): boolean {
  return alternatives(type).some((one) => {
    switch (one.kind) {
      case 'unknown':
        return true;
      case 'null':
        return value === null;
      case 'array':
        return (
          Array.isArray(value) && (value as readonly Value[]).every((item) => fits(item, one.item))
        );
      case 'object':
        return (
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.entries(value).every(([key, item]) => {
            const of = one.keys.get(key);
            return of ? fits(item, of) : one.open;
          })
        );
      default:
        return typeof value === one.kind;
    }
  });
}
