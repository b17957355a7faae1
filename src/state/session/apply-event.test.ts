import { describe, expect, it } from 'vitest';
import { Card, Text } from 'chatkit-node/widgets';
import type {
  AssistantMessageItem,
  ThreadItem,
  ThreadItemUpdate,
  ThreadStreamEvent,
  WidgetItem,
} from 'chatkit-node';
import { applyEvent, findItem } from './apply-event.ts';
import { EMPTY_VIEW } from './state.ts';
import type { Entry, Retry, ThreadView } from './state.ts';

const AT = '2026-01-01T00:00:00.000Z';
const RETRY: Retry = { kind: 'action', itemId: 'w', action: { type: 'go' } };

const widget = (id: string, ...children: Text[]): WidgetItem => ({
  type: 'widget',
  id,
  threadId: 't',
  createdAt: AT,
  widget: new Card({ children }).toJSON() as unknown as WidgetItem['widget'], // its own JSON
});
const message = (id: string, ...texts: string[]): AssistantMessageItem => ({
  type: 'assistant_message',
  id,
  threadId: 't',
  createdAt: AT,
  content: texts.map((text) => ({ type: 'output_text', text, annotations: [] })),
});
const viewOf = (...items: ThreadItem[]): ThreadView => ({
  ...EMPTY_VIEW,
  entries: items.map((item): Entry => ({ kind: 'item', id: item.id, item })),
});
const after = (view: ThreadView, ...events: ThreadStreamEvent[]): ThreadView => {
  let next = 0;
  return events.reduce(
    (now, event) => applyEvent(now, event, { id: () => `x${next++}`, retry: RETRY, problem: null }),
    view,
  );
};
const ids = (view: ThreadView): string[] => view.entries.map(({ id }) => id);

describe('an item', () => {
  it('is put at the end when new and swapped in its place when known', () => {
    const view = after(
      viewOf(message('a', 'one'), message('b', 'two')),
      { type: 'thread.item.done', item: message('c', 'three') },
      { type: 'thread.item.replaced', item: message('a', 'ONE') },
    );
    expect(ids(view)).toEqual(['a', 'b', 'c']);
    expect(findItem(view, 'a')).toMatchObject({ content: [{ text: 'ONE' }] });
  });

  it('keeps the objects of what came again as it was', () => {
    const [same, old] = [new Text({ value: 'same' }), new Text({ value: 'old' })];
    const view = viewOf(widget('w', same, old));
    const json = (now: ThreadView) => {
      const item = findItem(now, 'w');
      if (item?.type !== 'widget') throw new Error('No widget');
      return item.widget as unknown as { readonly children: readonly object[] };
    };
    const next = widget('w', same, new Text({ value: 'new' }));
    for (const event of [
      { type: 'thread.item.replaced', item: next },
      { type: 'thread.item.done', item: next },
      {
        type: 'thread.item.updated',
        itemId: 'w',
        update: { type: 'widget.root.updated', widget: next.widget },
      },
    ] as const) {
      const changed = json(after(view, event));
      expect(changed).toEqual(next.widget);
      expect(changed.children[0]).toBe(json(view).children[0]);
      expect(changed.children[1]).not.toBe(json(view).children[1]);
    }
    const again = after(view, { type: 'thread.item.replaced', item: widget('w', same, old) });
    expect(json(again)).toBe(json(view));
  });

  it('is pending from added to done', () => {
    const added = after(EMPTY_VIEW, { type: 'thread.item.added', item: widget('w') });
    expect(added.pending).toEqual(['w']);
    const done = after(added, { type: 'thread.item.done', item: widget('w') });
    expect(done.pending).toEqual([]);
    expect(ids(done)).toEqual(['w']);
  });

  it('is gone when removed', () => {
    const view = after(
      viewOf(message('a'), message('b')),
      { type: 'thread.item.added', item: widget('w') },
      { type: 'thread.item.removed', itemId: 'w' },
      { type: 'thread.item.removed', itemId: 'a' },
    );
    expect(ids(view)).toEqual(['b']);
    expect(view.pending).toEqual([]);
  });
});

