/** The requests of the one endpoint, in camelCase: `type` decides, there is no routing by path. */
import type { Action } from '../action/action.ts';
import type { AttachmentCreateParams } from './attachment.ts';
import type { Order } from './page.ts';
import type { StructuredInputSubmission } from './structured-input.ts';
import type { UserMessageInput } from './user-message.ts';

interface PageParams {
  limit?: number | null;
  order: Order;
  after?: string | null;
}

export interface CustomActionParams {
  threadId: string;
  itemId?: string | null;
  action: Action;
}

/** Params of each request type. */
export interface RequestParams {
  'threads.create': { input: UserMessageInput };
  'threads.add_user_message': { threadId: string; input: UserMessageInput };
  'threads.add_client_tool_output': { threadId: string; result: unknown };
  'threads.add_structured_input': {
    threadId: string;
    itemId: string;
    input: StructuredInputSubmission;
  };
  'threads.retry_after_item': { threadId: string; itemId: string };
  'threads.custom_action': CustomActionParams;
  'threads.sync_custom_action': CustomActionParams;
  'threads.get_by_id': { threadId: string };
  'threads.list': PageParams;
  'threads.update': { threadId: string; title: string };
  'threads.delete': { threadId: string };
  'items.list': PageParams & { threadId: string };
  'items.feedback': { threadId: string; itemIds: string[]; kind: FeedbackKind };
  'attachments.create': AttachmentCreateParams;
  'attachments.delete': { attachmentId: string };
  'input.transcribe': { audioBase64: string; mimeType: string };
}

export type FeedbackKind = 'positive' | 'negative';
export type RequestType = keyof RequestParams;

export type ChatKitRequest = {
  [Type in RequestType]: {
    type: Type;
    params: RequestParams[Type];
    /** Free map of the integration; the server never reads it. */
    metadata: Record<string, unknown>;
  };
}[RequestType];

export type RequestOf<Type extends RequestType> = Extract<ChatKitRequest, { type: Type }>;

/** Sound for `transcribe`: the bytes, the MIME type as sent, and its part before `;`. */
export interface AudioInput {
  data: Uint8Array;
  mimeType: string;
  mediaType: string;
}
