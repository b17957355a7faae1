import { expect, test, vi } from 'vitest';
import { Observer } from '../server/observer.ts';
import type { TestContext } from '../test-support/servers.ts';
import { owner, storeContract, thread } from '../test-support/store-contract.ts';
import { MemoryStore } from './memory-store.ts';
import { observedStore } from './observed-store.ts';
import type { Store } from './store.ts';

/** Lives through a snapshot before each call, as a playground does between two pages. */
class RestoredStore extends MemoryStore<TestContext> {
  static make(): Store<TestContext> {
    let current = new MemoryStore<TestContext>({ owner });
    return new Proxy(current, {
      get(_, name: keyof MemoryStore) {
        const text = JSON.stringify(current);
        current = MemoryStore.fromJSON(JSON.parse(text) as ReturnType<MemoryStore['toJSON']>, {
          owner,
        });
        const member: unknown = current[name];
        return typeof member === 'function' ? (member.bind(current) as unknown) : member;
      },
    });
  }
}

storeContract('MemoryStore', () => new MemoryStore<TestContext>({ owner }));
storeContract('MemoryStore out of its snapshot', () => RestoredStore.make());
storeContract('an observed store', () => {
  const observer = new Observer({ onStoreCall: () => {} });
  return observedStore(new MemoryStore<TestContext>({ owner }), observer);
});

test('ids can be made repeatable, and one that is taken is not given out again', async () => {
  const next = vi.fn().mockReturnValueOnce('1').mockReturnValueOnce('1').mockReturnValueOnce('2');
  const store = new MemoryStore({ nextId: next });
  const first = store.generateThreadId(null);
  await store.saveThread(thread(first), null);
  expect([first, store.generateThreadId(null)]).toEqual(['thr_1', 'thr_2']);
});

test('a store keeps widgets as JSON, not as instances', async () => {
  const store = new MemoryStore();
  await store.saveThread(thread('t'), null);
  const { Card } = await import('../widgets.ts');
  const widget = new Card({ children: [null] });
  const base = { id: 'w', threadId: 't', createdAt: 'now' };
  await store.addThreadItem('t', { ...base, type: 'widget', widget }, null);
  expect(await store.loadItem('t', 'w', null)).toEqual({
    ...base,
    type: 'widget',
    widget: { type: 'Card', children: [null] },
  });
});

test('a snapshot of another version is refused', () => {
  const snapshot = { version: 2, threads: [], attachments: [] } as unknown;
  expect(() => MemoryStore.fromJSON(snapshot as ReturnType<MemoryStore['toJSON']>)).toThrow(
    TypeError,
  );
});
