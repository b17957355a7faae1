import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert } from './convert.ts';
import { item, thread } from './item-tables.ts';
import type { Shape } from './shape.ts';
import { write } from './write.ts';

const AT = '2030-01-01T00:00:00.000Z';
const free = fc.constantFrom<unknown>(null, { a: null, camelCase: [1, false] }, 'x', 7, undefined);
const widget = fc.constantFrom<unknown>(
  { type: 'Text', value: 'a' },
  { type: 'Card', children: [null, false, { type: 'Text', value: 'a', color: null }] },
  { type: 'Card', onClickAction: { type: 'go', payload: { snake_case: [true] } } },
  { value: 'no type' },
);

/** Fields of any item and thread, in either spelling, with nulls, absences and strangers. */
const fields = fc.record(
  {
    id: fc.constantFrom<unknown>('a', 'b"\n', 3),
    type: fc.constantFrom<unknown>('widget', 'assistant_message', 'client_tool_call', 'nobody'),
    thread_id: fc.constantFrom<unknown>('t', null),
    threadId: fc.constantFrom<unknown>('T', null, undefined),
    created_at: fc.constantFrom<unknown>(AT, null),
    createdAt: fc.constantFrom<unknown>(AT, new Date(0), new Date(NaN), undefined),
    copy_text: fc.constantFrom<unknown>('c', null),
    copyText: fc.constantFrom<unknown>('C', null),
    title: fc.constantFrom<unknown>('t', null),
    status: fc.constantFrom<unknown>({ type: 'active' }, { type: 'locked', reason: null }, 'x'),
    metadata: free,
    content: fc.constantFrom<unknown>(
      [],
      [{ type: 'output_text', text: 'a' }],
      [{ type: 'output_text', text: 'a', annotations: [], more: free }],
      [{ type: 'output_text' }],
    ),
    widget,
    call_id: fc.constantFrom<unknown>('c'),
    name: fc.constantFrom<unknown>('n'),
    arguments: free,
    output: free,
    stranger: free,
    toJSON: fc.constantFrom<unknown>('own'),
  },
  { requiredKeys: [] },
);
const complete = fields.map((some) => ({
  id: 'a',
  threadId: 't',
  createdAt: AT,
  type: 'widget',
  widget: { type: 'Text', value: 'a' },
  ...some,
}));

function outcome(make: () => unknown): unknown {
  try {
    return { json: make() };
  } catch (error) {
    return { error: String(error) };
  }
}

const shapes: [string, Shape][] = [
  ['item', item],
  ['thread', thread],
];

test.each(shapes)('the text of any %s is what converting it gives', (path, shape) => {
  const seen = { text: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof(fields, complete), (value) => {
      const text = outcome(() => JSON.parse(write(shape, value, 'copy', path)));
      const converted = outcome(() =>
        convert(shape, value, { to: 'wire', extras: 'keep', free: 'copy' }, path),
      );
      expect(text).toEqual(converted);
      seen[Object.hasOwn(Object(text), 'json') ? 'text' : 'refused'] += 1;
    }),
    { numRuns: 3000 },
  );
  expect(seen.text).toBeGreaterThan(100);
  expect(seen.refused).toBeGreaterThan(100);
});

test('what is in the spelling of the wire already is not copied on its way', () => {
  let asked = 0;
  const value = {
    id: 'a',
    thread_id: 't',
    created_at: AT,
    type: 'assistant_message',
    content: Object.defineProperty([], 'toJSON', {
      value: () => {
        asked += 1;
        return [];
      },
    }),
  };
  expect(JSON.parse(write(item, value, 'copy', 'item'))).toEqual({ ...value, content: [] });
  expect(asked).toBe(1);
});
