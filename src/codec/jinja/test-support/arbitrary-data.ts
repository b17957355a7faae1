/** Schemas with data that fits them, for the names that generated expressions speak of. */
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '#core/json.ts';

/** A schema, and data that it admits; undefined is a key that is not there. */
interface Field {
  readonly schema: JsonObject;
  readonly value: Arbitrary<Json | undefined>;
}

const text: Arbitrary<Json> = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'two',
    '10',
    '0',
    ' padded ',
    'it’s "quoted" \\ and \'so\'',
    '</script><b>&amp;',
    '👩‍👩‍👧 emoji 🎉',
    'line\nline\r\n\ttab',
    '{{ x }} {% raw %} {# no #}',
    'ÅSTRÖM ß ﬁ',
    '\u2028\u0000\u00a0',
  ),
  fc.string({ maxLength: 6 }),
);
const integer: Arbitrary<Json> = fc.oneof(
  fc.constantFrom(0, 1, 2, -1, 10, 1e20, 2 ** 53),
  fc.integer({ min: -50, max: 50 }),
);
const number: Arbitrary<Json> = fc.oneof(
  integer,
  fc.constantFrom(-0, 0.5, 12.345, 1e21, 1e-7, 5e-324, 0.1 + 0.2, 123456789012345680),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const truth: Arbitrary<Json> = fc.boolean();
const anything: Arbitrary<Json> = fc.oneof(
  text,
  number,
  truth,
  fc.constantFrom<Json>(null, [], {}, [null], ['a', 1], { a: 1 }, { '10': 'x', b: null, '2': [] }),
);

const field = (schema: JsonObject, value: Arbitrary<Json | undefined>): Field => ({
  schema,
  value,
});
const TEXT = field({ type: 'string' }, text);
const WHOLE = field({ type: 'integer' }, integer);
const NUMBER = field({ type: 'number' }, number);
const RATIO = field({ type: 'number', minimum: 0, maximum: 1 }, fc.constantFrom(0, 0.25, 1, 1 / 3));
const TRUTH = field({ type: 'boolean' }, truth);
const ANYTHING = field({}, anything);
const CHOICE = field({ enum: ['one', 'two', ''] }, fc.constantFrom('one', 'two', ''));

const nullable = ({ schema, value }: Field): Field => ({
  schema: { anyOf: [schema, { type: 'null' }] },
  value: fc.oneof(value, fc.constant(null)),
});
const optional = ({ schema, value }: Field): Field => ({
  schema,
  value: fc.oneof(value, value, fc.constant(undefined)),
});
/** The same data of which the schema says nothing. */
const unknown = ({ value }: Field): Field => ({ schema: {}, value });

const list = (item: Field, maxLength = 3): Field => ({
  schema: { type: 'array', items: item.schema },
  value: fc.array(
    item.value.filter((value) => value !== undefined),
    { maxLength },
  ),
});
/** Values under keys that no schema names. */
const dictionary = (item: Field): Field => ({
  schema: { type: 'object', additionalProperties: item.schema },
  value: fc.dictionary(
    fc.constantFrom('low', 'high', '10', '2', 'two words', 'items', 'Å'),
    item.value.filter((value) => value !== undefined),
    { maxKeys: 4, noNullPrototype: true },
  ),
});
const record = (fields: Readonly<Record<string, Field>>, closed = true): Field => {
  const names = Object.keys(fields);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, fields[name]?.schema ?? {}])),
      ...(closed ? { additionalProperties: false } : {}),
    },
    value: fc
      .tuple(...names.map((name) => fields[name]?.value ?? fc.constant(null)))
      .map((values) => Object.fromEntries(definedEntries(names, values))),
  };
};

function definedEntries(
  names: readonly string[],
  values: readonly (Json | undefined)[],
): readonly [string, Json][] {
  return names.flatMap((name, i): [string, Json][] => {
    const value = values[i];
    return value === undefined ? [] : [[name, value]];
  });
}

/** The keys that are always there. */
function withRequired(of: Field, required: readonly string[]): Field {
  return { ...of, schema: { ...of.schema, required } };
}

/** Now and then not as sure as it seems. */
const loosely = (of: Arbitrary<Field>): Arbitrary<Field> =>
  fc.oneof(
    { weight: 6, arbitrary: of },
    { weight: 1, arbitrary: of.map(nullable) },
    { weight: 1, arbitrary: of.map(unknown) },
  );

const texts = loosely(fc.constantFrom(TEXT, TEXT, CHOICE));
const numbers = loosely(fc.constantFrom(WHOLE, NUMBER, RATIO));

/** Each field with whether it may be missing. */
const object = (
  fields: Readonly<Record<string, Arbitrary<Field>>>,
  closed: Arbitrary<boolean> = fc.constant(true),
): Arbitrary<Field> => {
  const names = Object.keys(fields);
  return fc
    .tuple(
      closed,
      fc.array(fc.integer({ min: 0, max: 9 }), {
        minLength: names.length,
        maxLength: names.length,
      }),
      fc.record(fields),
    )
    .map(([isClosed, chances, given]) => {
      const missable = new Set(names.filter((_, i) => chances[i] === 0));
      const all = Object.fromEntries(
        names.flatMap((name) => {
          const of = given[name];
          return of ? [[name, missable.has(name) ? optional(of) : of] as const] : [];
        }),
      );
      return withRequired(
        record(all, isClosed),
        names.filter((name) => !missable.has(name)),
      );
    });
};

const item = object({
  id: texts,
  name: texts,
  size: numbers,
  tags: fc.constantFrom(list(TEXT), list(TEXT), list(nullable(TEXT))),
});
const lists = (of: Arbitrary<Field>): Arbitrary<Field> => loosely(of.map((one) => list(one)));

/** The data of `meaningfulExpr`, of many schemas. */
const root: Arbitrary<Field> = object({
  title: texts,
  empty: fc.constant(field({ type: 'string', maxLength: 0 }, fc.constant(''))),
  count: numbers,
  price: numbers,
  zero: fc.constantFrom(field({ const: 0 }, fc.constant(0)), WHOLE),
  on: loosely(fc.constant(TRUTH)),
  off: loosely(fc.constantFrom(TRUTH, ANYTHING)),
  nothing: fc.constantFrom(field({ type: 'null' }, fc.constant(null)), ANYTHING),
  items: fc.oneof(
    item.map((one) => list(one)),
    lists(item),
  ),
  words: fc.oneof(fc.constant(list(TEXT)), lists(texts)),
  numbers: fc.oneof(fc.constantFrom(list(NUMBER), list(WHOLE)), lists(numbers)),
  nested: fc.constantFrom(list(list(ANYTHING)), unknown(list(list(NUMBER)))),
  user: loosely(
    object({ name: texts, age: numbers, address: loosely(object({ city: texts })) }, fc.boolean()),
  ),
  rates: fc.constantFrom(dictionary(NUMBER), unknown(dictionary(TEXT)), dictionary(ANYTHING)),
});

export interface SchemaWithData {
  readonly schema: JsonObject;
  readonly data: readonly JsonObject[];
}

/** A schema with some data that fits it. */
export const arbitraryData: Arbitrary<SchemaWithData> = root.chain(({ schema, value }) =>
  fc
    .array(
      value.map((data) => data as JsonObject),
      { minLength: 3, maxLength: 3 },
    )
    .map((data) => ({ schema, data })),
);
