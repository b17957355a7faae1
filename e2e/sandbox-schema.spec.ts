/** Schemas written with zod, run in the sandbox. */
import { expect } from '@playwright/test';
import { test } from './support/sandbox.ts';
import type { Bench } from './support/sandbox.ts';

test.describe('a data schema written with zod', () => {
  const evaluate = (bench: Bench, source: string) =>
    bench.page.evaluate((text) => window.bench.evaluateSchema(text), source);

  test('becomes a JSON Schema, draft 2020-12', async ({ bench }) => {
    const result = await evaluate(
      bench,
      `import { z } from "zod";

const Item = z.strictObject({ id: z.string(), price: z.number().nonnegative().optional() });
type Item = z.infer<typeof Item>;

const WidgetState = z.strictObject({
  title: z.string().trim().min(1).max(80),
  items: z.array(Item).length(2),
  mood: z.enum(['calm', 'busy']).nullable(),
});

export default WidgetState;
`,
    );
    expect(result).toEqual({
      ok: true,
      jsonSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 80 },
          items: {
            minItems: 2,
            maxItems: 2,
            type: 'array',
            items: {
              type: 'object',
              properties: { id: { type: 'string' }, price: { type: 'number', minimum: 0 } },
              required: ['id'],
              additionalProperties: false,
            },
          },
          mood: { anyOf: [{ type: 'string', enum: ['calm', 'busy'] }, { type: 'null' }] },
        },
        required: ['title', 'items', 'mood'],
        additionalProperties: false,
      },
    });
    if (result.ok) expect(Object.keys(result.jsonSchema)[0]).toBe('$schema');
  });

  for (const [what, source, problem] of [
    [
      'a syntax error at its place',
      `import { z } from "zod";\nexport default z.object({;`,
      { code: 'ts/1136', line: 2, column: 26 },
    ],
    [
      'a name that is not there',
      `import { z } from "zod";\n\nexport default z.object({ a: z.strng() });`,
      { code: 'schema/threw', line: 3, message: 'TypeError: zod_1.z.strng is not a function' },
    ],
    [
      'nothing exported',
      `import { z } from "zod";\nconst WidgetState = z.object({});`,
      {
        code: 'schema/threw',
        message: 'Nothing is exported as default. End with `export default WidgetState`.',
      },
    ],
    [
      'something else exported',
      `export default { type: 'object' };`,
      {
        message:
          'The default export is not a zod schema. Export one, such as z.strictObject({ … }).',
      },
    ],
    [
      'what JSON Schema cannot say',
      `import { z } from "zod";\nexport default z.object({ at: z.date() });`,
      {
        message: 'This schema has no JSON Schema: Date cannot be represented in JSON Schema',
      },
    ],
    [
      'an import of something else',
      `import { z } from "zod";\nimport { Card } from "chatkit-node/widgets";\nexport default z.object({ a: z.literal(String(Card)) });`,
      {
        code: 'schema/import',
        line: 2,
        message: "Can't import 'chatkit-node/widgets': a schema can import zod, nothing else.",
      },
    ],
    [
      'an endless loop, at its line',
      `import { z } from "zod";\n\nfor (;;) {}\nexport default z.object({});`,
      { code: 'schema/endless-loop', line: 3 },
    ],
    [
      'a language turned upside down',
      `import { z } from "zod";\nconst real = JSON.stringify;\nJSON.stringify = (value: any) => (value.$schema ? '[]' : real(value));\nexport default z.object({});`,
      { code: 'schema/unreadable' },
    ],
  ] as const) {
    test(`problems: ${what}`, async ({ bench }) => {
      expect(await evaluate(bench, source)).toMatchObject({ ok: false, problems: [problem] });
      // The next one is read.
      const next = `import { z } from "zod"; export default z.strictObject({});`;
      expect(await evaluate(bench, next)).toMatchObject({ ok: true });
    });
  }

  test('several at once are answered each with its own', async ({ bench }) => {
    const results = await bench.page.evaluate(() =>
      Promise.all(
        ['string', 'number', 'boolean'].map((type) =>
          window.bench.evaluateSchema(`import { z } from "zod"; export default z.${type}();`),
        ),
      ),
    );
    expect(results).toMatchObject(
      ['string', 'number', 'boolean'].map((type) => ({ ok: true, jsonSchema: { type } })),
    );
  });
});
