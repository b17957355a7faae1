/** Whatever a view says in its expressions, the exported code compiles and gives the same. */
import { sample } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, element } from '#core/doc/build.ts';
import { bound } from '#core/doc/node.ts';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Expr } from '#core/expr/ast.ts';
import { newBudget } from '#core/expr/budget.ts';
import { evaluateValue } from '#core/expr/evaluate.ts';
import { printExpr } from '#core/expr/print.ts';
import { rootScope } from '#core/expr/scope.ts';
import type { Value } from '#core/expr/scope.ts';
import { meaningfulExpr, SAMPLE_DATA } from '#core/expr/test-support/arbitrary-expr.ts';
import type { Json } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
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
function widgetAround(name: string, expr: Expr): Widget {
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

/**
 * What the SDK and the preview treat differently on purpose: numbers that JSON does not have are
 * refused there and become null here, and lists keep no nulls there.
 */
function isOdd(value: Value): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  const holes = Array.isArray(value) && value.some((item) => (item ?? null) === null);
  return holes || Object.values(value).some(isOdd);
}

interface Case {
  readonly name: string;
  readonly expr: Expr;
  readonly widget: Widget;
  readonly preview: Json;
}

const cases = sample(meaningfulExpr(), { numRuns: RUNS, seed: 20261124 }).flatMap(
  (expr, i): readonly Case[] => {
    const value = evaluateValue(expr, rootScope(SAMPLE_DATA), newBudget());
    if (!value.ok || isOdd(value.value)) return [];
    const widget = widgetAround(`e${i}`, expr);
    const { widget: preview, problems } = expand(widget.doc, SAMPLE_DATA);
    return problems.length > 0 ? [] : [{ name: `e${i}`, expr, widget, preview }];
  },
);

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
      expect(normalizeWidget(made), printExpr(expr)).toEqual(normalizeWidget(preview));
    }
  });
});
