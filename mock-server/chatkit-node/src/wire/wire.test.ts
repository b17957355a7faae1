import { expect, test } from 'vitest';
import { ValidationError } from '../errors.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { ThreadItem } from '../types/item.ts';
import type { Thread } from '../types/thread.ts';
import {
  eventCompleter,
  fromWire,
  itemFromWire,
  itemToWire,
  metadataFromStore,
  requestFromWire,
  threadFromWire,
  threadToWire,
  toWire,
} from './wire.ts';

const base = { id: 'i', threadId: 't', createdAt: '2030-01-01T00:00:00.000Z' };
const wireBase = { id: 'i', thread_id: 't', created_at: '2030-01-01T00:00:00.000Z' };

/** Every item of the protocol with all its fields, in both spellings. */
const items: [ThreadItem, object][] = [
  [
    {
      ...base,
      type: 'user_message',
      content: [
        { type: 'input_text', text: 'hi' },
        {
          type: 'input_tag',
          id: 'p',
          text: '@Ann',
          data: { firstName: 'Ann' },
          group: 'g',
          interactive: true,
        },
      ],
      attachments: [
        {
          type: 'image',
          id: 'a',
          name: 'n',
          mimeType: 'image/png',
          previewUrl: 'https://a.example/p',
          threadId: 't',
          uploadDescriptor: {
            url: 'https://a.example/u',
            method: 'POST',
            headers: { 'X-A_b': '1' },
          },
        },
      ],
      quotedText: 'q',
      inferenceOptions: { toolChoice: { id: 'maps' }, model: 'm' },
    },
    {
      ...wireBase,
      type: 'user_message',
      content: [
        { type: 'input_text', text: 'hi' },
        {
          type: 'input_tag',
          id: 'p',
          text: '@Ann',
          data: { firstName: 'Ann' },
          group: 'g',
          interactive: true,
        },
      ],
      attachments: [
        {
          type: 'image',
          id: 'a',
          name: 'n',
          mime_type: 'image/png',
          preview_url: 'https://a.example/p',
          thread_id: 't',
          upload_descriptor: {
            url: 'https://a.example/u',
            method: 'POST',
            headers: { 'X-A_b': '1' },
          },
        },
      ],
      quoted_text: 'q',
      inference_options: { tool_choice: { id: 'maps' }, model: 'm' },
    },
  ],
  [
    {
      ...base,
      type: 'assistant_message',
      content: [
        {
          type: 'output_text',
          text: 'x',
          annotations: [
            {
              type: 'annotation',
              index: 1,
              source: {
                type: 'entity',
                title: 'E',
                id: 'e',
                inlineLabel: 'in',
                interactive: true,
                data: { keptKey: null },
              },
            },
            { type: 'annotation', source: { type: 'url', title: 'U', url: 'https://a.example' } },
          ],
        },
      ],
    },
    {
      ...wireBase,
      type: 'assistant_message',
      content: [
        {
          type: 'output_text',
          text: 'x',
          annotations: [
            {
              type: 'annotation',
              index: 1,
              source: {
                type: 'entity',
                title: 'E',
                id: 'e',
                inline_label: 'in',
                interactive: true,
                data: { keptKey: null },
              },
            },
            { type: 'annotation', source: { type: 'url', title: 'U', url: 'https://a.example' } },
          ],
        },
      ],
    },
  ],
  [
    {
      ...base,
      type: 'client_tool_call',
      status: 'completed',
      callId: 'c',
      name: 'n',
      arguments: { someKey: null },
      output: { otherKey: [null] },
    },
    {
      ...wireBase,
      type: 'client_tool_call',
      status: 'completed',
      call_id: 'c',
      name: 'n',
      arguments: { someKey: null },
      output: { otherKey: [null] },
    },
  ],
  [
    {
      ...base,
      type: 'widget',
      widget: {
        type: 'Card',
        asForm: true,
        children: [
          { type: 'Button', onClickAction: { type: 'x', payload: { snake_key: 1, camelKey: 2 } } },
        ],
      },
      copyText: 'c',
    },
    {
      ...wireBase,
      type: 'widget',
      widget: {
        type: 'Card',
        asForm: true,
        children: [
          { type: 'Button', onClickAction: { type: 'x', payload: { snake_key: 1, camelKey: 2 } } },
        ],
      },
      copy_text: 'c',
    },
  ],
  [
    {
      ...base,
      type: 'workflow',
      workflow: {
        type: 'reasoning',
        tasks: [
          {
            type: 'web_search',
            statusIndicator: 'loading',
            titleQuery: 'q',
            queries: ['a'],
            sources: [],
          },
          { type: 'thought', statusIndicator: 'none', content: 'c' },
        ],
        summary: { duration: 3 },
        expanded: true,
      },
    },
    {
      ...wireBase,
      type: 'workflow',
      workflow: {
        type: 'reasoning',
        tasks: [
          {
            type: 'web_search',
            status_indicator: 'loading',
            title_query: 'q',
            queries: ['a'],
            sources: [],
          },
          { type: 'thought', status_indicator: 'none', content: 'c' },
        ],
        summary: { duration: 3 },
        expanded: true,
      },
    },
  ],
  [
    {
      ...base,
      type: 'structured_input',
      status: 'answered',
      inputs: [
        {
          type: 'multiple_choice',
          id: 'q',
          question: '?',
          options: [{ value: 'a' }],
          multiple: false,
          answer: { values: ['a'], skipped: false },
        },
        { type: 'freeform', id: 'f', question: '?', description: 'd' },
      ],
    },
    {
      ...wireBase,
      type: 'structured_input',
      status: 'answered',
      inputs: [
        {
          type: 'multiple_choice',
          id: 'q',
          question: '?',
          options: [{ value: 'a' }],
          multiple: false,
          answer: { values: ['a'], skipped: false },
        },
        { type: 'freeform', id: 'f', question: '?', description: 'd' },
      ],
    },
  ],
  [
    { ...base, type: 'generated_image', image: { id: 'g', url: 'https://a.example/g' } },
    { ...wireBase, type: 'generated_image', image: { id: 'g', url: 'https://a.example/g' } },
  ],
  [
    { ...base, type: 'task', task: { type: 'image', statusIndicator: 'complete' } },
    { ...wireBase, type: 'task', task: { type: 'image', status_indicator: 'complete' } },
  ],
  [
    { ...base, type: 'end_of_turn' },
    { ...wireBase, type: 'end_of_turn' },
  ],
  [
    { ...base, type: 'hidden_context_item', content: { someKey: [null] } },
    { ...wireBase, type: 'hidden_context_item', content: { someKey: [null] } },
  ],
];

