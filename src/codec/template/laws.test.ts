/** What our compiler writes is read back as a view that shows the same. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import { runs } from '#core/expr/test-support/runs.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { compileTemplate } from '#codec/jinja/compile.ts';
import { arbitraryCase } from '#codec/jinja/test-support/arbitrary-case.ts';
import { printView } from '#codec/jsx/print.ts';
import { counter } from '#codec/jsx/test-support/view.ts';
import { readTemplate } from './read-template.ts';

it(
  'a template without macros is read back as a view that shows the same',
  { timeout: 1_200_000 },
  () => {
    let judged = 0;
    fc.assert(
      fc.property(arbitraryCase('plain'), ({ doc, schema, data }) => {
        const template = compileTemplate(doc, schema);
        if (!template.ok || template.value.startsWith('{%')) return;
        const read = readTemplate(template.value, { newId: counter(), jsonSchema: schema });
        expect(read.ok ? read.warnings : read.problems, template.value).toEqual([]);
        if (!read.ok) return;
        judged += 1;
        for (const one of data) {
          const ours = expand(doc, one);
          if (ours.problems.length > 0) continue;
          const back = expand(read.value, one);
          const about = `${printView(doc)}\n${template.value}\n${printView(read.value)}`;
          expect(back.problems, about).toEqual([]);
          expect(shown(back.widget), about).toEqual(shown(ours.widget));
        }
      }),
      { numRuns: runs(400) },
    );
    expect(judged).toBeGreaterThanOrEqual(40);
  },
);

/** The oldest templates write `"children":[]` on leaves, so a reader takes it for nothing. */
function shown(widget: Json): Json {
  return withoutLeaves(normalizeWidget(widget));
}

function withoutLeaves(json: Json): Json {
  if (Array.isArray(json)) return json.map((one: Json) => withoutLeaves(one));
  if (!isJsonObject(json)) return json;
  const entries = Object.entries(json).filter(
    ([key, value]) => !(key === 'children' && Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutLeaves(value)]));
}
