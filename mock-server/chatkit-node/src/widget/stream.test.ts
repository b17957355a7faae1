import { expect, test } from 'vitest';
import { Card, Text, type WidgetRoot } from '../widgets.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import { streamWidget } from './stream.ts';

const thread: ThreadMetadata = {
  id: 't',
  createdAt: 'now',
  status: { type: 'active' },
  metadata: {},
};
const options = { generateId: (type: string) => `${type}-1`, now: () => 'now' };

async function collect(events: AsyncIterable<ThreadStreamEvent>): Promise<ThreadStreamEvent[]> {
  const all = [];
  for await (const event of events) all.push(event);
  return all;
}

function saying(value: string, streaming?: boolean): Card {
  return new Card({
    children: [new Text({ id: 'x', value, ...(streaming ? { streaming } : {}) })],
  });
}

const item = (value: string, rest: object = {}) => ({
  type: 'widget',
  id: 'message-1',
  threadId: 't',
  createdAt: 'now',
  widget: { type: 'Card', children: [{ type: 'Text', id: 'x', value, ...rest }] },
});

test('one widget is done at once', async () => {
  const events = await collect(
    streamWidget(thread, saying('hi'), { ...options, copyText: 'copy' }),
  );
  expect(events).toEqual([{ type: 'thread.item.done', item: { ...item('hi'), copyText: 'copy' } }]);
});

test('states of a widget become deltas, under one id and time', async () => {
  async function* states(): AsyncGenerator<WidgetRoot> {
    for (const value of ['', 'Hel', 'Hello,', 'Hello, world']) yield saying(value, true);
  }
  const delta = (text: string) => ({
    type: 'thread.item.updated',
    itemId: 'message-1',
    update: {
      type: 'widget.streaming_text.value_delta',
      componentId: 'x',
      delta: text,
      done: false,
    },
  });
  expect(await collect(streamWidget(thread, states(), options))).toEqual([
    { type: 'thread.item.added', item: item('', { streaming: true }) },
    delta('Hel'),
    delta('lo,'),
    delta(' world'),
    { type: 'thread.item.done', item: item('Hello, world', { streaming: true }) },
  ]);
});

test('an author may go on changing one and the same object', async () => {
  async function* states(): AsyncGenerator<WidgetRoot> {
    const text = new Text({ id: 'x', value: '1' });
    const card = new Card({ children: [text] });
    yield card;
    text.value = '2';
    yield card;
  }
  const events = await collect(streamWidget(thread, states(), options));
  expect(events.map(({ type }) => type)).toEqual([
    'thread.item.added',
    'thread.item.updated',
    'thread.item.done',
  ]);
  expect(events[0]).toMatchObject({ item: item('1') });
  expect(events[1]).toMatchObject({
    update: { type: 'widget.root.updated', widget: item('2').widget },
  });
});

test('no state is no event, and the positional form of other ports works', async () => {
  async function* none(): AsyncGenerator<WidgetRoot> {}
  expect(await collect(streamWidget(thread, none()))).toEqual([]);
  const [event] = await collect(streamWidget(thread, saying('hi'), 'copy', () => 'mine'));
  expect(event).toMatchObject({ item: { id: 'mine', copyText: 'copy' } });
});
