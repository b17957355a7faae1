/** What an event makes of the thread as it is shown. Pure; whatever an event does not touch stays. */
import { applyWidgetUpdate } from 'chatkit-node';
import type {
  AssistantMessageContent,
  AssistantMessageItem,
  ThreadItem,
  ThreadItemUpdate,
  ThreadStreamEvent,
  WidgetItem,
  Workflow,
} from 'chatkit-node';
import type { Json } from '#core/json.ts';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import { unreachable } from '#core/result.ts';
import { share } from './share-widget.ts';
import type { Entry, Retry, ThreadView } from './state.ts';

interface Circumstances {
  /** Id for an entry that is no item. */
  readonly id: () => string;
  /** How the request behind the event can be tried again. */
  readonly retry: Retry | null;
  /** What in the handlers failed, for an error event. */
  readonly problem: HandlerProblem | null;
}

export function applyEvent(
  view: ThreadView,
  event: ThreadStreamEvent,
  { id, retry, problem }: Circumstances,
): ThreadView {
  switch (event.type) {
    case 'thread.created':
    case 'thread.updated': {
      const { items: _, ...thread } = event.thread;
      return { ...view, thread };
    }
    case 'thread.item.added':
      return {
        ...putItem(view, event.item),
        pending: [...without(view.pending, event.item.id), event.item.id],
      };
    case 'thread.item.done':
    case 'thread.item.replaced':
      return { ...putItem(view, event.item), pending: without(view.pending, event.item.id) };
    case 'thread.item.removed':
      return {
        ...view,
        entries: view.entries.filter((entry) => entry.id !== event.itemId),
        pending: without(view.pending, event.itemId),
      };
    case 'thread.item.updated':
      return updateItem(view, event.itemId, event.update);
    case 'progress_update':
      return { ...view, progress: event.text };
    case 'notice': {
      const { level, title = null, message } = event;
      return addEntry(view, { kind: 'notice', id: id(), level, title, message });
    }
    case 'error':
      return addEntry(view, {
        kind: 'error',
        id: id(),
        message: event.message ?? 'Something went wrong.',
        retry: event.allowRetry ? retry : null,
        problem,
      });
    case 'stream_options':
    case 'client_effect':
      return view;
    default:
      // A type this client does not know is passed over, as the protocol asks.
      return (event satisfies never, view);
  }
}

/** The thread's item of this id. */
export function findItem(view: ThreadView, itemId: string): ThreadItem | undefined {
  const entry = view.entries.find(({ id }) => id === itemId);
  return entry?.kind === 'item' ? entry.item : undefined;
}

/** Swaps a known item in its place, adds another at the end. */
export function putItem(view: ThreadView, item: ThreadItem): ThreadView {
  const index = view.entries.findIndex(({ id }) => id === item.id);
  const before = view.entries[index];
  const old = before?.kind === 'item' ? before.item : undefined;
  const entry: Entry = { kind: 'item', id: item.id, item: keepEqual(old, item) };
  if (!before) return addEntry(view, entry);
  return { ...view, entries: view.entries.with(index, entry), progress: null };
}

/** Elements of a widget that came again as they were stay the same objects. */
export function keepEqual(before: ThreadItem | undefined, after: ThreadItem): ThreadItem {
  if (before?.type !== 'widget' || after.type !== 'widget') return after;
  // A widget in a thread is plain JSON, though its type names its parts.
  const json = share(before.widget as unknown as Json, after.widget as unknown as Json);
  const widget = json as unknown as WidgetItem['widget'];
  return widget === after.widget ? after : { ...after, widget };
}

/** Progress is a word until something is there to see. */
export function addEntry(view: ThreadView, entry: Entry): ThreadView {
  return { ...view, entries: [...view.entries, entry], progress: null };
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : ids;
}

function updateItem(view: ThreadView, itemId: string, update: ThreadItemUpdate): ThreadView {
  const item = findItem(view, itemId);
  const updated = item && applyUpdate(item, update);
  if (!updated || updated === item) return view;
  return putItem(view, updated);
}

/** An update that does not fit the item changes nothing. */
export function applyUpdate(item: ThreadItem, update: ThreadItemUpdate): ThreadItem {
  switch (update.type) {
    case 'widget.streaming_text.value_delta':
    case 'widget.component.updated':
    case 'widget.root.updated': {
      if (item.type !== 'widget') return item;
      // The update is of the same library, so what comes out is a widget again.
      const widget = applyWidgetUpdate(item.widget, update) as unknown as WidgetItem['widget'];
      return widget === item.widget ? item : { ...item, widget };
    }
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      return editPart(item, update.contentIndex, () => update.content);
    case 'assistant_message.content_part.text_delta':
      return editPart(item, update.contentIndex, (part) => ({
        ...part,
        text: part.text + update.delta,
      }));
    case 'assistant_message.content_part.annotation_added':
      return editPart(item, update.contentIndex, (part) => ({
        ...part,
        annotations: (part.annotations ?? []).toSpliced(
          update.annotationIndex,
          0,
          update.annotation,
        ),
      }));
    case 'workflow.task.added':
      return editTasks(item, (tasks) => [...tasks, update.task]);
    case 'workflow.task.updated':
      return editTasks(item, (tasks) =>
        update.taskIndex < tasks.length ? tasks.with(update.taskIndex, update.task) : tasks,
      );
    case 'generated_image.updated':
      return item.type === 'generated_image' ? { ...item, image: update.image } : item;
    default:
      return unreachable(update);
  }
}

const EMPTY_PART: AssistantMessageContent = { type: 'output_text', text: '', annotations: [] };

function editPart(
  item: ThreadItem,
  index: number,
  edit: (part: AssistantMessageContent) => AssistantMessageContent,
): ThreadItem {
  if (item.type !== 'assistant_message') return item;
  const content: AssistantMessageItem['content'] = [...item.content];
  while (content.length <= index) content.push(EMPTY_PART);
  content[index] = edit(content[index] ?? EMPTY_PART);
  return { ...item, content };
}

function editTasks(
  item: ThreadItem,
  edit: (tasks: Workflow['tasks']) => Workflow['tasks'],
): ThreadItem {
  if (item.type !== 'workflow') return item;
  return { ...item, workflow: { ...item.workflow, tasks: edit(item.workflow.tasks) } };
}
