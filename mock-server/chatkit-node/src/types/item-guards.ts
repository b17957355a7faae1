import type {
  AssistantMessageItem,
  ClientToolCallItem,
  HiddenContextItem,
  SdkHiddenContextItem,
  StructuredInputItem,
  ThreadItem,
  UserMessageItem,
  WidgetItem,
  WorkflowItem,
} from './item.ts';

export function isUserMessageItem(item: ThreadItem): item is UserMessageItem {
  return item.type === 'user_message';
}

export function isAssistantMessageItem(item: ThreadItem): item is AssistantMessageItem {
  return item.type === 'assistant_message';
}

export function isClientToolCallItem(item: ThreadItem): item is ClientToolCallItem {
  return item.type === 'client_tool_call';
}

export function isWidgetItem(item: ThreadItem): item is WidgetItem {
  return item.type === 'widget';
}

export function isWorkflowItem(item: ThreadItem): item is WorkflowItem {
  return item.type === 'workflow';
}

export function isStructuredInputItem(item: ThreadItem): item is StructuredInputItem {
  return item.type === 'structured_input';
}

/** Items that only the server and the model see. */
export function isHiddenItem(item: ThreadItem): item is HiddenContextItem | SdkHiddenContextItem {
  return (
    item.type === 'hidden_context' ||
    item.type === 'hidden_context_item' ||
    item.type === 'sdk_hidden_context'
  );
}
