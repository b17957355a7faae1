import { expect, test, vi } from 'vitest';
import { InvalidRequestError, NotImplementedError } from '../../errors.ts';
import type { WidgetItem } from '../../types/item.ts';
import { Card, Text } from '../../widgets.ts';
import { answer, stream } from '../../test-support/collect.ts';
import { TestServer, done, message } from '../../test-support/servers.ts';
import { act, newThread } from '../../test-support/requests.ts';

const WIDGET = { type: 'Card', children: [{ type: 'Text', value: 'old' }] };

function withWidget(setup: ConstructorParameters<typeof TestServer>[0] = {}): TestServer {
  return new TestServer({
    async *respond() {
      yield done({ type: 'widget', id: 'w', widget: WIDGET, copyText: 'copy' });
      yield done(message('a', 'no widget'));
    },
    ...setup,
  });
}

test('the handler gets the action and the stored widget, and may replace the root', async () => {
  const seen = vi.fn();
  const context = { user: 'ann' };
  const server = withWidget({
    async *action(thread, action, sender, given) {
      seen(thread.id, action, sender, given === context);
      const widget = new Card({ children: [new Text({ value: 'new' })] });
      yield {
        type: 'thread.item.updated',
        itemId: 'w',
        update: { type: 'widget.root.updated', widget },
      };
    },
  });
  const { id } = await newThread(server);
  const action = { type: 'save', payload: { snake_key: { camelKey: null } }, handler: 'server' };
  const events = await stream(server, act(id, action, 'w'), context);
  expect(events.slice(1)).toEqual([
    {
      type: 'thread.item.updated',
      item_id: 'w',
      update: {
        type: 'widget.root.updated',
        widget: { type: 'Card', children: [{ type: 'Text', value: 'new' }] },
      },
    },
  ]);
  const stored = await server.store.loadItem(id, 'w', {});
  expect(seen.mock.calls).toEqual([
    [id, { type: 'save', payload: { snake_key: { camelKey: null } } }, stored, true],
  ]);
  expect((stored as WidgetItem).widget).toEqual(WIDGET);
});

test('without an item there is no sender, without a payload it is null', async () => {
  const seen = vi.fn();
  const server = withWidget({
    // oxlint-disable-next-line require-yield
    async *action(_thread, action, sender) {
      seen(action, sender);
    },
  });
  const { id } = await newThread(server);
  await stream(server, act(id, { type: 'ping' }), {});
  expect(seen.mock.calls).toEqual([[{ type: 'ping', payload: null }, null]]);
});

test('a sender that is no widget is refused with one event', async () => {
  const server = withWidget();
  const { id } = await newThread(server);
  expect(await stream(server, act(id, { type: 'x' }, 'a'), {})).toEqual([
    { type: 'error', code: 'stream.error', allow_retry: false },
  ]);
});

test('a sender stored in snake_case reaches the handler in camelCase', async () => {
  const seen = vi.fn();
  const server = withWidget({
    // oxlint-disable-next-line require-yield
    async *action(_thread, _action, sender) {
      seen(sender);
    },
  });
  const { id } = await newThread(server);
  const ported = {
    id: 'p',
    type: 'widget',
    thread_id: id,
    created_at: 'now',
    copy_text: 'c',
    widget: WIDGET,
  };
  await server.store.addThreadItem(id, ported as unknown as WidgetItem, {});
  await stream(server, act(id, { type: 'x' }, 'p'), {});
  expect(seen.mock.calls).toEqual([
    [{ id: 'p', type: 'widget', threadId: id, createdAt: 'now', copyText: 'c', widget: WIDGET }],
  ]);
});

test('a sync action answers with the item to show, and stores nothing', async () => {
  const server = withWidget();
  server.syncAction = async (_thread, action, sender) => {
    const widget = new Card({ children: [new Text({ value: String(action.payload) })] });
    return { updatedItem: sender && { ...sender, widget } };
  };
  const { id } = await newThread(server);
  const ask = (itemId?: string) =>
    answer(
      server,
      {
        type: 'threads.sync_custom_action',
        params: { thread_id: id, item_id: itemId, action: { type: 'x', payload: 1 } },
      },
      {},
    );
  expect(await ask('w')).toMatchObject({
    updated_item: {
      id: 'w',
      thread_id: id,
      copy_text: 'copy',
      widget: { children: [{ value: '1' }] },
    },
  });
  expect(await server.store.loadItem(id, 'w', {})).toMatchObject({ widget: WIDGET });
  expect(await ask()).toEqual({});
  await expect(ask('a')).rejects.toThrow(InvalidRequestError);
});

test('a sync action that nobody handles says which method to write', async () => {
  const server = withWidget();
  const { id } = await newThread(server);
  const params = { thread_id: id, action: { type: 'x' } };
  const asked = answer(server, { type: 'threads.sync_custom_action', params }, {});
  await expect(asked).rejects.toThrow(NotImplementedError);
});