test.each(items.map(([item, wire]) => [item.type, item, wire] as const))(
  'a %s goes to the wire and back',
  (_, item, wire) => {
    expect(itemToWire(item)).toEqual(wire);
    expect(itemFromWire(wire)).toEqual(item);
    // Both spellings are understood in both directions.
    expect(itemToWire(wire as ThreadItem)).toEqual(wire);
    expect(itemFromWire(item)).toEqual(item);
  },
);

const events: [ThreadStreamEvent, object][] = [
  [
    { type: 'stream_options', streamOptions: { allowCancel: true } },
    { type: 'stream_options', stream_options: { allow_cancel: true } },
  ],
  [
    { type: 'error', code: 'custom', message: 'm', allowRetry: true },
    { type: 'error', code: 'custom', message: 'm', allow_retry: true },
  ],
  [
    { type: 'thread.item.removed', itemId: 'i' },
    { type: 'thread.item.removed', item_id: 'i' },
  ],
  ...(
    [
      [
        { type: 'widget.streaming_text.value_delta', componentId: 'c', delta: 'd', done: false },
        { type: 'widget.streaming_text.value_delta', component_id: 'c', delta: 'd', done: false },
      ],
      [
        {
          type: 'widget.component.updated',
          componentId: 'c',
          component: { type: 'Badge', label: 'x' },
        },
        {
          type: 'widget.component.updated',
          component_id: 'c',
          component: { type: 'Badge', label: 'x' },
        },
      ],
      [
        {
          type: 'workflow.task.updated',
          taskIndex: 1,
          task: { type: 'file', title: 't', statusIndicator: 'none', sources: [] },
        },
        {
          type: 'workflow.task.updated',
          task_index: 1,
          task: { type: 'file', title: 't', status_indicator: 'none', sources: [] },
        },
      ],
      [
        { type: 'generated_image.updated', image: { id: 'g', url: 'u' }, progress: 0.5 },
        { type: 'generated_image.updated', image: { id: 'g', url: 'u' }, progress: 0.5 },
      ],
      [
        {
          type: 'assistant_message.content_part.annotation_added',
          contentIndex: 0,
          annotationIndex: 2,
          annotation: { type: 'annotation', source: { type: 'file', title: 't', filename: 'f' } },
        },
        {
          type: 'assistant_message.content_part.annotation_added',
          content_index: 0,
          annotation_index: 2,
          annotation: { type: 'annotation', source: { type: 'file', title: 't', filename: 'f' } },
        },
      ],
    ] as [Extract<ThreadStreamEvent, { update: object }>['update'], object][]
  ).map(([update, wire]): [ThreadStreamEvent, object] => [
    { type: 'thread.item.updated', itemId: 'i', update },
    { type: 'thread.item.updated', item_id: 'i', update: wire },
  ]),
];

test.each(events.map(([event, wire]) => [event, wire] as const))(
  '%j goes to the wire and back',
  (event, wire) => {
    expect(toWire(event)).toEqual(wire);
    expect(fromWire(wire)).toEqual(event);
  },
);

test('camelCase wins where both spellings are there, unless it is null', () => {
  const both = { ...base, thread_id: 'other', created_at: 'other', type: 'end_of_turn' };
  expect(itemToWire(both as ThreadItem)).toEqual({ ...wireBase, type: 'end_of_turn' });
  const half = { ...both, threadId: null };
  expect(itemToWire(half as unknown as ThreadItem)).toMatchObject({ thread_id: 'other' });
});

test('null fields vanish, empty lists and false stay', () => {
  const event = { type: 'error', message: null, allowRetry: false } as const;
  expect(toWire(event)).toEqual({ type: 'error', code: 'custom', allow_retry: false });
});

