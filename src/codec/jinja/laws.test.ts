/**
 * A template means what its view means, for whatever data the schema admits. Judged by jinja2 where
 * `KITBENCH_PYTHON` names a Python that has it; else by `@huggingface/jinja`, on the templates that
 * need nothing of Python.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import { runs } from '#core/expr/test-support/runs.ts';
import { printView } from '#codec/jsx/print.ts';
import { compileTemplate } from './compile.ts';
import { arbitraryCase } from './test-support/arbitrary-case.ts';
import type { Case } from './test-support/arbitrary-case.ts';
import { dataText } from './test-support/data-text.ts';
import { isPython, openJudge, widgetOf } from './test-support/judge.ts';
import type { Judge } from './test-support/judge.ts';

/** Most of the drawn documents say something that @huggingface/jinja does not know. */
const RUNS = isPython ? 1300 : 400;
const LEAST_JUDGED = isPython ? 1000 : 40;

describe('a template', { timeout: 1_200_000 }, () => {
  let judge: Judge;
  const counts = { documents: 0, judged: 0, renderings: 0 };
  beforeAll(() => {
    judge = openJudge();
  });
  afterAll(() => judge.close());

  it('renders to what the view evaluates to', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase(isPython ? 'hard' : 'plain'), async (given) => {
        counts.documents += 1;
        const template = compileTemplate(given.doc, given.schema);
        // Nothing in these views is beyond Jinja.
        expect(template.ok ? [] : template.problems).toEqual([]);
        if (!template.ok || (!isPython && template.value.startsWith('{%'))) return;
        await compare(given, template.value);
      }),
      { numRuns: runs(RUNS) },
    );
    console.log(`  templates judged by ${judge.name}: ${JSON.stringify(counts)}`);
    expect(counts.judged).toBeGreaterThanOrEqual(LEAST_JUDGED);
  });

  async function compare({ doc, data }: Case, template: string): Promise<void> {
    const cases = data.flatMap((one) => {
      const { widget, problems } = expand(doc, one);
      const texts = new Set([dataText(one), dataText(one, 'floats')]);
      return problems.length > 0 ? [] : [...texts].map((text) => ({ text, widget }));
    });
    if (cases.length === 0) return;
    counts.judged += 1;
    counts.renderings += cases.length;
    const rendered = await judge.render(
      template,
      cases.map(({ text }) => text),
    );
    cases.forEach(({ text, widget }, i) => {
      const about = `${printView(doc)}\n${text}\n${template}`;
      expect(widgetOf(rendered[i]), about).toEqual(normalizeWidget(widget));
    });
  }
});