describe('a widget update', () => {
  const first = new Text({ id: 'first', value: 'Hel', streaming: true });
  const second = new Text({ id: 'second', value: 'other' });
  const view = viewOf(widget('w', first, second), widget('v', second));
  const childrenOf = (of: ThreadView, id = 'w') => {
    const item = findItem(of, id);
    if (item?.type !== 'widget' || !('children' in item.widget)) throw new Error('It is a card');
    return item.widget.children as readonly object[];
  };

  it('appends to a streaming text and touches nothing else', () => {
    const next = after(view, {
      type: 'thread.item.updated',
      itemId: 'w',
      update: {
        type: 'widget.streaming_text.value_delta',
        componentId: 'first',
        delta: 'lo',
        done: true,
      },
    });
    expect(childrenOf(next)[0]).toMatchObject({ value: 'Hello', streaming: false });
    expect(childrenOf(next)[1]).toBe(childrenOf(view)[1]);
    expect(next.entries[1]).toBe(view.entries[1]);
  });

  it('swaps one component', () => {
    const next = after(view, {
      type: 'thread.item.updated',
      itemId: 'w',
      update: {
        type: 'widget.component.updated',
        componentId: 'second',
        component: { type: 'Text', id: 'second', value: 'new' },
      },
    });
    expect(childrenOf(next)[1]).toMatchObject({ value: 'new' });
    expect(childrenOf(next)[0]).toBe(childrenOf(view)[0]);
  });

  it('swaps the root', () => {
    const next = after(view, {
      type: 'thread.item.updated',
      itemId: 'v',
      update: { type: 'widget.root.updated', widget: { type: 'Card', children: [] } },
    });
    expect(childrenOf(next, 'v')).toEqual([]);
    expect(next.entries[0]).toBe(view.entries[0]);
  });

  it.each(['gone', 'm'])(
    'of an item that is not there or no widget changes nothing: %s',
    (itemId) => {
      const with_ = viewOf(message('m', 'text'));
      const next = after(with_, {
        type: 'thread.item.updated',
        itemId,
        update: { type: 'widget.root.updated', widget: { type: 'Card', children: [] } },
      });
      expect(next).toBe(with_);
    },
  );
});

describe('other updates', () => {
  it('build a message from parts, padding what is skipped', () => {
    const updates: ThreadItemUpdate[] = [
      { type: 'assistant_message.content_part.text_delta', contentIndex: 1, delta: 'wor' },
      { type: 'assistant_message.content_part.text_delta', contentIndex: 1, delta: 'ld' },
      {
        type: 'assistant_message.content_part.done',
        contentIndex: 0,
        content: { type: 'output_text', text: 'Hello', annotations: [] },
      },
    ];
    const events = updates.map((update): ThreadStreamEvent => {
      return { type: 'thread.item.updated', itemId: 'a', update };
    });
    const view = after(viewOf(message('a')), ...events);
    expect(findItem(view, 'a')).toMatchObject({ content: [{ text: 'Hello' }, { text: 'world' }] });
  });

  it('add and change tasks of a workflow', () => {
    const workflow: ThreadItem = {
      type: 'workflow',
      id: 'wf',
      threadId: 't',
      createdAt: AT,
      workflow: { type: 'custom', tasks: [] },
    };
    const view = after(
      viewOf(workflow),
      {
        type: 'thread.item.updated',
        itemId: 'wf',
        update: {
          type: 'workflow.task.added',
          taskIndex: 0,
          task: { type: 'custom', title: 'One' },
        },
      },
      {
        type: 'thread.item.updated',
        itemId: 'wf',
        update: {
          type: 'workflow.task.updated',
          taskIndex: 0,
          task: { type: 'custom', title: 'Done' },
        },
      },
    );
    expect(findItem(view, 'wf')).toMatchObject({ workflow: { tasks: [{ title: 'Done' }] } });
  });
});

describe('what is not an item', () => {
  it('progress shows until something else does', () => {
    const waiting = after(EMPTY_VIEW, { type: 'progress_update', text: 'Saving…' });
    expect(waiting.progress).toBe('Saving…');
    expect(after(waiting, { type: 'thread.item.done', item: message('a') }).progress).toBeNull();
  });

  it('notices and errors stand between the items; an error offers a retry only where it may', () => {
    const view = after(
      viewOf(message('a')),
      { type: 'notice', level: 'warning', message: 'Slow today' },
      { type: 'error', code: 'custom', message: 'No stock' },
      { type: 'error', code: 'stream.error', allowRetry: true },
    );
    expect(view.entries.slice(1)).toEqual([
      { kind: 'notice', id: 'x0', level: 'warning', title: null, message: 'Slow today' },
      { kind: 'error', id: 'x1', message: 'No stock', retry: null, problem: null },
      { kind: 'error', id: 'x2', message: 'Something went wrong.', retry: RETRY, problem: null },
    ]);
  });

  it('a thread event carries the thread, not its items', () => {
    const thread = { id: 't', createdAt: AT, status: { type: 'active' as const }, metadata: {} };
    const view = after(viewOf(message('a')), {
      type: 'thread.updated',
      thread: { ...thread, title: 'Named', items: { data: [], hasMore: false } },
    });
    expect(view.thread).toEqual({ ...thread, title: 'Named' });
    expect(ids(view)).toEqual(['a']);
  });

  it('an event of an unknown type changes nothing', () => {
    const view = viewOf(message('a'));
    const unknown = { type: 'thread.sparkled' } as unknown as ThreadStreamEvent; // from a newer server
    expect(after(view, unknown)).toBe(view);
  });
});
