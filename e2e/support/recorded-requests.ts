/** A project of handlers that does something of every kind, and requests as a client sent them. */
export type Json = Record<string, unknown>;

export const FILES = {
  'server.ts': `import { Action, ChatKitServer, CustomStreamError, HiddenContextItem, ThreadMetadata, ThreadStreamEvent, UserMessageItem, WidgetItem, streamWidget } from 'chatkit-node';
import { Card, Text } from 'chatkit-node/widgets';
import { z } from 'zod';
import { order } from './lib/order';
import prices from './prices.json';

const Pick = z.object({ name: z.enum(['tea', 'coffee']), count: z.number().int().positive() });

export class Shop extends ChatKitServer {
  async *respond(thread: ThreadMetadata, message: UserMessageItem | null, context: object): AsyncGenerator<ThreadStreamEvent> {
    if (!message) {
      yield { type: 'progress_update', text: 'going on' };
      return;
    }
    thread.title ??= 'Order';
    async function* states() {
      for (const value of ['', 'What ', 'What may ', 'What may it be?']) {
        yield new Card({ children: [new Text({ id: 'q', value, streaming: true })] });
      }
    }
    yield* streamWidget(thread, states(), { generateId: (type) => this.store.generateItemId(type, thread, context) });
    const text = { type: 'output_text' as const, text: message.content.length + ' part', annotations: [] };
    yield { type: 'thread.item.done', item: { ...this.at(thread, context), type: 'assistant_message', content: [text] } };
  }

  async *action(thread: ThreadMetadata, action: Action, sender: WidgetItem | null, context: object): AsyncGenerator<ThreadStreamEvent> {
    switch (action.type) {
      case 'pick': {
        const picked = Pick.parse(action.payload);
        const hidden: HiddenContextItem = { ...this.at(thread, context), type: 'hidden_context', content: [picked] };
        yield { type: 'thread.item.done', item: hidden };
        if (sender) yield { type: 'thread.item.replaced', item: { ...sender, widget: order(picked, prices) } };
        thread.metadata.last = picked;
        yield { type: 'client_effect', name: 'confetti', data: { n: picked.count, nothing: null } };
        return;
      }
      case 'ask':
        yield { type: 'thread.item.done', item: { ...this.at(thread, context), type: 'client_tool_call', status: 'pending', callId: 'c', name: 'where', arguments: {} } };
        return;
      case 'drop':
        yield { type: 'notice', level: 'info', message: 'Gone', title: 'Shop' };
        if (sender) yield { type: 'thread.item.removed', itemId: sender.id };
        return;
      case 'refuse':
        thread.status = { type: 'locked', reason: 'closed' };
        throw new CustomStreamError('Sold out', true);
      default:
        throw new Error('secret ' + action.type);
    }
  }

  async syncAction(_thread: ThreadMetadata, _action: Action, sender: WidgetItem | null) {
    if (!sender) throw new Error('no sender');
    return { updatedItem: { ...sender, widget: new Card({ children: [new Text({ value: 'at once' })] }) } };
  }

  private at(thread: ThreadMetadata, context: object) {
    return { id: this.store.generateItemId('message', thread, context), threadId: thread.id, createdAt: new Date().toISOString() };
  }
}
`,
  'lib/order.ts': `import { Card, Text } from 'chatkit-node/widgets';
export function order({ name, count }: { name: 'tea' | 'coffee'; count: number }, prices: Record<string, number>) {
  return new Card({ children: [new Text({ value: count + ' ' + name + ' for ' + count * (prices[name] ?? 0) })] });
}
`,
  'prices.json': '{ "tea": 2, "coffee": 3 }\n',
};

const input = (text: string): Json => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});
/** `#1` is the thread, `#2` the message, `#3` the widget: ids by when they were first seen. */
const act = (type: string, payload?: unknown, item: string | null = '#3'): Json => ({
  type: 'threads.custom_action',
  params: { thread_id: '#1', item_id: item, action: { type, payload } },
});
const onThread = (type: string, params: Json = {}): Json => ({
  type,
  params: { thread_id: '#1', ...params },
});

export const REQUESTS: readonly Json[] = [
  { type: 'threads.create', params: { input: input('hello 🎈') } },
  act('pick', { name: 'tea', count: 2 }),
  act('pick', { name: 'tea', count: 0 }),
  act('ask'),
  onThread('threads.add_client_tool_output', { result: { at: [1, null] } }),
  act('refuse'),
  onThread('threads.sync_custom_action', { item_id: '#3', action: { type: 'now' } }),
  { type: 'input.transcribe', params: { audio_base64: 'aGk=', mime_type: 'audio/webm' } },
  onThread('items.list', { order: 'sideways' }),
  act('pick', {}, 'nowhere'),
  onThread('threads.add_user_message', { input: input('again') }),
  act('drop'),
  onThread('items.list', { order: 'asc' }),
  onThread('threads.get_by_id'),
  { type: 'threads.list', params: {} },
];
