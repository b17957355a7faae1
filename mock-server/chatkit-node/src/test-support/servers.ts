import { ChatKitServer } from '../server/server.ts';
import type { ServerOptions } from '../server/observer.ts';
import type { Store } from '../store/store.ts';
import { MemoryStore } from '../store/memory-store.ts';
import type { Action } from '../action/action.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { AssistantMessageItem, UserMessageItem, WidgetItem } from '../types/item.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { silent } from './collect.ts';

export interface TestContext {
  user?: string;
}
type Events = AsyncIterable<ThreadStreamEvent>;
type Respond = (
  thread: ThreadMetadata,
  message: UserMessageItem | null,
  context: TestContext,
) => Events;
type OnAction = (
  thread: ThreadMetadata,
  action: Action,
  sender: WidgetItem | null,
  context: TestContext,
) => Events;

interface Setup extends ServerOptions {
  respond?: Respond;
  action?: OnAction;
  store?: Store<TestContext>;
}

/** A server whose handlers are the functions given. */
export class TestServer extends ChatKitServer<TestContext> {
  readonly #setup: Setup;

  constructor(setup: Setup = {}) {
    super(setup.store ?? new MemoryStore(), null, { logger: silent, ...setup });
    this.#setup = setup;
  }

  override respond(...args: Parameters<Respond>): Events {
    return this.#setup.respond?.(...args) ?? noEvents();
  }

  override action(...args: Parameters<OnAction>): Events {
    return this.#setup.action?.(...args) ?? noEvents();
  }
}

async function* noEvents(): Events {}

/** An assistant message as an author writes it: thread and time are left to the server. */
export function message(id: string, text: string): AssistantMessageItem {
  const item = { type: 'assistant_message', id, content: [{ type: 'output_text', text }] };
  return item as AssistantMessageItem;
}

export function done(item: object): ThreadStreamEvent {
  return { type: 'thread.item.done', item } as ThreadStreamEvent;
}

export function added(item: object): ThreadStreamEvent {
  return { type: 'thread.item.added', item } as ThreadStreamEvent;
}
