import { expect, test, vi } from 'vitest';
import { InvalidRequestError } from '../../errors.ts';
import { stream } from '../../test-support/collect.ts';
import { TestServer, done, message } from '../../test-support/servers.ts';
import { newThread, storedItems, typesOf } from '../../test-support/requests.ts';

const call = (id: string) => done({ type: 'client_tool_call', id, callId: id, name: 'maps' });

function output(threadId: string, result: unknown): object {
  return { type: 'threads.add_client_tool_output', params: { thread_id: threadId, result } };
}

/** Calls the client once, with the items given stored around the call. */
function calling(before: object[] = [], after: object[] = []) {
  const resumed = vi.fn();
  const server = new TestServer({
    async *respond(_thread, input) {
      if (input === null) {
        resumed();
        yield done(message('end', 'thanks'));
        return;
      }
      for (const item of before) yield done(item);
      yield call('t');
      for (const item of after) yield done(item);
    },
  });
  return { server, resumed };
}

test('a call waits for its output, then the answer goes on', async () => {
  const { server, resumed } = calling();
  const { id, events } = await newThread(server);
  expect(typesOf(events)).toEqual([
    'thread.created',
    'thread.item.done',
    'stream_options',
    'thread.item.done',
  ]);
  expect(events.at(-1)?.['item']).toMatchObject({ status: 'pending', arguments: {} });
  const next = await stream(server, output(id, { found: null }), {});
  expect(typesOf(next)).toEqual(['stream_options', 'thread.item.done']);
  expect(resumed).toHaveBeenCalledOnce();
  expect((await storedItems(server, id))[1]).toMatchObject({
    status: 'completed',
    output: { found: null },
  });
});

test('a hidden note after the call does not get in its way', async () => {
  const notes = Array.from({ length: 3 }, (_, i) => ({
    type: 'hidden_context',
    id: `h${i}`,
    content: 'note',
  }));
  const { server, resumed } = calling([], notes);
  const { id } = await newThread(server);
  await stream(server, output(id, 1), {});
  expect(resumed).toHaveBeenCalledOnce();
});

test.each([
  ['a shown item after it', [message('a', 'x')]],
  ['no call at all', null],
])('%s makes the output an error', async (_, after) => {
  const { server } = after ? calling([], after) : { server: new TestServer() };
  const { id } = await newThread(server);
  await expect(stream(server, output(id, 1), {})).rejects.toThrow(InvalidRequestError);
});

test('calls that were never answered are forgotten', async () => {
  const old = { type: 'client_tool_call', id: 'old', callId: 'old', name: 'maps' };
  const { server } = calling([old]);
  const { id } = await newThread(server);
  await stream(server, output(id, 1), {});
  expect((await storedItems(server, id)).map((item) => item.id)).not.toContain('old');
});
