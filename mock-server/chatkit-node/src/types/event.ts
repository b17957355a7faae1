/** What a handler yields and a client receives, in camelCase. */
import type { WidgetComponent, WidgetRoot } from '../generated/props.ts';
import type { AssistantMessageContent, GeneratedImage, ThreadItem } from './item.ts';
import { typeMarker } from './marker.ts';
import type { Annotation } from './source.ts';
import type { Thread } from './thread.ts';
import type { Task } from './workflow.ts';

export interface ThreadCreatedEvent {
  type: 'thread.created';
  thread: Thread;
}
export interface ThreadUpdatedEvent {
  type: 'thread.updated';
  thread: Thread;
}
export interface ThreadItemAddedEvent {
  type: 'thread.item.added';
  item: ThreadItem;
}
export interface ThreadItemDoneEvent {
  type: 'thread.item.done';
  item: ThreadItem;
}
export interface ThreadItemReplacedEvent {
  type: 'thread.item.replaced';
  item: ThreadItem;
}
export interface ThreadItemUpdatedEvent {
  type: 'thread.item.updated';
  itemId: string;
  update: ThreadItemUpdate;
}
export interface ThreadItemRemovedEvent {
  type: 'thread.item.removed';
  itemId: string;
}
export interface StreamOptions {
  allowCancel: boolean;
}
export interface StreamOptionsEvent {
  type: 'stream_options';
  streamOptions: StreamOptions;
}
/** Shown while the stream runs, never stored. */
export interface ProgressUpdateEvent {
  type: 'progress_update';
  text: string;
  icon?: string | null;
}
/** Calls the client's own code, never stored. */
export interface ClientEffectEvent {
  type: 'client_effect';
  name: string;
  data?: Record<string, unknown>;
}
export interface ErrorEvent {
  type: 'error';
  /** `stream.error` and `custom` are known today. */
  code?: string;
  message?: string | null;
  allowRetry?: boolean;
}
export interface NoticeEvent {
  type: 'notice';
  level: 'info' | 'warning' | 'danger';
  /** Markdown. */
  message: string;
  title?: string | null;
}

export type ThreadStreamEvent =
  | ThreadCreatedEvent
  | ThreadUpdatedEvent
  | ThreadItemAddedEvent
  | ThreadItemDoneEvent
  | ThreadItemReplacedEvent
  | ThreadItemUpdatedEvent
  | ThreadItemRemovedEvent
  | StreamOptionsEvent
  | ProgressUpdateEvent
  | ClientEffectEvent
  | ErrorEvent
  | NoticeEvent;
export const ThreadStreamEvent = typeMarker('ThreadStreamEvent');

export interface ContentPartAdded {
  type: 'assistant_message.content_part.added';
  contentIndex: number;
  content: AssistantMessageContent;
}
export interface ContentPartTextDelta {
  type: 'assistant_message.content_part.text_delta';
  contentIndex: number;
  delta: string;
}
export interface ContentPartAnnotationAdded {
  type: 'assistant_message.content_part.annotation_added';
  contentIndex: number;
  annotationIndex: number;
  annotation: Annotation;
}
export interface ContentPartDone {
  type: 'assistant_message.content_part.done';
  contentIndex: number;
  content: AssistantMessageContent;
}
export interface WidgetStreamingTextValueDelta {
  type: 'widget.streaming_text.value_delta';
  componentId: string;
  delta: string;
  done: boolean;
}
export interface WidgetComponentUpdated {
  type: 'widget.component.updated';
  componentId: string;
  component: WidgetComponent | WidgetRoot;
}
export interface WidgetRootUpdated {
  type: 'widget.root.updated';
  widget: WidgetRoot;
}
export interface WorkflowTaskAdded {
  type: 'workflow.task.added';
  taskIndex: number;
  task: Task;
}
export interface WorkflowTaskUpdated {
  type: 'workflow.task.updated';
  taskIndex: number;
  task: Task;
}
export interface GeneratedImageUpdated {
  type: 'generated_image.updated';
  image: GeneratedImage;
  /** 0 to 1. */
  progress?: number | null;
}

export type WidgetUpdate =
  WidgetStreamingTextValueDelta | WidgetComponentUpdated | WidgetRootUpdated;

export type ThreadItemUpdate =
  | ContentPartAdded
  | ContentPartTextDelta
  | ContentPartAnnotationAdded
  | ContentPartDone
  | WidgetUpdate
  | WorkflowTaskAdded
  | WorkflowTaskUpdated
  | GeneratedImageUpdated;
