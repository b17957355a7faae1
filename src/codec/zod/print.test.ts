import { describe, expect, it } from 'vitest';
import { toJSONSchema, z } from 'zod';
import type { JsonObject } from '#core/json.ts';
import { BARE_FORMATS, STRING_FORMATS } from './string-formats.ts';
import { printZod } from './print.ts';
import { runZod, schemaOf } from './test-support/run-zod.ts';

/** The expression of the root. */
function root(schema: JsonObject): string {
  return /const WidgetState = ([^]*)\n\nexport default/.exec(printZod(schema).text)?.[1] ?? '';
}

const ORDER: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 3, maxLength: 3 },
    title: { type: 'string', minLength: 1, maxLength: 80, description: 'Shown at the top' },
    'due date': { type: ['string', 'null'] },
    priority: { type: 'string', enum: ['high', 'normal'], default: 'normal' },
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { count: { type: 'integer', minimum: 0 }, price: { type: 'number' } },
        required: ['count'],
        additionalProperties: false,
      },
    },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    image: { type: 'string', format: 'uri' },
  },
  required: ['id', 'title', 'due date', 'priority', 'lines'],
  additionalProperties: false,
};

describe('zod source', () => {
  it('reads like what a person writes', () => {
    expect(printZod(ORDER)).toEqual({
      kept: [],
      assumed: [],
      text: `import { z } from "zod"

const WidgetState = z.strictObject({
  id: z.string().length(3),
  title: z.string().min(1).max(80).describe("Shown at the top"),
  "due date": z.string().nullable(),
  priority: z.enum(["high", "normal"]).default("normal"),
  lines: z.array(z.strictObject({
    count: z.int().nonnegative(),
    price: z.number().optional(),
  })).min(1),
  labels: z.record(z.string(), z.string()).optional(),
  image: z.url().optional(),
})

export default WidgetState
`,
    });
  });

  it.each<[JsonObject, string]>([
    [{ type: 'object', properties: {}, additionalProperties: false }, 'z.strictObject({})'],
    [{ type: 'object' }, 'z.looseObject({})'],
    [{}, 'z.unknown()'],
    [{ not: {} }, 'z.never()'],
    [{ const: 'a' }, 'z.literal("a")'],
    [{ const: { a: [1] } }, 'z.strictObject({\n  a: z.tuple([z.literal(1)]),\n})'],
    [{ enum: ['a', 1, null] }, 'z.literal(["a", 1, null])'],
    [{ type: ['string', 'null'], enum: ['a', 1] }, 'z.enum(["a"])'],
    [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'z.union([z.string(), z.number()])'],
    [
      { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] },
      'z.string().min(1).nullable()',
    ],
    [
      { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
      'z.array(z.string()).length(2)',
    ],
    [
      { type: 'number', exclusiveMinimum: 0, maximum: 5, multipleOf: 0.5 },
      'z.number().positive().max(5).multipleOf(0.5)',
    ],
    [{ type: 'string', pattern: '^a/b\\d$' }, 'z.string().regex(/^a\\/b\\d$/)'],
    [{ type: 'string', pattern: '^.é' }, 'z.string().regex(/^.é/u)'],
    [
      { type: 'string', title: 'T', description: 'd' },
      'z.string().meta({ description: "d", title: "T" })',
    ],
    [{ allOf: [{ type: 'string' }, { enum: ['a'] }] }, 'z.string().and(z.enum(["a"]))'],
    [
      {
        type: 'object',
        propertyNames: { enum: ['a', 'b'] },
        additionalProperties: { type: 'number' },
      },
      'z.partialRecord(z.enum(["a", "b"]), z.number())',
    ],
  ])('of %j is %s', (schema, code) => {
    expect(root(schema)).toBe(code);
  });

  it('of branches that name themselves is a discriminated union', () => {
    const branch = (kind: string): JsonObject => ({
      type: 'object',
      properties: { kind: { type: 'string', const: kind } },
      required: ['kind'],
      additionalProperties: false,
    });
    const schema = { oneOf: [branch('text'), branch('image')] };
    expect(root(schema)).toBe(`z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
  }),
  z.strictObject({
    kind: z.literal("image"),
  }),
])`);
    expect(schemaOf(printZod(schema).text)).toMatchObject(schema);
  });

  it('names definitions, and lets them refer to themselves', () => {
    const schema: JsonObject = {
      type: 'object',
      properties: { root: { $ref: '#/$defs/tree-node' }, list: { $ref: '#/$defs/list' } },
      required: ['root'],
      additionalProperties: false,
      $defs: {
        'tree-node': {
          type: 'object',
          properties: {
            name: { type: 'string' },
            children: { type: 'array', items: { $ref: '#/$defs/tree-node' } },
          },
          required: ['name', 'children'],
          additionalProperties: false,
        },
        list: { type: 'array', items: { $ref: '#/$defs/list' } },
      },
    };
    const { text } = printZod(schema);
    expect(text).toContain(`const TreeNode = z.strictObject({
  name: z.string(),
  get children() {
    return z.array(TreeNode)
  },
})

const List: z.ZodType = z.lazy(() => z.array(List))

const WidgetState = z.strictObject({
  root: TreeNode,
  list: List.optional(),
})`);
    const zod = runZod(text);
    const data = { root: { name: 'a', children: [{ name: 'b', children: [] }] }, list: [[], [[]]] };
    expect(zod.safeParse(data).success).toBe(true);
    expect(zod.safeParse({ ...data, list: [[1]] }).success).toBe(false);
    expect(zod.safeParse({ root: { name: 'a', children: [{}] } }).success).toBe(false);
  });

  it('names what zod has no form for, and keeps it', () => {
    const schema: JsonObject = {
      type: 'object',
      properties: {
        tags: { type: 'array', items: { type: 'string', not: { const: 'x' } }, uniqueItems: true },
        ref: { $ref: 'https://example.com/other.json' },
        bad: { type: 'string', pattern: '(' },
      },
      patternProperties: { '^x-': { type: 'number' } },
      additionalProperties: false,
      if: { required: ['tags'] },
      else: { required: ['ref'] },
    };
    const { text, kept } = printZod(schema);
    expect(kept).toEqual([
      { path: 'tags[]', keywords: ['not'] },
      { path: 'tags', keywords: ['uniqueItems'] },
      { path: 'ref', keywords: ['$ref'] },
      { path: 'bad', keywords: ['pattern'] },
      { path: '', keywords: ['patternProperties', 'if', 'else'] },
    ]);
    expect(schemaOf(text)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...schema,
    });
  });

  it('says which type it takes rules without a type to be for', () => {
    const { text, assumed } = printZod({ properties: { a: { minLength: 1 } } });
    expect(text).toContain('a: z.string().min(1).optional()');
    expect(assumed).toEqual([
      { path: '', type: 'object' },
      { path: 'a', type: 'string' },
    ]);
  });

  it('keeps a key that would be the prototype a key', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"],"additionalProperties":false}',
    ) as JsonObject;
    expect(root(schema)).toBe('z.strictObject({\n  ["__proto__"]: z.string(),\n})');
  });
});

