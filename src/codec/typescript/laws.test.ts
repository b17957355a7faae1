/** Whatever a view says in its expressions, the exported code compiles and gives the same. */
import { sample } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, element } from '#core/doc/build.ts';
import { bound } from '#core/doc/node.ts';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Expr } from '#core/expr/ast.ts';
import { printExpr } from '#core/expr/print.ts';
import { meaningfulExpr, SAMPLE_DATA } from '#core/expr/test-support/arbitrary-expr.ts';
import type { Json } from '#core/json.ts';
import { exportTypeScript } from './export.ts';
import { consume } from './test-support/consumer.ts';
import { widgetOf } from './test-support/fixtures.ts';

const RUNS = 400;

const literalType: Expr = { type: 'literal', value: 'go' };
const withPayload = (payload: Expr): Expr => ({
  type: 'object',
  entries: [
    { type: 'entry', key: 'type', value: literalType },
    { type: 'entry', key: 'payload', value: payload },
  ],
});

/** The expression as a text, as a payload, as a condition, and as a list where it is one. */
function widgetAround(name: string, expr: Expr) {
  const doc = build(
    element(
      'Card',
      element('Text', { value: bound(expr) }),
      element('Button', { label: 'Go', onClickAction: bound(withPayload(expr)) }),
      { kind: 'when', test: expr, children: [element('Divider')], otherwise: [] },
    ),
  );
  return widgetOf(name, doc, [SAMPLE_DATA]);
}

const cases = sample(meaningfulExpr(), { numRuns: RUNS, seed: 20261124 })
  .map((expr, i) => ({ name: `e${i}`, expr, widget: widgetAround(`e${i}`, expr) }))
  .map((one) => ({ ...one, preview: expand(one.widget.doc, SAMPLE_DATA) }))
  .filter(({ preview }) => preview.problems.length === 0);

describe('expressions in exported code', () => {
  let consumer: Awaited<ReturnType<typeof consume>>;
  beforeAll(async () => {
    const files = cases.map(({ name, widget }) => [name, exportTypeScript(widget).text]);
    consumer = await consume(Object.fromEntries(files));
  }, 300_000);

  test('are mostly such that can be computed', () => {
    expect(cases.length).toBeGreaterThan(RUNS / 2);
  });

  test('compile', () => {
    const wrong = consumer.errors.map((error) => {
      const name = /^(e\d+)/.exec(error)?.[1];
      const expr = cases.find((one) => one.name === name)?.expr;
      return `${expr ? printExpr(expr) : ''}\n    ${error}`;
    });
    expect(wrong).toEqual([]);
  });

  test('give what the preview shows', () => {
    for (const { name, expr, preview } of cases) {
      const [make] = Object.values(consumer.modules[name] ?? {});
      if (typeof make !== 'function') throw new Error(`No function in ${name}`);
      const made = JSON.parse(JSON.stringify(make(SAMPLE_DATA))) as Json;
      expect(normalizeWidget(made), printExpr(expr)).toEqual(
        normalizeWidget(preview.widget ?? null),
      );
    }
  });
});
