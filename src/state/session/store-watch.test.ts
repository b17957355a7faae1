import { describe, expect, it } from 'vitest';
import { createStoreWatch } from './store-watch.ts';

describe('what a store call did', () => {
  it('names the object and the keys that changed', () => {
    const watch = createStoreWatch();
    const thread = { id: 'thr_1', title: null, metadata: {} };
    expect(watch.step({ method: 'saveThread', args: [thread] }).summary).toBe('thr_1 · new');
    const again = watch.step({ method: 'saveThread', args: [{ ...thread, title: 'Named' }] });
    expect(again).toMatchObject({
      summary: 'thr_1 · title',
      writes: true,
      changes: [{ path: 'title', before: null, after: 'Named' }],
    });
  });

  it('follows an item through its life', () => {
    const watch = createStoreWatch();
    const item = { id: 'msg_1', type: 'widget', widget: { type: 'Card', children: [] } };
    const steps = [
      watch.step({ method: 'addThreadItem', args: ['thr_1', item] }),
      watch.step({ method: 'loadItem', args: ['thr_1', 'msg_1'] }),
      watch.step({
        method: 'saveItem',
        args: ['thr_1', { ...item, widget: { type: 'Basic', children: [] } }],
      }),
      watch.step({ method: 'deleteThreadItem', args: ['thr_1', 'msg_1'] }),
    ];
    expect(steps.map(({ summary, writes }) => [summary, writes])).toEqual([
      ['msg_1 · new', true],
      ['msg_1', false],
      ['msg_1 · widget', true],
      ['msg_1', true],
    ]);
  });

  it('reads name what they ask for', () => {
    const watch = createStoreWatch();
    expect(watch.step({ method: 'loadThread', args: ['thr_1'] }).summary).toBe('thr_1');
    expect(watch.step({ method: 'loadThreads', args: [20, null, 'desc'] }).summary).toBe('');
  });
});
