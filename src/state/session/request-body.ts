/** The requests this client makes, as the wire wants them. */
import type { StructuredInputSubmission } from 'chatkit-node';
import type { SentAction } from './widget-event.ts';

export interface WireRequest {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const userInput = (text: string) => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});

export function createThread(text: string): WireRequest {
  return { type: 'threads.create', params: { input: userInput(text) } };
}

export function addUserMessage(threadId: string, text: string): WireRequest {
  return {
    type: 'threads.add_user_message',
    params: { thread_id: threadId, input: userInput(text) },
  };
}

export function customAction(
  threadId: string,
  itemId: string | null,
  action: SentAction,
  kind: 'stream' | 'sync' = 'stream',
): WireRequest {
  return {
    type: kind === 'stream' ? 'threads.custom_action' : 'threads.sync_custom_action',
    params: { thread_id: threadId, item_id: itemId, action },
  };
}

export function addStructuredInput(
  threadId: string,
  itemId: string,
  input: StructuredInputSubmission,
): WireRequest {
  return {
    type: 'threads.add_structured_input',
    params: { thread_id: threadId, item_id: itemId, input },
  };
}

export function retryAfterItem(threadId: string, itemId: string): WireRequest {
  return { type: 'threads.retry_after_item', params: { thread_id: threadId, item_id: itemId } };
}

export function getThread(threadId: string): WireRequest {
  return { type: 'threads.get_by_id', params: { thread_id: threadId } };
}

export function listItems(threadId: string, after: string | null): WireRequest {
  return { type: 'items.list', params: { thread_id: threadId, limit: 100, order: 'asc', after } };
}
