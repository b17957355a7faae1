import { expect, it } from 'vitest';
import { createStoreQuota } from './store-quota.ts';

const item = (id: string, text = '') => ({ id, text });

it('counts the items of a thread', () => {
  const quota = createStoreQuota({ items: 2, size: 1_000 });
  quota.admit('addThreadItem', ['a', item('1')]);
  quota.admit('addThreadItem', ['a', item('2')]);
  expect(() => quota.admit('addThreadItem', ['a', item('3')])).toThrow(
    'A thread holds at most 2 items here.',
  );
  // One that is there may be written again, and another thread has its own count.
  quota.admit('saveItem', ['a', item('2')]);
  quota.admit('addThreadItem', ['b', item('3')]);
});

it('counts what is written, once an item', () => {
  const long = 'x'.repeat(60);
  const quota = createStoreQuota({ items: 9, size: 100 });
  quota.admit('addThreadItem', ['a', item('1', long)]);
  quota.admit('saveItem', ['a', item('1', long)]);
  expect(() => quota.admit('addThreadItem', ['a', item('2', long)])).toThrow('The store is full');
});

it('gives back what is deleted', () => {
  const long = 'x'.repeat(60);
  const quota = createStoreQuota({ items: 1, size: 100 });
  quota.admit('addThreadItem', ['a', item('1', long)]);
  quota.admit('deleteThreadItem', ['a', '1']);
  quota.admit('addThreadItem', ['a', item('2', long)]);
  quota.admit('deleteThread', ['a']);
  quota.admit('addThreadItem', ['b', item('3', long)]);
});
