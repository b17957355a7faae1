/** Which thread is shown: a new one with the widget in it, or one the server has. */
import { itemPageFromWire, threadFromWire } from 'chatkit-node';
import type { ThreadItem, ThreadMetadata, WidgetItem } from 'chatkit-node';
import { findItem, keepEqual } from './apply-event.ts';
import type { Core } from './core.ts';
import { getThread, listItems } from './request-body.ts';
import type { Requests } from './requests.ts';
import type { SessionDeps } from './session.ts';
import { EMPTY_VIEW } from './state.ts';
import type { Entry } from './state.ts';

export interface Threads {
  create(): Promise<void>;
  /** Creates one unless the last was for the same subject and shows something. */
  ensure(subject: string): Promise<void>;
  /** Shows a thread as the server has it; null shows none. Rejects when it can't be had. */
  show(id: string | null): Promise<void>;
  /** Reads the thread that is shown again. What the user has typed meanwhile stays. */
  refresh(): Promise<void>;
  /** The document's node behind an element of an item, where there is one. */
  nodeOf(itemId: string): ((element: object) => string | undefined) | undefined;
}

interface Deps {
  readonly core: Core;
  readonly requests: Requests;
  readonly starter: SessionDeps['starter'];
  /** The store was written from here, by this method. */
  readonly onStored: (method: 'saveThread' | 'addThreadItem', args: readonly unknown[]) => void;
}

export function createThreads({ core, requests, starter, onStored }: Deps): Threads {
  const { clock, emit, setView, store, view } = core;
  let shownFor: string | null = null;
  const origins = new Map<string, (element: object) => string | undefined>();

  /** The first item: the widget that is being tried. */
  const plantWidget = async (thread: ThreadMetadata): Promise<Entry[]> => {
    const start = starter();
    if (!start) return [];
    const id = store.generateItemId('message', thread, null);
    // What a document expands to is a widget, though its type is looser.
    const widget = start.widget as unknown as WidgetItem['widget'];
    const { id: threadId, createdAt } = thread;
    const item: WidgetItem = { type: 'widget', id, threadId, createdAt, widget };
    await store.addThreadItem(threadId, item, null);
    onStored('addThreadItem', [threadId, item]);
    origins.set(id, (element) => start.nodeOf(element));
    return [entryOf(item)];
  };

  const loadItems = async (threadId: string): Promise<ThreadItem[]> => {
    const items: ThreadItem[] = [];
    let after: string | null = null;
    do {
      const page = itemPageFromWire(await requests.ask(listItems(threadId, after)));
      items.push(...page.data);
      after = page.hasMore ? (page.after ?? null) : null;
    } while (after !== null);
    return items;
  };

  const load = async (id: string) => {
    const { items: _, ...thread } = threadFromWire(await requests.ask(getThread(id)));
    return { thread, items: await loadItems(id) };
  };

  const create = async (): Promise<void> => {
    requests.stop();
    const thread: ThreadMetadata = {
      id: store.generateThreadId(null),
      createdAt: new Date(clock.now()).toISOString(),
      status: { type: 'active' },
      metadata: {},
    };
    await store.saveThread(thread, null);
    onStored('saveThread', [thread]);
    const entries = await plantWidget(thread);
    setView(() => ({ ...EMPTY_VIEW, thread, entries }));
    emit('thread.change', { threadId: thread.id });
  };

  return {
    create,
    async ensure(subject) {
      const { thread, entries } = view();
      const isOpen = shownFor === subject && (thread === null || entries.length > 0 || !starter());
      // Noted before anything is awaited, so asking twice creates one.
      shownFor = subject;
      if (!isOpen) await create();
    },
    async show(id) {
      requests.stop();
      if (id === null) {
        setView(() => EMPTY_VIEW);
        return emit('thread.change', { threadId: null });
      }
      emit('thread.load.start', { threadId: id });
      const { thread, items } = await load(id);
      setView(({ loads }) => {
        const entries = items.map((item) => entryOf(item));
        return { ...EMPTY_VIEW, thread, entries, loads: loads + 1 };
      });
      emit('thread.load.end', { threadId: id });
      emit('thread.change', { threadId: id });
    },
    async refresh() {
      const id = view().thread?.id;
      if (id === undefined) return;
      requests.stop();
      const { thread, items } = await load(id);
      setView((now) => {
        const entries = items.map((item) => entryOf(keepEqual(findItem(now, item.id), item)));
        return { ...EMPTY_VIEW, thread, entries, loads: now.loads };
      });
    },
    nodeOf: (itemId) => origins.get(itemId),
  };
}

function entryOf(item: ThreadItem): Entry {
  return { kind: 'item', id: item.id, item };
}
