/** The widget in whatever JSON carries it: itself, a thread item, an event, lines of events. */
import { isJsonObject, isWidgetJson } from '#core/json.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import type { Shape } from './imported.ts';
import { parseJsonText } from './json-text.ts';

const ENVELOPES = ['widget', 'item', 'update', 'component'] as const;
/** An event holds an item or an update, which holds a widget. */
const MAX_ENVELOPES = 3;

export interface Enveloped {
  readonly widget: WidgetJson;
  readonly shape: Shape;
}

/** Null: no widget stands in it. */
export function widgetIn(value: Json, depth = 0): Enveloped | null {
  if (!isJsonObject(value) || depth > MAX_ENVELOPES) return null;
  for (const key of ENVELOPES) {
    const inner = value[key];
    const found = inner === undefined ? null : widgetIn(inner, depth + 1);
    if (found) return { widget: found.widget, shape: shapeOf(value) };
  }
  // Types of components start with a capital, types of items and events do not.
  const own = isWidgetJson(value) && /^\p{Lu}/u.test(value.type);
  return own ? { widget: value, shape: 'widget JSON' } : null;
}

function shapeOf({ type }: { readonly [key: string]: Json }): Shape {
  return typeof type === 'string' && type.startsWith('thread.') ? 'events' : 'widget item';
}

/** Whether text is lines of server-sent events. */
export function isEventStream(text: string): boolean {
  return /^(?:data|event|id|retry|):/m.test(text.trimStart().slice(0, 200)) && /^data:/m.test(text);
}

/** The last event that carries a widget: later ones replace earlier ones. */
export function widgetInEvents(text: string): Enveloped | null {
  let found: Enveloped | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith('data:')) continue;
    const parsed = parseJsonText(line.slice('data:'.length));
    found = (parsed.ok ? widgetIn(parsed.value.value) : null) ?? found;
  }
  return found && { ...found, shape: 'events' };
}
