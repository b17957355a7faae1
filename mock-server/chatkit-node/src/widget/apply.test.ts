import { expect, test } from 'vitest';
import { applyWidgetUpdate } from './apply.ts';

const text = { type: 'Text', id: 'a', value: 'Hel', streaming: true };
const badge = { type: 'Badge', id: 'b', label: '1' };
const row = { type: 'Row', children: [badge] };
const widget = { type: 'Card', children: [{ type: 'Transition', children: text }, row] };

test('a delta lengthens its text and leaves all else the same object', () => {
  const update = {
    type: 'widget.streaming_text.value_delta',
    componentId: 'a',
    delta: 'lo',
    done: false,
  } as const;
  const next = applyWidgetUpdate(widget, update);
  expect(next['children']).toEqual([
    { type: 'Transition', children: { ...text, value: 'Hello' } },
    row,
  ]);
  expect((next['children'] as object[])[1]).toBe(row);
  const last = applyWidgetUpdate(widget, { ...update, done: true });
  expect(JSON.stringify(last)).toContain('"value":"Hello","streaming":false');
});

test('a component or the root is replaced', () => {
  const component = { type: 'Badge', label: '2' } as const;
  const next = applyWidgetUpdate(widget, {
    type: 'widget.component.updated',
    componentId: 'b',
    component,
  });
  expect(next['children']).toEqual([widget.children[0], { type: 'Row', children: [component] }]);
  const root = { type: 'Card', children: [] } as const;
  expect(
    applyWidgetUpdate(widget, { type: 'widget.root.updated', widget: { ...root, children: [] } }),
  ).toEqual(root);
});

test('an update of an unknown component changes nothing', () => {
  const update = {
    type: 'widget.streaming_text.value_delta',
    componentId: 'x',
    delta: 'lo',
    done: false,
  } as const;
  expect(applyWidgetUpdate(widget, update)).toBe(widget);
});
