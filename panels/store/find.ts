/** Searching what is stored. Texts are compared without regard to case. */
import type { Json } from '#core/json.ts';
import { isJsonObject } from '#core/json.ts';
import type { StoredThread } from '#state/session/state.ts';

/** Whether a text stands in a value: in a key, in a string, or as a number. `text` is lower case. */
export function holds(value: Json, text: string): boolean {
  if (Array.isArray(value)) return value.some((part: Json) => holds(part, text));
  if (isJsonObject(value)) {
    return Object.entries(value).some(
      ([key, part]) => key.toLowerCase().includes(text) || holds(part, text),
    );
  }
  return JSON.stringify(value).toLowerCase().includes(text);
}

/** The threads with the items that fit; a thread that fits itself keeps all of them. */
export function findStored(
  threads: readonly StoredThread[],
  query: string,
): readonly StoredThread[] {
  const text = query.trim().toLowerCase();
  if (text === '') return threads;
  return threads.flatMap((thread) => {
    if (holds(thread.thread, text)) return [thread];
    const items = thread.items.filter(
      ({ type, json }) => type.toLowerCase().includes(text) || holds(json, text),
    );
    return items.length > 0 ? [Object.assign({}, thread, { items })] : [];
  });
}

/** Items that the server keeps to itself. */
export function isHidden(type: string): boolean {
  return ['hidden_context', 'hidden_context_item', 'sdk_hidden_context'].includes(type);
}
