/** Short words for items, events and requests. */
import type { JsonObject } from '../src/json.ts';
import type { Op, Step } from './script.ts';

const AT = '2026-01-02T03:04:05';
export const base = (id: string, type: string): JsonObject => ({
  id,
  type,
  thread_id: 'thr_1',
  created_at: AT,
});
export const message = (id: string, text: string): JsonObject => ({
  ...base(id, 'assistant_message'),
  content: [{ type: 'output_text', text, annotations: [] }],
});
export const widget = (id: string, root: JsonObject): JsonObject => ({
  ...base(id, 'widget'),
  widget: root,
});
export const toolCall = (id: string): JsonObject => ({
  ...base(id, 'client_tool_call'),
  status: 'pending',
  call_id: `call_${id}`,
  name: 'look',
  arguments: { deep: { a: null } },
});
export const hidden = (id: string): JsonObject => ({
  ...base(id, 'hidden_context_item'),
  content: ['note'],
});

export const done = (item: JsonObject): Op => ({ yield: { type: 'thread.item.done', item } });
export const added = (item: JsonObject): Op => ({ yield: { type: 'thread.item.added', item } });
export const replaced = (item: JsonObject): Op => ({
  yield: { type: 'thread.item.replaced', item },
});
export const updated = (id: string, update: JsonObject): Op => ({
  yield: { type: 'thread.item.updated', item_id: id, update },
});

export const text = (value: string, rest: JsonObject = {}): JsonObject => ({
  type: 'Text',
  value,
  ...rest,
});
export const card = (...children: JsonObject[]): JsonObject => ({ type: 'Card', children });
export const button: JsonObject = {
  type: 'Button',
  label: 'Go',
  onClickAction: {
    type: 'go',
    payload: { id: 1 },
    handler: 'server',
    loadingBehavior: 'auto',
    streaming: true,
  },
};

export const input = (rest: JsonObject = {}): JsonObject => ({
  content: [{ type: 'input_text', text: 'hi' }],
  attachments: [],
  inference_options: {},
  ...rest,
});
export const ask = (type: string, params: JsonObject): JsonObject => ({ type, params });
export const create = (respond: readonly Op[] = [], rest: JsonObject = {}): Step => ({
  request: ask('threads.create', { input: input(rest) }),
  respond,
});
export const onThread = (type: string, params: JsonObject = {}): JsonObject =>
  ask(type, { thread_id: 'thr_1', ...params });
export const list: Step = { request: onThread('items.list', { order: 'asc' }) };
export const get: Step = { request: onThread('threads.get_by_id') };
export const act = (
  item: string | null,
  action: JsonObject,
  rest: Omit<Step, 'request'>,
): Step => ({
  request: onThread('threads.custom_action', { item_id: item, action }),
  ...rest,
});
