/** JSON Schemas of all that zod has a form for, and values that nearly fit them. */
import fc from 'fast-check';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';

const KEYS = ['a', 'b', 'due date', 'class', 'é'];

const range = (low: string, high: string, max: number): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(fc.nat({ max }), fc.nat({ max }), fc.constantFrom('both', 'low', 'high', 'none'))
    .map(([a, b, which]) => ({
      ...((which === 'both' || which === 'low') && { [low]: Math.min(a, b) }),
      ...((which === 'both' || which === 'high') && { [high]: Math.max(a, b) }),
    }));

const text = fc
  .tuple(
    range('minLength', 'maxLength', 4),
    fc.option(fc.constantFrom('^a', 'b$', '^[^x]*$', '/', '^.{2}$')),
  )
  .map(([bounds, pattern]) => ({
    type: 'string',
    ...bounds,
    ...(pattern !== null && { pattern }),
  }));

const number = fc
  .tuple(
    fc.constantFrom('number', 'integer'),
    fc.oneof(range('minimum', 'maximum', 5), range('exclusiveMinimum', 'exclusiveMaximum', 5)),
    fc.option(fc.constantFrom(2, 0.5)),
  )
  .map(([type, bounds, multipleOf]) => ({
    type,
    ...bounds,
    ...(multipleOf !== null && { multipleOf }),
  }));

/** Any JSON, with keys and numbers that are met: zod takes tiny numbers for multiples of all. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -20, max: 20 }).map((halves) => halves / 2),
    fc.string({ maxLength: 4 }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 4 })), tie('json'), {
      maxKeys: 4,
    }),
  ),
})).json;

const scalar = fc.constantFrom<Json>('a', 'b', '', 1, 2, 0.5, true, false, null);
const leaf: fc.Arbitrary<JsonObject> = fc.oneof(
  text,
  number,
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: 'null' }),
  fc.constant({}),
  scalar.map((value) => ({ const: value })),
  fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }).map((values) => ({ enum: values })),
  fc
    .uniqueArray(fc.constantFrom('string', 'number', 'boolean', 'null'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((type) => ({ type })),
);

const nested = fc.letrec<{ schema: JsonObject }>((tie) => {
  const schema: fc.Arbitrary<JsonObject> = tie('schema');
  const branches = fc.array(schema, { minLength: 1, maxLength: 3 });
  const object = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...KEYS), schema, { maxKeys: 3 }),
      fc.subarray(KEYS),
      fc.oneof(fc.constant(false), fc.constant(undefined), fc.constant(true), schema),
    )
    .map(([properties, required, additionalProperties]): JsonObject => ({
      type: 'object',
      properties,
      required: required.filter((key) => Object.hasOwn(properties, key)),
      ...(additionalProperties !== undefined && { additionalProperties }),
    }));
  const array = fc
    .tuple(schema, range('minItems', 'maxItems', 3))
    .map(([items, bounds]): JsonObject => ({ type: 'array', items, ...bounds }));
  const tuple = fc
    .tuple(fc.array(schema, { minLength: 1, maxLength: 3 }), fc.option(schema))
    .map(([prefixItems, items]): JsonObject => ({
      type: 'array',
      prefixItems,
      minItems: prefixItems.length,
      ...(items === null ? { items: false, maxItems: prefixItems.length } : { items }),
    }));
  const record = fc
    .tuple(schema, fc.option(text))
    .map(([additionalProperties, propertyNames]): JsonObject => ({
      type: 'object',
      additionalProperties,
      ...(propertyNames !== null && { propertyNames }),
    }));
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      object,
      array,
      tuple,
      record,
      branches.map((anyOf): JsonObject => ({ anyOf })),
      branches.map((oneOf): JsonObject => ({ oneOf })),
      schema.map((one): JsonObject => ({ ...one, description: 'Said "so"\nto people' })),
      schema.map((one): JsonObject => ({ ...one, title: 'A title', examples: [{ 'a b': [1] }] })),
    ),
  };
});

export const arbitrarySchema = nested.schema;

/** A value made after the schema, often with a departure. */
export function valueFor(schema: Json | undefined): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 6, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anyJson });
}

function fitting(schema: Json | undefined): fc.Arbitrary<Json> {
  if (!isJsonObject(schema)) return anyJson;
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  const choices = schema['enum'] ?? undefined;
  if (Array.isArray(choices)) return fc.constantFrom(...(choices as readonly Json[]));
  const branches = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(branches)) return fc.oneof(...(branches as readonly Json[]).map(valueFor));
  const types = Array.isArray(schema['type'])
    ? (schema['type'] as readonly Json[])
    : [schema['type']];
  return fc.oneof(...types.map((type) => ofType(type, schema)));
}

function ofType(type: Json | undefined, schema: JsonObject): fc.Arbitrary<Json> {
  const min = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0);
  switch (type) {
    case 'string':
      return fc.oneof(
        fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'b', 'x', '/', '😀', 'é') }),
      );
    case 'integer':
    case 'number':
      return fc.integer({ min: -1, max: 12 }).map((halves) => min + halves / 2);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const first = Array.isArray(schema['prefixItems'])
        ? (schema['prefixItems'] as readonly Json[])
        : [];
      return fc
        .tuple(
          fc.tuple(...first.map(valueFor)),
          fc.array(valueFor(schema['items']), { maxLength: 4 }),
          fc.boolean(),
        )
        .map(([known, more, only]): Json =>
          only && first.length > 0 ? known : [...known, ...more],
        );
    }
    case 'object': {
      const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
      const known = Object.entries(properties).map(([key, part]) =>
        fc.tuple(fc.constant(key), valueFor(part), fc.nat({ max: 4 })),
      );
      return fc
        .tuple(
          fc.tuple(...known),
          fc.dictionary(fc.constantFrom(...KEYS), valueFor(schema['additionalProperties']), {
            maxKeys: 2,
          }),
        )
        .map(([entries, more]): Json => ({
          ...more,
          ...Object.fromEntries(
            entries.filter(([, , chance]) => chance > 0).map(([key, value]) => [key, value]),
          ),
        }));
    }
    default:
      return anyJson;
  }
}
