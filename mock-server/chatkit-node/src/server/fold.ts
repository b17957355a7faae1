import type { ThreadItemUpdate } from '../types/event.ts';
import type { AssistantMessageContent, AssistantMessageItem, ThreadItem } from '../types/item.ts';
import type { Workflow } from '../types/workflow.ts';

/**
 * The item with an update applied, for items that are still being written: assistant messages and
 * workflows. Others are returned as they are. Never changes its argument.
 */
export function foldUpdate(item: ThreadItem, update: ThreadItemUpdate): ThreadItem {
  switch (update.type) {
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      return withPart(item, update.contentIndex, () => update.content);
    case 'assistant_message.content_part.text_delta':
      return withPart(item, update.contentIndex, (part) => ({
        ...part,
        text: part.text + update.delta,
      }));
    case 'assistant_message.content_part.annotation_added':
      return withPart(item, update.contentIndex, (part) => {
        const before = part.annotations ?? [];
        const at = update.annotationIndex <= before.length ? update.annotationIndex : before.length;
        return { ...part, annotations: before.toSpliced(at, 0, update.annotation) };
      });
    case 'workflow.task.added':
      return withTasks(item, (tasks) => [...tasks, update.task]);
    case 'workflow.task.updated':
      return withTasks(item, (tasks) =>
        update.taskIndex < tasks.length ? tasks.with(update.taskIndex, update.task) : tasks,
      );
    default:
      return item;
  }
}

/** Parts up to the index are padded with empty ones. */
function withPart(
  item: ThreadItem,
  index: number,
  change: (part: AssistantMessageContent) => AssistantMessageContent,
): ThreadItem {
  if (item.type !== 'assistant_message' || index < 0) return item;
  const content = item.content.slice();
  while (content.length <= index) content.push(emptyPart());
  content[index] = change(content[index] ?? emptyPart());
  return { ...item, content };
}

function emptyPart(): AssistantMessageContent {
  return { type: 'output_text', text: '', annotations: [] };
}

function withTasks(
  item: ThreadItem,
  change: (tasks: Workflow['tasks']) => Workflow['tasks'],
): ThreadItem {
  if (item.type !== 'workflow') return item;
  return { ...item, workflow: { ...item.workflow, tasks: change(item.workflow.tasks) } };
}

/** Whether a message holds anything worth keeping when it was broken off. */
export function hasText(item: AssistantMessageItem): boolean {
  return item.content.some((part) => part.text.trim() !== '');
}
