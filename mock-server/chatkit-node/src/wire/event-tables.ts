import type * as E from '../types/event.ts';
import { annotation, assistantMessageContent, generatedImage, task } from './content-tables.ts';
import { item, thread } from './item-tables.ts';
import {
  any,
  boolean,
  integer,
  map,
  number,
  object,
  optional,
  string,
  tagged,
  widget,
  withDefault,
  words,
  type ObjectShape,
} from './shape.ts';

const no = () => false;

const update = tagged(
  {
    'assistant_message.content_part.added': object<E.ContentPartAdded>({
      type: string,
      contentIndex: integer,
      content: assistantMessageContent,
    }),
    'assistant_message.content_part.text_delta': object<E.ContentPartTextDelta>({
      type: string,
      contentIndex: integer,
      delta: string,
    }),
    'assistant_message.content_part.annotation_added': object<E.ContentPartAnnotationAdded>({
      type: string,
      contentIndex: integer,
      annotationIndex: integer,
      annotation,
    }),
    'assistant_message.content_part.done': object<E.ContentPartDone>({
      type: string,
      contentIndex: integer,
      content: assistantMessageContent,
    }),
    'widget.streaming_text.value_delta': object<E.WidgetStreamingTextValueDelta>({
      type: string,
      componentId: string,
      delta: string,
      done: boolean,
    }),
    'widget.component.updated': object<E.WidgetComponentUpdated>({
      type: string,
      componentId: string,
      component: widget,
    }),
    'widget.root.updated': object<E.WidgetRootUpdated>({ type: string, widget }),
    'workflow.task.added': object<E.WorkflowTaskAdded>({ type: string, taskIndex: integer, task }),
    'workflow.task.updated': object<E.WorkflowTaskUpdated>({
      type: string,
      taskIndex: integer,
      task,
    }),
    'generated_image.updated': object<E.GeneratedImageUpdated>({
      type: string,
      image: generatedImage,
      progress: optional(number),
    }),
  } satisfies Record<E.ThreadItemUpdate['type'], ObjectShape>,
  any,
);

/** Events by type. One of an unknown type is passed on as it is. */
const eventCases = {
  'thread.created': object<E.ThreadCreatedEvent>({ type: string, thread }),
  'thread.updated': object<E.ThreadUpdatedEvent>({ type: string, thread }),
  'thread.item.added': object<E.ThreadItemAddedEvent>({ type: string, item }),
  'thread.item.done': object<E.ThreadItemDoneEvent>({ type: string, item }),
  'thread.item.replaced': object<E.ThreadItemReplacedEvent>({ type: string, item }),
  'thread.item.updated': object<E.ThreadItemUpdatedEvent>({
    type: string,
    itemId: string,
    update,
  }),
  'thread.item.removed': object<E.ThreadItemRemovedEvent>({ type: string, itemId: string }),
  stream_options: object<E.StreamOptionsEvent>({
    type: string,
    streamOptions: object<E.StreamOptions>({ allowCancel: boolean }),
  }),
  progress_update: object<E.ProgressUpdateEvent>({
    type: string,
    text: string,
    icon: optional(string),
  }),
  client_effect: object<E.ClientEffectEvent>({
    type: string,
    name: string,
    data: withDefault(map, () => ({})),
  }),
  error: object<E.ErrorEvent>({
    type: string,
    code: withDefault(string, () => 'custom'),
    message: optional(string),
    allowRetry: withDefault(boolean, no),
  }),
  notice: object<E.NoticeEvent>({
    type: string,
    level: words('info', 'warning', 'danger'),
    message: string,
    title: optional(string),
  }),
} satisfies Record<E.ThreadStreamEvent['type'], ObjectShape>;

export const event = tagged(eventCases, any);

export function isKnownEvent(type: string): boolean {
  return Object.hasOwn(eventCases, type);
}
