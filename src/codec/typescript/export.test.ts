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

describe('the module of a widget', () => {
  const text = (name: string, options?: TypeScriptOptions): string => {
    const widget = widgets.find((one) => one.name === name);
    if (!widget) throw new Error(`No fixture ${name}`);
    return exportTypeScript(widget, options).text;
  };

  test('is named for it', () => {
    const [widget] = widgets;
    expect(widget && exportTypeScript(widget).fileName).toBe('edit-todo.ts');
    expect(text('Edit todo')).toContain('export function editTodo({ todo }: EditTodoData): Card {');
  });

  test('types the data: what some state lacks is optional', () => {
    expect(text('Edit todo')).toContain(`export interface EditTodoData {
  todo: {
    id: string;
    title: string;
    tags: string[];
    done: boolean;
    description?: string;
    due?: string;
  };
}
`);
  });

  test('takes enumerations from the schema', () => {
    expect(text('From a schema')).toContain('status: "open" | "done";');
    expect(text('From a schema')).toContain('owner?: {\n      name: string;\n    } | null;');
  });

  test('types each action as it is sent and as a handler receives it', () => {
    expect(text('Edit todo')).toContain(
      'export type UpdateTodoConfig = Action<"update_todo", { id: string }>;',
    );
    expect(text('Edit todo')).toContain(`export type UpdateTodoAction = Action<
  "update_todo",
  {
    id: string;
    title: string;
    description: string;
    priority: "high" | "normal";
    due?: string;
    remind: boolean;
  }
>;`);
    expect(text('Edit todo')).toContain(
      'export type AppAction = UpdateTodoAction | DeleteTodoAction;',
    );
  });

  test('can do without types of actions', () => {
    const plain = text('Edit todo', { actions: 'plain' });
    expect(plain).toContain('onSubmitAction: new ActionConfig({');
    expect(plain).not.toContain('Config<');
  });

  test('writes repeats and conditions as the language has them', () => {
    expect(text('Nested repeats')).toContain('children: groups.map(\n      (group, i) =>');
    expect(text('Conditions')).toContain(
      'order.note != null ? new Text({ value: order.note }) : null,',
    );
  });

  test('casts only where the compiler could not know', () => {
    expect(text('Edit todo')).not.toContain(' as ');
    expect(text('Conditions')).not.toMatch(/ as |!\./);
    expect(text('Bound props')).toContain('size: card.size as CardProps["size"],');
    expect(text('Bound props')).toContain('options: card.options.map((o) => ({');
  });
});
