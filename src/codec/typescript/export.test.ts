import { beforeAll, describe, expect, test } from 'vitest';
import { format } from 'prettier';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import { exportTypeScript } from './export.ts';
import type { TypeScriptOptions } from './export.ts';
import { consume } from './test-support/consumer.ts';
import type { Consumer } from './test-support/consumer.ts';
import { emptyWidget, everyComponent, viewWidget, VIEWS } from './test-support/fixtures.ts';

const widgets: readonly Widget[] = [
  ...Object.entries(VIEWS).map(([name, fixture]) => viewWidget(name, fixture)),
  ...everyComponent(),
  emptyWidget,
];

const SHAPES: readonly [string, TypeScriptOptions][] = [
  ['a function', {}],
  ['a function with plain actions', { actions: 'plain' }],
  ['a constant', { shape: 'literal' }],
];

const file = (widget: Widget, shape: string): string =>
  `${widget.name} as ${shape}`.replaceAll(/[^A-Za-z]+/g, '-');

/** What the one function or constant of a module gives for some data, as plain JSON. */
function result(module: Readonly<Record<string, unknown>> | undefined, data: JsonObject): Json {
  const [value] = Object.values(module ?? {});
  const widget: unknown = typeof value === 'function' ? value(data) : value;
  return JSON.parse(JSON.stringify(widget ?? null)) as Json;
}

const statesOf = (widget: Widget): readonly JsonObject[] => [
  widget.defaultState,
  ...widget.states.map(({ state }) => state),
];

describe('exported modules', () => {
  let consumer: Consumer;
  beforeAll(async () => {
    const files = widgets.flatMap((widget) =>
      SHAPES.map(([shape, options]) => [
        file(widget, shape),
        exportTypeScript(widget, options).text,
      ]),
    );
    consumer = await consume(Object.fromEntries(files));
  }, 120_000);

  test('compile under strict, with unchecked indexes and without unused names', () => {
    expect(consumer.errors).toEqual([]);
  });

  describe.each(widgets.map((widget) => [widget.name, widget] as const))('%s', (_, widget) => {
    test.each(SHAPES)('as %s gives what the preview shows', (shape, { shape: kind }) => {
      for (const data of kind === 'literal' ? [widget.defaultState] : statesOf(widget)) {
        const expansion = expand(widget.doc, data);
        expect(expansion.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const made = result(consumer.modules[file(widget, shape)], data);
        expect(normalizeWidget(made)).toEqual(normalizeWidget(expansion.widget ?? null));
      }
    });
  });
});

test.each(widgets.map((widget) => [widget.name, widget] as const))(
  '%s is laid out as Prettier lays it out',
  async (_, widget) => {
    const { text } = exportTypeScript(widget);
    expect(text).toBe(await format(text, { parser: 'typescript' }));
  },
);