test('what is private to the server never reaches the wire', () => {
  const thread: Thread = {
    id: 't',
    createdAt: 'now',
    status: { type: 'active' },
    metadata: { plan: 'gold' },
    items: { data: [], hasMore: false },
  };
  expect(threadToWire(thread)).toMatchObject({ metadata: {} });
  expect(threadFromWire(thread).metadata).toEqual({ plan: 'gold' });
  const attachment = { type: 'file', id: 'a', name: 'n', mimeType: 'm', metadata: { bucket: 'b' } };
  const message = {
    ...base,
    type: 'user_message',
    content: [],
    attachments: [attachment],
    inferenceOptions: {},
  };
  expect(JSON.stringify(itemToWire(message as ThreadItem))).not.toContain('bucket');
});

test.each([[{}], [{ items: { data: [], has_more: false } }]])(
  'a stored thread is read without its items: %j',
  (items) => {
    const stored = { id: 't', created_at: base.createdAt, metadata: { ours: 1 }, later: true };
    expect(metadataFromStore({ ...stored, ...items })).toEqual({
      id: 't',
      createdAt: base.createdAt,
      status: { type: 'active' },
      metadata: { ours: 1 },
      later: true,
    });
  },
);

test('a getter that fails at first is believed in the end', () => {
  let asked = 0;
  const stored = {
    ...wireBase,
    get id() {
      asked += 1;
      return asked === 1 ? 7 : 'i';
    },
  };
  expect(threadFromWire(stored)).toMatchObject({ id: 'i' });
});

test('fields of the future pass through', () => {
  const wire = { type: 'notice', level: 'info', message: 'm', new_field: { a: 1 } };
  expect(toWire(fromWire(wire))).toEqual(wire);
  const item = { ...wireBase, type: 'hologram', beam_width: 2 };
  expect(itemFromWire(item)).toEqual({ ...base, type: 'hologram', beam_width: 2 });
});

test('an event is completed from its surroundings, and without them what is missing is named', () => {
  const event = { type: 'thread.item.done', item: { type: 'end_of_turn', id: 'e' } };
  expect(eventCompleter({ threadId: 't', now: () => 'now' })(event)).toEqual({
    type: 'thread.item.done',
    item: { type: 'end_of_turn', id: 'e', threadId: 't', createdAt: 'now' },
  });
  expect(() => fromWire(event)).toThrow(
    'event.item.threadId is required; event.item.createdAt is required',
  );
});

test('all faults of a request are named by their path on the wire', () => {
  const request = {
    type: 'threads.add_user_message',
    params: {
      input: {
        content: [
          { type: 'input_text' },
          { type: 'input_video' },
          { type: 'input_tag', id: 1, text: 't' },
        ],
        attachments: 'none',
        inference_options: { tool_choice: 'maps' },
      },
    },
  };
  const issues = (() => {
    try {
      requestFromWire(request);
      return [];
    } catch (error) {
      return (error as ValidationError).issues;
    }
  })();
  expect(issues).toEqual([
    { path: 'params.thread_id', message: 'is required' },
    { path: 'params.input.content[0].text', message: 'is required' },
    {
      path: 'params.input.content[1].type',
      message: 'is "input_video", not one of input_text, input_tag',
    },
    { path: 'params.input.content[2].id', message: 'is not a string' },
    { path: 'params.input.attachments', message: 'is not a list' },
    { path: 'params.input.inference_options.tool_choice', message: 'is not an object' },
  ]);
});

test('a request drops fields it does not know, and completes what may be left out', () => {
  const request = { type: 'threads.list', params: { zzz: 1 }, foo: 2 };
  expect(requestFromWire(request)).toEqual({
    type: 'threads.list',
    params: { order: 'desc' },
    metadata: {},
  });
  const tag = { type: 'input_tag', id: 'i', text: 't' };
  const input = { content: [tag], attachments: [], inference_options: {} };
  expect(requestFromWire({ type: 'threads.create', params: { input } })).toMatchObject({
    params: { input: { content: [{ ...tag, data: {}, interactive: false }] } },
  });
});

test.each([[null], [[]], ['x'], [7], [{}], [{ type: '__proto__' }], [{ type: 'constructor' }]])(
  '%j is no request',
  (json) => {
    expect(() => requestFromWire(json)).toThrow(ValidationError);
  },
);

test('a payload nested without end is refused, not died of', () => {
  let payload: unknown = 1;
  for (let i = 0; i < 50_000; i += 1) payload = [payload];
  const params = { thread_id: 't', action: { type: 'x', payload } };
  expect(() => requestFromWire({ type: 'threads.custom_action', params })).toThrow(
    'nested too deeply',
  );
});

test('the key __proto__ stays a mere key', () => {
  const payload = JSON.parse('{"__proto__": {"polluted": true}}') as object;
  const params = { thread_id: 't', action: { type: 'x', payload } };
  const request = requestFromWire({ type: 'threads.custom_action', params });
  expect(JSON.stringify(request)).toContain('"__proto__":{"polluted":true}');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
