import type {
  AssistantMessageItem,
  ClientToolCallItem,
  EndOfTurnItem,
  GeneratedImageItem,
  HiddenContextItem,
  SdkHiddenContextItem,
  StructuredInputItem,
  TaskItem,
  ThreadItem,
  UserMessageItem,
  WidgetItem,
  WorkflowItem,
} from '../types/item.ts';
import type { Page } from '../types/page.ts';
import type { Thread, ThreadMetadata } from '../types/thread.ts';
import {
  assistantMessageContent,
  attachment,
  generatedImage,
  inferenceOptions,
  structuredInput,
  task,
  userMessageContent,
  workflow,
} from './content-tables.ts';
import {
  any,
  boolean,
  filled,
  list,
  map,
  object,
  optional,
  secret,
  string,
  tagged,
  time,
  widget,
  withDefault,
  words,
  type Describes,
  type ObjectShape,
  type Shape,
} from './shape.ts';

const itemBase = {
  id: string,
  threadId: filled(string, 'threadId'),
  createdAt: filled(time, 'now'),
};

const hidden = object<HiddenContextItem>({
  ...itemBase,
  type: words('hidden_context', 'hidden_context_item'),
  content: any,
});

/** Items by type. A type of the future keeps its own fields; the common ones are still renamed. */
const cases = {
  user_message: object<UserMessageItem>({
    ...itemBase,
    type: words('user_message'),
    content: list(userMessageContent),
    attachments: withDefault(list(attachment), () => []),
    quotedText: optional(string),
    inferenceOptions: withDefault(inferenceOptions, () => ({})),
  }),
  assistant_message: object<AssistantMessageItem>({
    ...itemBase,
    type: words('assistant_message'),
    content: list(assistantMessageContent),
  }),
  client_tool_call: object<ClientToolCallItem>({
    ...itemBase,
    type: words('client_tool_call'),
    status: withDefault(words('pending', 'completed'), () => 'pending'),
    callId: string,
    name: string,
    arguments: withDefault(map, () => ({})),
    output: optional(any),
  }),
  widget: object<WidgetItem>({
    ...itemBase,
    type: words('widget'),
    widget,
    copyText: optional(string),
  }),
  generated_image: object<GeneratedImageItem>({
    ...itemBase,
    type: words('generated_image'),
    image: optional(generatedImage),
  }),
  structured_input: object<StructuredInputItem>({
    ...itemBase,
    type: words('structured_input'),
    status: withDefault(words('pending', 'answered', 'skipped'), () => 'pending'),
    inputs: list(structuredInput),
  }),
  task: object<TaskItem>({ ...itemBase, type: words('task'), task }),
  workflow: object<WorkflowItem>({ ...itemBase, type: words('workflow'), workflow }),
  end_of_turn: object<EndOfTurnItem>({ ...itemBase, type: words('end_of_turn') }),
  hidden_context: hidden,
  hidden_context_item: hidden,
  sdk_hidden_context: object<SdkHiddenContextItem>({
    ...itemBase,
    type: words('sdk_hidden_context'),
    content: string,
  }),
} satisfies Record<ThreadItem['type'], ObjectShape>;

export const item = tagged(
  cases,
  object<{ id: string; threadId: string; createdAt: string }>(itemBase),
);

export function page<T>(of: Shape & Describes<T>): ObjectShape & Describes<Page<T>> {
  return object<Page<T>>({
    data: list(of),
    hasMore: withDefault(boolean, () => false),
    after: optional(string),
  });
}

const status = tagged({
  active: object<{ type: 'active' }>({ type: words('active') }),
  locked: object<{ type: 'locked'; reason?: string }>({
    type: words('locked'),
    reason: optional(string),
  }),
  closed: object<{ type: 'closed'; reason?: string }>({
    type: words('closed'),
    reason: optional(string),
  }),
});

const metadata = {
  id: string,
  title: optional(string),
  createdAt: filled(time, 'now'),
  status: withDefault(status, () => ({ type: 'active' })),
  allowedImageDomains: optional(list(string)),
  metadata: secret(
    withDefault(map, () => ({})),
    'emptied',
  ),
};

/** A thread without its items. */
export const threadMetadata = object<ThreadMetadata>(metadata);

export const thread = object<Thread>({
  ...metadata,
  items: withDefault(page(item), () => ({ data: [], hasMore: false })),
});
