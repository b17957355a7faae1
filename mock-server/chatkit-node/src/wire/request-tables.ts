import type { Action } from '../action/action.ts';
import type { ChatKitRequest, RequestParams, RequestType } from '../types/request.ts';
import {
  attachmentCreateParams,
  structuredInputSubmission,
  userMessageInput,
} from './content-tables.ts';
import {
  any,
  integer,
  list,
  map,
  object,
  optional,
  string,
  tagged,
  withDefault,
  words,
  type Describes,
  type ObjectShape,
  type Shape,
} from './shape.ts';

const pageParams = {
  limit: optional(integer),
  order: withDefault(words('asc', 'desc'), () => 'desc'),
  after: optional(string),
};
const actionParams = {
  threadId: string,
  itemId: optional(string),
  action: object<Action>({ type: string, payload: optional(any) }),
};

const params: {
  readonly [Type in RequestType]: ObjectShape & Describes<RequestParams[Type]>;
} = {
  'threads.create': object<RequestParams['threads.create']>({ input: userMessageInput }),
  'threads.add_user_message': object<RequestParams['threads.add_user_message']>({
    threadId: string,
    input: userMessageInput,
  }),
  'threads.add_client_tool_output': object<RequestParams['threads.add_client_tool_output']>({
    threadId: string,
    result: any,
  }),
  'threads.add_structured_input': object<RequestParams['threads.add_structured_input']>({
    threadId: string,
    itemId: string,
    input: structuredInputSubmission,
  }),
  'threads.retry_after_item': object<RequestParams['threads.retry_after_item']>({
    threadId: string,
    itemId: string,
  }),
  'threads.custom_action': object<RequestParams['threads.custom_action']>(actionParams),
  'threads.sync_custom_action': object<RequestParams['threads.sync_custom_action']>(actionParams),
  'threads.get_by_id': object<RequestParams['threads.get_by_id']>({ threadId: string }),
  'threads.list': object<RequestParams['threads.list']>(pageParams),
  'threads.update': object<RequestParams['threads.update']>({ threadId: string, title: string }),
  'threads.delete': object<RequestParams['threads.delete']>({ threadId: string }),
  'items.list': object<RequestParams['items.list']>({ threadId: string, ...pageParams }),
  'items.feedback': object<RequestParams['items.feedback']>({
    threadId: string,
    itemIds: list(string),
    kind: words('positive', 'negative'),
  }),
  'attachments.create': attachmentCreateParams,
  'attachments.delete': object<RequestParams['attachments.delete']>({ attachmentId: string }),
  'input.transcribe': object<RequestParams['input.transcribe']>({
    audioBase64: string,
    mimeType: string,
  }),
};

const cases = Object.entries(params).map(([type, shape]) => [
  type,
  object<{ type: string; params: object; metadata: object }>({
    type: words(type),
    params: withDefault(shape, () => ({})),
    metadata: withDefault(map, () => ({})),
  }),
]);

/** All requests. An unknown type is refused. */
// A mapped table loses which params go with which type; `params` above is checked per type.
export const request = tagged(Object.fromEntries(cases)) as Shape & Describes<ChatKitRequest>;
