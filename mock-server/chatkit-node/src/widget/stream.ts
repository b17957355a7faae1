import { toWidgetJson } from '../json.ts';
import type { WidgetRoot } from '../generated/props.ts';
import { defaultGenerateId, type StoreItemType } from '../store/ids.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { WidgetItem } from '../types/item.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { diffWidget, type DiffOptions } from './diff.ts';

export interface StreamWidgetOptions extends DiffOptions {
  /** What the client's copy button takes. */
  copyText?: string | null;
  /** Default: random. Inside a server prefer its store's `generateItemId`. */
  generateId?: (type: StoreItemType) => string;
  now?: () => Date | string;
}

/**
 * The events of a widget item. One widget is sent whole; of a sequence of states the first is
 * added, each next one becomes updates, and the last is done. An empty sequence yields nothing.
 */
export function streamWidget(
  thread: ThreadMetadata,
  widget: WidgetRoot | AsyncIterable<WidgetRoot>,
  options?: StreamWidgetOptions,
): AsyncGenerator<ThreadStreamEvent>;
/** The form of code written for other ports. */
export function streamWidget(
  thread: ThreadMetadata,
  widget: WidgetRoot | AsyncIterable<WidgetRoot>,
  copyText?: string | null,
  generateId?: (type: StoreItemType) => string,
): AsyncGenerator<ThreadStreamEvent>;
export async function* streamWidget(
  thread: ThreadMetadata,
  widget: WidgetRoot | AsyncIterable<WidgetRoot>,
  third?: StreamWidgetOptions | string | null,
  fourth?: (type: StoreItemType) => string,
): AsyncGenerator<ThreadStreamEvent> {
  const options = typeof third === 'object' && third !== null ? third : { copyText: third ?? null };
  const generateId = fourth ?? options.generateId ?? defaultGenerateId;
  const now = options.now?.() ?? new Date();
  const base: Omit<WidgetItem, 'widget'> = {
    type: 'widget',
    id: generateId('message'),
    threadId: thread.id,
    createdAt: typeof now === 'string' ? now : now.toISOString(),
    ...(options.copyText ? { copyText: options.copyText } : {}),
  };
  if (!(Symbol.asyncIterator in widget)) {
    yield { type: 'thread.item.done', item: { ...base, widget: snapshot(widget) } };
    return;
  }
  let last: WidgetRoot | null = null;
  for await (const state of widget) {
    const next = snapshot(state);
    if (last === null) {
      yield { type: 'thread.item.added', item: { ...base, widget: next } };
    } else {
      for (const update of diffWidget(last, next, options)) {
        yield { type: 'thread.item.updated', itemId: base.id, update };
      }
    }
    last = next;
  }
  if (last !== null) yield { type: 'thread.item.done', item: { ...base, widget: last } };
}

/** A copy: an author may go on changing one object and yield it again. */
function snapshot(widget: WidgetRoot): WidgetRoot {
  return toWidgetJson(widget) as unknown as WidgetRoot;
}
