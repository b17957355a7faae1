/** What every store has to do, run against each that we have. */
import { describe, expect, test } from 'vitest';
import { NotFoundError } from '../errors.ts';
import type { StoreItemType } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Attachment } from '../types/attachment.ts';
import type { ThreadItem } from '../types/item.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import type { TestContext } from './servers.ts';

const ann: TestContext = { user: 'ann' };
const bob: TestContext = { user: 'bob' };
/** For the `owner` of a store: each user has threads of their own. */
export const owner = ({ user = '' }: TestContext): string => user;

export function thread(id: string, rest: Partial<ThreadMetadata> = {}): ThreadMetadata {
  const createdAt = '2030-01-01T00:00:00.000Z';
  return { id, createdAt, status: { type: 'active' }, metadata: {}, ...rest };
}

/** All at the same moment: order must not hang on the clock. */
function item(id: string, text = id): ThreadItem {
  return {
    type: 'assistant_message',
    id,
    threadId: 't',
    createdAt: '2030-01-01T00:00:00.000Z',
    content: [{ type: 'output_text', text, annotations: [] }],
  };
}

async function filled(make: () => Store<TestContext>, ids: string[]) {
  const store = make();
  await store.saveThread(thread('t'), ann);
  for (const id of ids) await store.addThreadItem('t', item(id), ann);
  return store;
}

function idsOf(page: { data: { id: string }[] }): string[] {
  return page.data.map(({ id }) => id);
}

