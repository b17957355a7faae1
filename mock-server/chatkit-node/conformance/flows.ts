/** What is asked of both servers. Ids count up: `thr_1`, then `message_2`. */
import type { JsonObject } from '../src/json.ts';
import type { Flow } from './script.ts';
import {
  act,
  added,
  ask,
  base,
  button,
  card,
  create,
  done,
  get,
  hidden,
  input,
  list,
  message,
  onThread,
  replaced,
  text,
  toolCall,
  updated,
  widget,
} from './words.ts';

const question = (id: string, type: 'multiple_choice' | 'freeform'): JsonObject =>
  type === 'freeform'
    ? { type, id, question: 'Why?' }
    : { type, id, question: 'Which?', options: [{ value: 'a' }, { value: 'b' }], multiple: false };
const form: JsonObject = {
  ...base('q1', 'structured_input'),
  status: 'pending',
  inputs: [question('one', 'multiple_choice'), question('two', 'freeform')],
};
const answer = (answers: JsonObject, rest: JsonObject = {}): JsonObject =>
  onThread('threads.add_structured_input', { item_id: 'q1', input: { answers, ...rest } });

export const FLOWS: readonly Flow[] = [
  {
    name: 'a thread, its title and a second message',
    steps: [
      create(
        [{ thread: { title: 'T' } }, done(message('a', 'hello')), { thread: { title: 'T2' } }],
        { quoted_text: 'quoted' },
      ),
      {
        request: onThread('threads.add_user_message', {
          input: input({ inference_options: { tool_choice: { id: 'tool' }, model: 'm' } }),
        }),
        respond: [done(message('b', 'again'))],
      },
      get,
      list,
      { request: ask('threads.list', { limit: 0, order: 'asc' }) },
      { request: onThread('threads.update', { title: 'Mine' }) },
      { request: onThread('threads.delete') },
      get,
    ],
  },
  {
    name: 'what changes a thread is told and stored',
    steps: [
      create([
        done(message('a', 'x')),
        { thread: { metadata: { a: { b: 1 } } } },
        done(message('b', 'y')),
        { thread: { status: { type: 'locked', reason: 'busy' } } },
        { thread: { allowed_image_domains: ['img.example'] } },
        done(message('c', 'z')),
        { thread: { status: { type: 'closed' } } },
      ]),
      get,
    ],
  },
  {
    name: 'what passes through and is not stored',
    steps: [
      create([
        { yield: { type: 'progress_update', text: 'working', icon: 'bolt' } },
        { yield: { type: 'client_effect', name: 'confetti', data: { n: null, list: [1, null] } } },
        { yield: { type: 'notice', level: 'warning', message: '*careful*', title: 'Hm' } },
        { yield: { type: 'error', code: 'custom', message: 'm', allow_retry: true } },
        { yield: { type: 'error', code: 'stream.error', allow_retry: false } },
        done(base('e', 'end_of_turn')),
      ]),
      list,
    ],
  },
  {
    name: 'a message in parts',
    steps: [
      create([
        added(message('a', '')),
        updated('a', {
          type: 'assistant_message.content_part.text_delta',
          content_index: 0,
          delta: 'He',
        }),
        updated('a', {
          type: 'assistant_message.content_part.added',
          content_index: 1,
          content: { type: 'output_text', text: '', annotations: [] },
        }),
        updated('a', {
          type: 'assistant_message.content_part.annotation_added',
          content_index: 0,
          annotation_index: 0,
          annotation: {
            type: 'annotation',
            index: 2,
            source: { type: 'url', title: 'U', url: 'https://u.example/', attribution: 'u' },
          },
        }),
        updated('a', {
          type: 'assistant_message.content_part.done',
          content_index: 0,
          content: { type: 'output_text', text: 'Hello', annotations: [] },
        }),
        done(message('a', 'Hello')),
      ]),
      list,
    ],
  },
  {
    name: 'a workflow with tasks of every kind',
    steps: [
      create([
        added({
          ...base('w', 'workflow'),
          workflow: { type: 'reasoning', tasks: [], expanded: true },
        }),
        updated('w', {
          type: 'workflow.task.added',
          task_index: 0,
          task: { type: 'thought', content: 'hm', status_indicator: 'loading' },
        }),
        updated('w', {
          type: 'workflow.task.updated',
          task_index: 0,
          task: { type: 'web_search', queries: ['q'], sources: [], title_query: 't' },
        }),
        done({
          ...base('w', 'workflow'),
          workflow: {
            type: 'reasoning',
            tasks: [{ type: 'file', title: 'F', sources: [] }],
            summary: { duration: 3 },
          },
        }),
        done({ ...base('t', 'task'), task: { type: 'custom', title: 'C', icon: 'bolt' } }),
      ]),
      list,
    ],
  },
  {
    name: 'items that go and items that change',
    steps: [
      create([
        done(message('a', 'x')),
        done(widget('w', card(button))),
        replaced(message('w', 'no widget any more')),
        { yield: { type: 'thread.item.removed', item_id: 'a' } },
      ]),
      list,
    ],
  },
  {
    name: 'hidden items stay on the server',
    steps: [
      create([done(hidden('h')), done(message('a', 'x'))]),
      list,
      get,
      { request: onThread('items.list', { limit: 2 }) },
    ],
  },
  ...(['custom', 'stream', 'error'] as const).map((kind): Flow => ({
    name: `a handler that throws: ${kind}`,
    steps: [
      create([
        { thread: { title: 'before' } },
        kind === 'custom'
          ? { throw: 'custom', message: 'Nope' }
          : kind === 'stream'
            ? { throw: 'stream', code: 'stream.error' }
            : { throw: 'error' },
      ]),
      create([
        kind === 'custom'
          ? { throw: 'custom', message: 'Nope', allowRetry: true }
          : { throw: 'stream', code: 'stream.error', allowRetry: false },
      ]),
      get,
    ],
  })),
  {
    name: 'widgets in states',
    steps: [
      create([
        {
          streamWidget: [
            card(text('', { id: 'x', streaming: true })),
            card(text('Hel', { id: 'x', streaming: true })),
            card(text('Hello', { id: 'x', streaming: true }), text('more')),
            card(text('Hello', { id: 'x', streaming: false }), text('more')),
          ],
          copyText: 'Hello',
        },
        {
          streamWidget: [card({ type: 'Title', value: 'A' }), card({ type: 'Title', value: 'B' })],
        },
      ]),
    ],
  },
  {
    name: 'actions of a widget',
    steps: [
      create([done(widget('w', card(button, text('t')))), done(message('m', 'x'))]),
      act(
        'w',
        { type: 'go', payload: { a: [null, { b: null }] } },
        {
          action: [{ thread: { title: 'acted' } }, { replaceSender: card(text('new')) }],
        },
      ),
      act(
        'w',
        { type: 'go' },
        {
          action: [updated('w', { type: 'widget.root.updated', widget: card(text('shown')) })],
        },
      ),
      act(
        'w',
        { type: 'go' },
        {
          action: [
            updated('w', {
              type: 'widget.component.updated',
              component_id: 'c',
              component: text('c', { id: 'c' }),
            }),
          ],
        },
      ),
      act(null, { type: 'go' }, { action: [done(message('n', 'no sender'))] }),
      act('m', { type: 'go' }, { action: [] }),
      act('nowhere', { type: 'go' }, { action: [] }),
      act('w', { type: 'go' }, {}),
      {
        request: onThread('threads.sync_custom_action', { item_id: 'w', action: { type: 'go' } }),
        sync: card(text('at once')),
      },
      { request: onThread('threads.sync_custom_action', { item_id: 'w', action: { type: 'go' } }) },
      {
        request: onThread('threads.sync_custom_action', { item_id: 'm', action: { type: 'go' } }),
        sync: card(),
      },
      list,
    ],
  },
  {
    name: 'the output of a tool',
    steps: [
      create([done(toolCall('c1'))]),
      {
        request: onThread('threads.add_client_tool_output', { result: { deep: [null] } }),
        respond: [done(message('a', 'thanks'))],
      },
      { request: onThread('threads.add_client_tool_output', { result: 1 }) },
      list,
    ],
  },
  {
    name: 'tool calls nobody answered',
    steps: [
      create([done(toolCall('c1')), done(toolCall('c2'))]),
      { request: onThread('threads.add_client_tool_output', { result: 'x' }) },
      list,
    ],
  },
  {
    name: 'answers to questions',
    steps: [
      create([done(form)]),
      {
        request: answer({ one: { values: ['free', 'b'] }, other: { values: ['x'] } }),
        respond: [done(message('a', 'noted'))],
      },
      list,
      { request: answer({}) },
    ],
  },
  {
    name: 'questions passed over',
    steps: [
      create([done(form)]),
      { request: answer({ one: { values: ['a'] } }, { status: 'skipped' }) },
      list,
      {
        request: onThread('threads.add_structured_input', {
          item_id: 'message_2',
          input: { answers: {} },
        }),
      },
    ],
  },
  {
    name: 'another answer to the same message',
    steps: [
      create([done(message('a', 'first')), done(message('b', 'second'))]),
      {
        request: onThread('threads.retry_after_item', { item_id: 'message_2' }),
        respond: [done(message('c', 'third'))],
      },
      list,
      { request: onThread('threads.retry_after_item', { item_id: 'c' }) },
      { request: onThread('threads.retry_after_item', { item_id: 'nowhere' }) },
      list,
    ],
  },
  {
    name: 'attachments',
    steps: [
      { request: ask('attachments.create', { name: 'n', size: 1, mime_type: 'text/plain' }) },
      create([], { attachments: ['atc_1'] }),
      list,
      create([], { attachments: ['atc_9'] }),
      { request: ask('attachments.delete', { attachment_id: 'atc_1' }) },
    ],
  },
  {
    name: 'feedback and speech',
    steps: [
      { request: onThread('items.feedback', { item_ids: ['a'], kind: 'negative' }) },
      { request: onThread('items.feedback', { item_ids: ['a'], kind: 'so so' }) },
      {
        request: ask('input.transcribe', {
          audio_base64: 'aGk=',
          mime_type: 'audio/webm;codecs=x',
        }),
      },
    ],
  },
  {
    name: 'requests that are none',
    steps: [
      { request: ask('nope', {}) },
      { request: ask('threads.get_by_id', {}) },
      { request: ask('threads.create', { input: { content: [] } }) },
      { request: ask('threads.list', { order: 'sideways' }) },
      { request: { type: 'threads.list', params: { limit: 2, more: 1 }, metadata: { a: 1 } } },
    ],
  },
  {
    name: 'an action without a type',
    steps: [{ request: onThread('threads.custom_action', { action: { payload: 1 } }) }],
  },
  {
    name: 'a client that goes away',
    steps: [
      create([
        added(message('a', 'par')),
        added(widget('w', card(text('x')))),
        updated('a', {
          type: 'assistant_message.content_part.text_delta',
          content_index: 2,
          delta: 'zz',
        }),
        { cancel: true },
      ]),
      get,
    ],
  },
];
