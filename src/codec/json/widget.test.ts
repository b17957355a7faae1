import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaning, view } from '#codec/jsx/test-support/view.ts';
import { printView } from '#codec/jsx/print.ts';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Json, JsonObject, WidgetJson } from '#core/json.ts';
import { readWidget, widgetToDoc } from './widget.ts';

function counter(): () => string {
  let last = 0;
  return () => `n${(last += 1)}`;
}

const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => value as Json)
  .filter((value) => !JSON.stringify(value).includes('"__proto__"'));

function widgetOf(type: string, props: JsonObject, children: readonly WidgetJson[]): WidgetJson {
  const [first] = children;
  if (!first || type === 'Text') return { type, ...props };
  return { type, ...props, children: type === 'Transition' ? first : children };
}

const tree: fc.Arbitrary<WidgetJson> = fc.letrec<{ tree: WidgetJson }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('Card', 'Row', 'Text', 'Transition', 'Unknown', 'odd type', 'Component'),
      fc.dictionary(
        fc
          .oneof(
            fc.constantFrom('value', 'key', 'data-x', 'two words', '1'),
            fc.string({ maxLength: 5 }),
          )
          .filter((key) => !['type', 'children', '__proto__'].includes(key)),
        json,
        { maxKeys: 3 },
      ),
      fc.option(fc.array(tie('tree'), { maxLength: 3 }), {
        maxDepth: 3,
        nil: undefined,
        depthIdentifier: 'tree',
      }),
    )
    .map(([type, props, children]) => widgetOf(type, props, children ?? [])),
})).tree;

describe('a widget as a document', { timeout: 120_000 }, () => {
  it('expands to the same widget, straight and by way of the view', () => {
    fc.assert(
      fc.property(tree, (widget) => {
        const doc = widgetToDoc(widget, counter());
        const same = normalizeWidget(widget);
        expect(normalizeWidget(expand(doc, {}).widget ?? null)).toEqual(same);
        const again = view(printView(doc));
        expect(meaning(again)).toEqual(meaning(doc));
        expect(normalizeWidget(expand(again, {}).widget ?? null)).toEqual(same);
      }),
      { numRuns: 500 },
    );
  });

  it('gives each element a new id, in document order', () => {
    const doc = widgetToDoc(
      { type: 'Card', children: [{ type: 'Row', children: [{ type: 'Text' }] }, { type: 'Col' }] },
      counter(),
    );
    expect(
      Object.values(doc.nodes).map((node) =>
        node.kind === 'element' ? `${node.id} ${node.type}` : '',
      ),
    ).toEqual(['n1 Card', 'n2 Row', 'n3 Text', 'n4 Col']);
  });
});

describe('JSON from outside', () => {
  it.each([
    [null, 'This is no widget: it has no "type".'],
    [[], 'This is no widget: it has no "type".'],
    [
      { type: 'Card', children: [{ type: 'Row', children: ['text'] }] },
      '$.children[0].children[0] is no element: it has no "type".',
    ],
    [{ type: 'Card', children: 1 }, '$.children is no element: it has no "type".'],
  ])('%j is refused', (value, message) => {
    const result = readWidget(value, counter());
    expect(result.ok ? [] : result.problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('is refused when it is nested very deep', () => {
    let deep: JsonObject = { type: 'Text' };
    for (let i = 0; i < 20_000; i += 1) deep = { type: 'Row', children: [deep] };
    let data: Json = 1;
    for (let i = 0; i < 20_000; i += 1) data = [data];
    for (const hostile of [deep, { type: 'Card', data }]) {
      const result = readWidget(hostile, counter());
      expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['widget/too-deep']);
    }
    expect(() => widgetToDoc({ type: 'Card', ...deep }, counter())).toThrow(RangeError);
  });

  it('as deep as is allowed can be written as code and read back', () => {
    const nest = (levels: number): WidgetJson =>
      levels === 0 ? { type: 'Text', maxLines: 1 } : { type: 'Row', children: [nest(levels - 1)] };
    const doc = widgetToDoc(nest(188), counter());
    expect(meaning(view(printView(doc)))).toEqual(meaning(doc));
  });

  it('cannot change what objects are', () => {
    const hostile = JSON.parse(
      '{"type":"Card","__proto__":{"a":1},"data":{"__proto__":{"a":1},"b":2}}',
    ) as WidgetJson;
    const { widget } = expand(widgetToDoc(hostile, counter()), {});
    expect(widget).toEqual({ type: 'Card', data: { b: 2 } });
    expect(Object.getPrototypeOf(widget?.['data'])).toBe(Object.prototype);
  });
});
