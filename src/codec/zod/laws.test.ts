/** JSON Schema and zod source say the same, both ways. Other cases: KITBENCH_SEED=… npx vitest run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Validator } from '@cfworker/json-schema';
import type { Json, JsonObject } from '#core/json.ts';
import { isJsonObject } from '#core/json.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import { judge } from '#core/schema/judge.ts';
import { printZod } from './print.ts';
import { anyJson, arbitrarySchema, valueFor } from './test-support/arbitrary-schema.ts';
import { runZod, schemaOf } from './test-support/run-zod.ts';

const seed = Number(process.env['KITBENCH_SEED'] ?? 11);
const numRuns = Number(process.env['KITBENCH_RUNS'] ?? 250);

const accepts = (schema: JsonObject, data: Json): boolean =>
  new Validator(structuredClone(schema), '2020-12').validate(data).valid;

describe('law', { timeout: 60_000 }, () => {
  it('JSON Schema → zod: the same data is accepted, by zod itself and by the JSON Schema it gives', () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        arbitrarySchema.chain((schema) =>
          fc.tuple(fc.constant(schema), fc.array(valueFor(schema), { minLength: 4, maxLength: 4 })),
        ),
        ([schema, values]) => {
          const { text, kept, assumed } = printZod(schema);
          expect({ kept, assumed }).toEqual({ kept: [], assumed: [] });
          const zod = runZod(text);
          const back = schemaOf(text);
          for (const data of values) {
            const wanted = accepts(schema, data);
            counts[wanted ? 'accepted' : 'refused'] += 1;
            expect(zod.safeParse(data).success, `zod on ${JSON.stringify(data)}\n${text}`).toBe(
              wanted,
            );
            expect(accepts(back, data), `JSON Schema on ${JSON.stringify(data)}\n${text}`).toBe(
              wanted,
            );
          }
        },
      ),
      { seed, numRuns },
    );
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(numRuns);
  });

  it('zod → JSON Schema → zod: what zod gives comes back as it was', () => {
    fc.assert(
      fc.property(arbitrarySchema, (schema) => {
        const given = schemaOf(printZod(schema).text);
        expect(schemaOf(printZod(given).text)).toEqual(given);
      }),
      { seed, numRuns },
    );
  });

  it('what is inferred from samples fits them, as JSON Schema and as zod', () => {
    // Keys that all objects inherit are not told from their own by zod.
    const inherited = /"(toString|valueOf|constructor|__proto__)"/;
    const value = anyJson.filter(
      (one) => isJsonObject(one) && !inherited.test(JSON.stringify(one)),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const samples = values.filter(isJsonObject);
        const schema = jsonSchemaOf(samples);
        const { text, kept } = printZod(schema);
        const zod = runZod(text);
        expect(kept).toEqual([]);
        for (const sample of samples) {
          expect(judge(sample, schema)).toEqual({ kind: 'judged', faults: [] });
          expect(zod.safeParse(sample).error?.issues ?? [], text).toEqual([]);
        }
      }),
      { seed, numRuns },
    );
  });
});