/** `make` gives an empty store whose owner is `owner`. */
export function storeContract(name: string, make: () => Store<TestContext>): void {
  describe(name, () => {
    test('gives back a thread as it was saved, with and without a title', async () => {
      const store = make();
      const titled = thread('t', {
        title: 'Plans',
        status: { type: 'locked', reason: 'Full' },
        allowedImageDomains: ['a.example'],
        metadata: { deep: { list: [1, null] } },
      });
      await store.saveThread(titled, ann);
      await store.saveThread(thread('u', { title: null }), ann);
      expect(await store.loadThread('t', ann)).toEqual(titled);
      expect((await store.loadThread('u', ann)).title).toBeNull();
    });

    test('the last save of a thread wins, keeps its items and its place', async () => {
      const store = await filled(make, ['a']);
      await store.saveThread(thread('u'), ann);
      await store.saveThread(thread('t', { metadata: { n: 2 } }), ann);
      expect((await store.loadThread('t', ann)).metadata).toEqual({ n: 2 });
      expect(idsOf(await store.loadThreadItems('t', null, 20, 'asc', ann))).toEqual(['a']);
      expect(idsOf(await store.loadThreads(20, null, 'asc', ann))).toEqual(['t', 'u']);
    });

    test('an items key is not part of a thread', async () => {
      const store = make();
      await store.saveThread(
        { ...thread('t'), items: { data: [], hasMore: false } } as ThreadMetadata,
        ann,
      );
      expect(await store.loadThread('t', ann)).toEqual(thread('t'));
    });

    test('pages through threads in both directions', async () => {
      const store = make();
      for (const id of ['a', 'b', 'c']) await store.saveThread(thread(id), ann);
      const first = await store.loadThreads(2, null, 'asc', ann);
      expect(first).toMatchObject({ hasMore: true, after: 'b' });
      expect(idsOf(first)).toEqual(['a', 'b']);
      const second = await store.loadThreads(2, 'b', 'asc', ann);
      expect(idsOf(second)).toEqual(['c']);
      expect(second.hasMore).toBe(false);
      expect(second.after ?? null).toBeNull();
      expect(idsOf(await store.loadThreads(2, null, 'desc', ann))).toEqual(['c', 'b']);
    });

    test('pages through items, where after is exclusive and has to exist', async () => {
      const store = await filled(make, ['a', 'b', 'c', 'd']);
      expect(idsOf(await store.loadThreadItems('t', 'a', 2, 'asc', ann))).toEqual(['b', 'c']);
      expect(await store.loadThreadItems('t', 'b', 2, 'asc', ann)).toMatchObject({
        hasMore: false,
      });
      const back = await store.loadThreadItems('t', null, 3, 'desc', ann);
      expect(idsOf(back)).toEqual(['d', 'c', 'b']);
      expect(back).toMatchObject({ hasMore: true, after: 'b' });
      await expect(store.loadThreadItems('t', 'x', 2, 'asc', ann)).rejects.toThrow(NotFoundError);
      await expect(store.loadThreads(2, 'x', 'asc', ann)).rejects.toThrow(NotFoundError);
      expect(await store.loadThreadItems('none', null, 2, 'asc', ann)).toEqual({
        data: [],
        hasMore: false,
      });
    });

    test('a saved item changes in place, an added one stands at the end', async () => {
      const store = await filled(make, ['a', 'b']);
      await store.saveItem('t', item('a', 'changed'), ann);
      await store.saveItem('t', item('c'), ann);
      expect(await store.loadItem('t', 'a', ann)).toEqual(item('a', 'changed'));
      expect(idsOf(await store.loadThreadItems('t', null, 20, 'asc', ann))).toEqual([
        'a',
        'b',
        'c',
      ]);
    });

    test('an item added twice is there once, as it was added last, in its first place', async () => {
      const store = await filled(make, ['a', 'b']);
      await store.addThreadItem('t', item('a', 'again'), ann);
      const { data } = await store.loadThreadItems('t', null, 20, 'asc', ann);
      expect(data).toEqual([item('a', 'again'), item('b')]);
    });

    test('what is not there is not found, and can be deleted without an error', async () => {
      const store = await filled(make, []);
      await expect(store.loadThread('x', ann)).rejects.toThrow('Thread x not found');
      await expect(store.loadItem('t', 'x', ann)).rejects.toThrow('Item x not found');
      await expect(store.loadItem('x', 'x', ann)).rejects.toThrow(NotFoundError);
      await expect(store.loadAttachment('x', ann)).rejects.toThrow('Attachment x not found');
      await store.deleteThread('x', ann);
      await store.deleteThreadItem('t', 'x', ann);
      await store.deleteAttachment('x', ann);
    });

    test('a deleted item is gone, and a deleted thread takes its items along', async () => {
      const store = await filled(make, ['a', 'b']);
      await store.deleteThreadItem('t', 'a', ann);
      expect(idsOf(await store.loadThreadItems('t', null, 20, 'asc', ann))).toEqual(['b']);
      await store.deleteThread('t', ann);
      await expect(store.loadThread('t', ann)).rejects.toThrow(NotFoundError);
      await expect(store.loadItem('t', 'b', ann)).rejects.toThrow(NotFoundError);
    });

    test('keeps attachments with their private metadata', async () => {
      const store = make();
      const file: Attachment = {
        type: 'file',
        id: 'f',
        name: 'n',
        mimeType: 'text/plain',
        metadata: { k: 1 },
      };
      const image: Attachment = {
        ...file,
        type: 'image',
        id: 'i',
        previewUrl: 'https://a.example/i.png',
      };
      await store.saveAttachment(file, ann);
      await store.saveAttachment(image, ann);
      await store.saveAttachment({ ...file, threadId: 't' }, ann);
      expect(await store.loadAttachment('f', ann)).toEqual({ ...file, threadId: 't' });
      expect(await store.loadAttachment('i', ann)).toEqual(image);
      await store.deleteAttachment('f', ann);
      await expect(store.loadAttachment('f', ann)).rejects.toThrow(NotFoundError);
    });

    test('nobody sees what belongs to another', async () => {
      const store = await filled(make, ['a']);
      await expect(store.loadThread('t', bob)).rejects.toThrow(NotFoundError);
      await expect(store.loadItem('t', 'a', bob)).rejects.toThrow(NotFoundError);
      expect((await store.loadThreads(20, null, 'asc', bob)).data).toEqual([]);
      expect((await store.loadThreadItems('t', null, 20, 'asc', bob)).data).toEqual([]);
      await store.deleteThread('t', bob);
      await store.saveThread(thread('t', { title: "Bob's" }), bob);
      expect(await store.loadThread('t', ann)).toEqual(thread('t'));
      expect(await store.loadItem('t', 'a', ann)).toEqual(item('a'));
    });

    test('gives out copies: changing one changes nothing here', async () => {
      const store = await filled(make, ['a']);
      const mine = await store.loadItem('t', 'a', ann);
      if (mine.type === 'assistant_message') mine.content = [];
      const loaded = await store.loadThread('t', ann);
      loaded.metadata['n'] = 1;
      const saved = item('b');
      await store.saveItem('t', saved, ann);
      if (saved.type === 'assistant_message') saved.content = [];
      expect(await store.loadItem('t', 'a', ann)).toEqual(item('a'));
      expect(await store.loadItem('t', 'b', ann)).toEqual(item('b'));
      expect(await store.loadThread('t', ann)).toEqual(thread('t'));
    });

    test('makes ids that say what they are for', async () => {
      const store = make();
      const prefixes: Record<StoreItemType, string> = {
        thread: 'thr',
        message: 'msg',
        tool_call: 'tc',
        task: 'tsk',
        workflow: 'wf',
        attachment: 'atc',
        sdk_hidden_context: 'shcx',
      };
      for (const [type, prefix] of Object.entries(prefixes) as [StoreItemType, string][]) {
        const id = store.generateItemId(type, thread('t'), ann);
        expect(id).toMatch(new RegExp(`^${prefix}_[0-9a-f]{8}$`));
      }
      expect(store.generateThreadId(ann)).toMatch(/^thr_[0-9a-f]{8}$/);
      expect(() => store.generateItemId('nonsense' as StoreItemType, thread('t'), ann)).toThrow(
        "There are no ids for 'nonsense'",
      );
    });
  });
}
