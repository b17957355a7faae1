/** One line for each step of the timeline. */
import type { ThreadItem, ThreadStreamEvent } from 'chatkit-node';
import { isJsonObject } from '#core/json.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import type { Change, KeyOrigin } from './timeline.ts';
import type { ActionRequest } from './widget-event.ts';

const LONGEST = 80;

export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** `Button Save`, `Select priority`. */
export function elementName(element: WidgetJson): string {
  const words = ['label', 'value', 'name', 'title', 'placeholder', 'id'].map((key) => element[key]);
  const word = words.find((value) => typeof value === 'string' && value !== '');
  return typeof word === 'string' ? shorten(`${element.type} ${word}`) : element.type;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `update_todo · 6 keys`. */
export function actionSummary(type: string, payload: Json | undefined): string {
  if (payload === undefined || payload === null) return type;
  if (isJsonObject(payload)) return `${type} · ${count(Object.keys(payload).length, 'key')}`;
  return `${type} · ${shorten(JSON.stringify(payload))}`;
}

/** Which keys of the payload are a field's, and which the action brought along. */
export function payloadOrigins({ action, fields = [] }: ActionRequest): KeyOrigin[] {
  if (!isJsonObject(action.payload)) return [];
  return Object.keys(action.payload).map((key) => {
    const field = fields.find(({ joined, path }) => joined && path[0] === key);
    return { key, from: field?.control ?? 'action' };
  });
}

export function itemSummary(item: ThreadItem): string {
  switch (item.type) {
    case 'widget':
      return `widget ${item.id}`;
    case 'assistant_message':
      return shorten(item.content.map(({ text }) => text).join(' ')) || `message ${item.id}`;
    case 'user_message':
      return shorten(item.content.map(({ text }) => text).join(' '));
    default:
      return `${item.type} ${item.id}`;
  }
}

export function eventSummary(event: ThreadStreamEvent): string {
  switch (event.type) {
    case 'thread.created':
    case 'thread.updated':
      return event.thread.title ? `${event.thread.id} · ${event.thread.title}` : event.thread.id;
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced':
      return itemSummary(event.item);
    case 'thread.item.updated':
      return event.update.type;
    case 'thread.item.removed':
      return event.itemId;
    case 'progress_update':
      return shorten(event.text);
    case 'stream_options':
      return event.streamOptions.allowCancel ? 'can be stopped' : 'can’t be stopped';
    case 'client_effect':
      return event.name;
    case 'notice':
      return shorten(event.message);
    case 'error':
      return shorten(event.message ?? event.code ?? 'error');
    default:
      return (event satisfies never, '');
  }
}

/** `thr_7f2a · title, status`: the object, and which of its keys changed. */
export function storeSummary(id: string, changes: readonly Change[], fresh: boolean): string {
  if (fresh) return `${id} · new`;
  const keys = [...new Set(changes.map(({ path }) => path.split('.')[0] ?? ''))].filter(Boolean);
  if (keys.length === 0) return id;
  const shown = keys.slice(0, 4).join(', ');
  return `${id} · ${shown}${keys.length > 4 ? ', …' : ''}`;
}
