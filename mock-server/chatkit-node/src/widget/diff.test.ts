import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WidgetRoot } from '../generated/props.ts';
import { applyWidgetUpdate } from './apply.ts';
import { diffWidget } from './diff.ts';
import type { WidgetJSON } from './base.ts';

function card(...children: object[]): WidgetRoot {
  return { type: 'Card', children } as WidgetRoot;
}
const text = (value: string, rest: object = {}) => ({ type: 'Text', id: 'a', value, ...rest });

test('a text that grows is sent as what it grew by', () => {
  const grown = diffWidget(
    card(text('Hel', { streaming: true })),
    card(text('Hello', { streaming: true })),
  );
  expect(grown).toEqual([
    { type: 'widget.streaming_text.value_delta', componentId: 'a', delta: 'lo', done: false },
  ]);
  const last = diffWidget(card(text('Hel')), card(text('Hello')));
  expect(last).toMatchObject([{ delta: 'lo', done: true }]);
});

test.each([
  ['it shrinks', card(text('Hello')), card(text('Hel'))],
  ['its streaming ends at the same time', card(text('a', { streaming: true })), card(text('ab'))],
  [
    'something else changes too',
    card(text('a'), { type: 'Divider' }),
    card(text('ab'), { type: 'Divider', flush: true }),
  ],
  ['it has no id', card({ type: 'Text', value: 'a' }), card({ type: 'Text', value: 'ab' })],
  [
    'it is a title',
    card({ type: 'Title', id: 't', value: 'a' }),
    card({ type: 'Title', id: 't', value: 'ab' }),
  ],
  [
    'another element has its id',
    card(text('a'), { type: 'Badge', id: 'a', label: 'x' }),
    card(text('ab'), { type: 'Badge', id: 'a', label: 'x' }),
  ],
  ['a child came with it', card(text('a')), card(text('ab'), text('x', { id: 'b' }))],
])('the whole widget is sent when %s', (_, before, after) => {
  expect(diffWidget(before, after)).toEqual([{ type: 'widget.root.updated', widget: after }]);
});

test('props that are null and props that are absent are the same', () => {
  const nulled = card(text('a', { color: null }));
  expect(diffWidget(card(text('a')), nulled)).toEqual([]);
});

test('the update is a copy: changing the widget later does not change it', () => {
  const after = { type: 'Card', children: [], size: 'sm' } as {
    type: 'Card';
    children: never[];
    size: 'sm' | 'lg';
  };
  const [update] = diffWidget(card(), after);
  after.size = 'lg';
  expect(update).toEqual({
    type: 'widget.root.updated',
    widget: { type: 'Card', children: [], size: 'sm' },
  });
});

/** Small trees in which texts grow, shrink, appear and share ids. */
const leaf = fc.oneof(
  fc.record({
    type: fc.constantFrom('Text', 'Markdown', 'Title'),
    id: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    value: fc.constantFrom('', 'x', 'xy', 'xyz', 'q'),
    streaming: fc.constantFrom(undefined, true, false),
  }),
  fc.record({ type: fc.constant('Badge'), label: fc.constantFrom('1', '2') }),
);
const tree = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ type: fc.constant('Transition'), children: tie('node') }),
    fc.record({
      type: fc.constantFrom('Row', 'Col'),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
  ),
})).node;
const root = fc.array(tree, { maxLength: 3 }).map((children) => card(...children));

/** The same tree with its texts grown, so that deltas are common among the cases. */
function grown(widget: WidgetRoot, suffix: string): WidgetRoot {
  return JSON.parse(JSON.stringify(widget), (_, value: unknown) => {
    const node = value as { type?: string; value?: string };
    return node?.type === 'Text' && node.value !== undefined
      ? { ...node, value: node.value + suffix }
      : value;
  }) as WidgetRoot;
}

test('a client that applies the updates shows the new state', () => {
  let deltas = 0;
  fc.assert(
    fc.property(root, fc.oneof(root, fc.constantFrom('!', '')), (before, next) => {
      const after = typeof next === 'string' ? grown(before, next) : next;
      const updates = diffWidget(before, after);
      deltas += updates.filter(({ type }) => type === 'widget.streaming_text.value_delta').length;
      const plain = JSON.parse(JSON.stringify(before)) as WidgetJSON;
      const shown = updates.reduce<WidgetJSON>(applyWidgetUpdate, plain);
      expect(shown).toEqual(JSON.parse(JSON.stringify(after)));
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(deltas).toBeGreaterThan(100);
});
