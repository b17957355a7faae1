import { MemoryStore } from 'chatkit-node';
import type { ChatKitServer, SyncCustomActionResponse, ThreadItem } from 'chatkit-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_MESSAGE } from '../limits.ts';
import type { FromWorker } from '../protocol.ts';
import { sandboxedServer, startServer } from './server.ts';

const CREATED = '2026-01-01T00:00:00.000Z';
const RUN = 1;

type Handlers = Pick<ChatKitServer, 'action' | 'syncAction'>;

/** What the page hears of an action in a thread. */
async function answerOf(handlers: Partial<Handlers>, type: string): Promise<FromWorker[]> {
  const store = new MemoryStore();
  const thread = { id: 'thread', createdAt: CREATED, status: { type: 'active' as const } };
  await store.saveThread({ ...thread, metadata: {} }, {});
  const heard: FromWorker[] = [];
  const deps = {
    post: (message: FromWorker) => void heard.push(message),
    store,
    currentRun: () => RUN,
    enter: () => {},
    leave: () => {},
  };
  const base = sandboxedServer(deps);
  const entry = { exports: { default: Object.assign(new base(), handlers) }, declared: {} };
  const params = { thread_id: thread.id, action: { type: 'go' } };
  const body = JSON.stringify({ type, params });
  await startServer(base, entry, deps).serve({ type: 'fetch', run: RUN, body, fault: null });
  return heard;
}

afterEach(() => vi.restoreAllMocks());

describe('an answer that is too large', () => {
  /** With what is around it, more than fits. */
  const large = 'x'.repeat(LARGEST_MESSAGE);
  const tooMuch = {
    name: 'TooMuch',
    message: 'An event of more than 16 MB was sent; at most 16 MB fit.',
  };
  const message = (text: string): ThreadItem => ({
    type: 'assistant_message',
    id: 'item',
    threadId: 'thread',
    createdAt: CREATED,
    content: [{ type: 'output_text', text, annotations: [] }],
  });
  const longestWritten = (): (() => number) => {
    const write = vi.spyOn(JSON, 'stringify');
    return () => Math.max(...write.mock.results.map(({ value }) => String(value).length));
  };

  it.each(['action', 'syncAction'] as const)('is not written: %s', async (name) => {
    const written = longestWritten();
    let left = false;
    const handlers: Handlers = {
      async *action() {
        try {
          yield { type: 'progress_update', text: 'first' };
          yield { type: 'thread.item.done', item: message(large) };
        } finally {
          left = true;
        }
      },
      async syncAction(): Promise<SyncCustomActionResponse> {
        left = true;
        return { updatedItem: message(large) };
      },
    };
    const type = name === 'action' ? 'threads.custom_action' : 'threads.sync_custom_action';
    const heard = await answerOf(handlers, type);
    expect(heard.filter((said) => said.type === 'threw')).toMatchObject([{ thrown: tooMuch }]);
    expect(heard.at(-1)).toMatchObject({ type: 'end', run: RUN, thrown: tooMuch });
    expect(left).toBe(true);
    expect(written()).toBeLessThan(1_000);
  });

  it('is as large as it may be', async () => {
    const heard = await answerOf(
      {
        async *action() {
          yield { type: 'progress_update', text: large.slice(100) };
        },
      },
      'threads.custom_action',
    );
    expect(heard.at(-1)).toEqual({ type: 'end', run: RUN });
  });
});
