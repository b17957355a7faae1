import { expect, test, vi } from 'vitest';
import { stream } from '../../test-support/collect.ts';
import { TestServer, done, message } from '../../test-support/servers.ts';
import { newThread, say, storedItems, typesOf } from '../../test-support/requests.ts';

function retry(threadId: string, itemId: string): object {
  return { type: 'threads.retry_after_item', params: { thread_id: threadId, item_id: itemId } };
}

/** Answers each message with as many items as told; the messages seen are recorded. */
function counting(answers = 1) {
  const seen = vi.fn();
  let count = 0;
  const server = new TestServer({
    async *respond(_thread, input) {
      seen(input);
      for (let i = 0; i < answers; i += 1) yield done(message(`a${(count += 1)}`, 'x'));
    },
  });
  return { server, seen };
}

test('the answer is made anew from the same message', async () => {
  const { server, seen } = counting();
  const { id } = await newThread(server);
  const [first] = await storedItems(server, id);
  const events = await stream(server, retry(id, first!.id), {});
  expect(typesOf(events)).toEqual(['stream_options', 'thread.item.done']);
  expect(seen.mock.calls).toEqual([[first], [first]]);
  expect((await storedItems(server, id)).map((item) => item.id)).toEqual([first!.id, 'a2']);
});

test('only what came later is forgotten, over several pages', async () => {
  const { server } = counting(30);
  const { id } = await newThread(server);
  await stream(server, say(id, 'second'), {});
  await stream(server, say(id, 'third'), {});
  const before = await storedItems(server, id);
  const second = before[31]!;
  expect(second.type).toBe('user_message');
  await stream(server, retry(id, second.id), {});
  const after = await storedItems(server, id);
  expect(after.slice(0, 32)).toEqual(before.slice(0, 32));
  expect(after.slice(32).map((item) => item.id)).toEqual(
    Array.from({ length: 30 }, (_, i) => `a${91 + i}`),
  );
});

test('the tool chosen for the message is seen again', async () => {
  const { server, seen } = counting();
  const { id } = await newThread(server);
  await stream(server, say(id, 'x', { inference_options: { tool_choice: { id: 'maps' } } }), {});
  const asked = (await storedItems(server, id)).at(-2);
  await stream(server, retry(id, asked!.id), {});
  expect(seen.mock.lastCall?.[0]).toMatchObject({
    inferenceOptions: { toolChoice: { id: 'maps' } },
  });
});

test('only a message of the user can be retried', async () => {
  const { server } = counting();
  const { id } = await newThread(server);
  await expect(stream(server, retry(id, 'a1'), {})).rejects.toThrow(
    'Item a1 is not a user message',
  );
  expect(await stream(server, retry(id, 'unknown'), {})).toEqual([]);
  expect(await storedItems(server, id)).toHaveLength(2);
});
