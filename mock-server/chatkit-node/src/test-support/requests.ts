import { isObject, type JsonObject } from '../json.ts';
import { input, stream } from './collect.ts';
import type { TestContext, TestServer } from './servers.ts';

export function create(text = 'hi', rest: object = {}): object {
  return { type: 'threads.create', params: { input: input(text, rest) } };
}

export function say(threadId: string, text: string, rest: object = {}): object {
  const params = { thread_id: threadId, input: input(text, rest) };
  return { type: 'threads.add_user_message', params };
}

export function act(threadId: string, action: object, itemId?: string): object {
  const params = { thread_id: threadId, action, ...(itemId ? { item_id: itemId } : {}) };
  return { type: 'threads.custom_action', params };
}

/** A thread with one message of the user in it, and whatever the server answers. */
export async function newThread(
  server: TestServer,
  context: TestContext = {},
): Promise<{ id: string; events: JsonObject[] }> {
  const events = await stream(server, create(), context);
  return { id: threadIdOf(events), events };
}

export function threadIdOf([created]: JsonObject[]): string {
  const thread = created?.['thread'];
  const id = isObject(thread) ? thread['id'] : undefined;
  if (typeof id !== 'string') throw new Error('no thread was created');
  return id;
}

export function typesOf(events: JsonObject[]): unknown[] {
  return events.map(({ type }) => type);
}

export async function storedItems(server: TestServer, threadId: string, context: TestContext = {}) {
  const page = await server.store.loadThreadItems(threadId, null, 100, 'asc', context);
  return page.data;
}
