/** The work both servers do, in the wire's own snake_case, which both take. */

const AT = '2030-01-01T00:00:00.000Z';
export const THREAD = 'thr_bench';
export const SENDER = 'msg_widget';
/** Deltas of a streamed message. */
export const DELTAS = 500;

export const thread = () => ({
  id: THREAD,
  title: 'Bench',
  created_at: AT,
  status: { type: 'active' },
  metadata: {},
});

const item = (id, rest) => ({ id, thread_id: THREAD, created_at: AT, ...rest });

const message = (id, text) =>
  item(id, {
    type: 'assistant_message',
    content: [{ type: 'output_text', text, annotations: [] }],
  });

export const widget = (count) =>
  item(SENDER, {
    type: 'widget',
    widget: {
      type: 'Card',
      children: [
        { type: 'Title', value: 'Todo' },
        ...Array.from({ length: 20 }, (_, i) => ({
          type: 'Row',
          gap: 2,
          children: [
            { type: 'Text', value: `Entry ${i} of ${count}`, color: 'secondary', size: 'sm' },
            {
              type: 'Button',
              label: 'Done',
              onClickAction: { type: 'done', payload: { id: i, tags: ['a', 'b'] } },
            },
          ],
        })),
      ],
    },
  });

/** What stands in the thread before the first request: 20 items. */
export const items = () => [
  ...Array.from({ length: 19 }, (_, i) =>
    message(`msg_${i}`, 'Some words of an answer. '.repeat(8)),
  ),
  widget(0),
];

/** The handlers, mixed into the server class of either package. */
export function withHandlers(ChatKitServer) {
  return class extends ChatKitServer {
    #count = 0;

    async *action(_thread, action) {
      if (action.type === 'replace') {
        this.#count += 1;
        yield { type: 'thread.item.replaced', item: widget(this.#count) };
        return;
      }
      yield { type: 'thread.item.added', item: message('msg_stream', '') };
      let text = '';
      for (let i = 0; i < DELTAS; i++) {
        const delta = `word${i} `;
        text += delta;
        yield {
          type: 'thread.item.updated',
          item_id: 'msg_stream',
          update: { type: 'assistant_message.content_part.text_delta', content_index: 0, delta },
        };
      }
      yield { type: 'thread.item.replaced', item: message('msg_stream', text) };
    }
  };
}

const act = (type) => ({
  type: 'threads.custom_action',
  params: { thread_id: THREAD, item_id: SENDER, action: { type, payload: { id: 1 } } },
});

const READ = { type: 'threads.get_by_id', params: { thread_id: THREAD } };
const REPLACE = act('replace');

/** The requests of each are sent in turns. */
export const WORKLOADS = [
  { name: 'read a thread of 20 items', unit: 'requests/s', requests: [READ] },
  { name: 'an action that replaces a widget', unit: 'requests/s', requests: [REPLACE] },
  { name: 'the two in turns', unit: 'requests/s', requests: [READ, REPLACE] },
  { name: `a message of ${DELTAS} deltas`, unit: 'events/s', requests: [act('stream')] },
];
