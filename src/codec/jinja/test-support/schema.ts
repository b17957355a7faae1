/** Short schemas, and templates of views over them. */
import type { JsonObject } from '#core/json.ts';
import { view } from '#codec/jsx/test-support/view.ts';
import { compileTemplate } from '../compile.ts';

export const TEXT = { type: 'string' };
export const NUMBER = { type: 'number' };
export const TRUTH = { type: 'boolean' };
export const listOf = (items: JsonObject): JsonObject => ({ type: 'array', items });
export const orNull = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: 'null' }] });

/** An object of these keys and no others. A `?` at the end: the key may be missing. */
export function object(keys: Readonly<Record<string, JsonObject>>): JsonObject {
  const names = Object.keys(keys);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((key) => [key.replace('?', ''), keys[key] ?? {}])),
    required: names.filter((key) => !key.endsWith('?')),
    additionalProperties: false,
  };
}

/** @throws Error with the problems where there is no template */
export function template(code: string, schema: JsonObject = {}): string {
  const result = compileTemplate(view(code), schema);
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ message }) => message).join('\n'));
}