describe('formats of text', () => {
  it.each(STRING_FORMATS)(
    '$code writes its format and its pattern',
    ({ code, format, pattern }) => {
      const schema = toJSONSchema(runZod(`export default ${code}`));
      expect([schema.format ?? null, schema.pattern ?? null]).toEqual([format, pattern]);
      expect(root(schema as JsonObject)).toBe(code);
    },
  );

  it.each(Object.entries(BARE_FORMATS))('%s alone is %s', (format, code) => {
    expect(root({ type: 'string', format })).toBe(code);
    expect(toJSONSchema(runZod(`export default ${code}`)).format).toBe(format);
  });

  it('that zod does not know are named', () => {
    expect(printZod({ type: 'string', format: 'iri' }).kept).toEqual([
      { path: '', keywords: ['format'] },
    ]);
    expect(root({ type: 'string', format: 'date', pattern: '^2' })).toBe(
      'z.string().regex(/^2/).meta({ format: "date" })',
    );
  });
});

it('reads what people wrote in the constructs that are seen', () => {
  const written = z.object({
    slug: z.string().trim().min(1),
    image: z.httpUrl(),
    count: z.number().int().nonnegative().optional(),
    selected: z.string().trim().min(1).nullable(),
    kind: z.union([z.literal('a'), z.number()]),
    more: z.record(z.string(), z.boolean()).describe('More'),
  });
  const given = toJSONSchema(written) as JsonObject;
  expect(schemaOf(printZod(given).text)).toEqual(given);
});
