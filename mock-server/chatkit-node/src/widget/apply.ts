import { toWidgetJson } from '../json.ts';
import type { WidgetRoot } from '../generated/props.ts';
import type { WidgetUpdate } from '../types/event.ts';
import type { WidgetJSON } from './base.ts';
import { isElement, replaceById, type Element } from './tree.ts';

/**
 * What a client shows after an update: a new tree that shares all elements that stay the same. A
 * widget without the update's component is returned as it is.
 */
export function applyWidgetUpdate(
  widget: WidgetRoot | WidgetJSON,
  update: WidgetUpdate,
): WidgetJSON {
  const root = elementOf(widget);
  switch (update.type) {
    case 'widget.root.updated':
      return elementOf(update.widget);
    case 'widget.component.updated': {
      const component = elementOf(update.component);
      return replaceById(root, update.componentId, () => component) ?? root;
    }
    case 'widget.streaming_text.value_delta': {
      const { delta, done } = update;
      return replaceById(root, update.componentId, (node) => grown(node, delta, done)) ?? root;
    }
  }
}

/** Plain JSON is taken as it is, so that its identity survives. */
function elementOf(value: object): Element {
  const json = 'toJSON' in value ? toWidgetJson(value) : value;
  // Asked again of the object itself: plain JSON of a widget always has a type.
  if (!isElement(json as Element)) throw new TypeError('A widget needs a type: a string');
  return json as Element;
}

function grown(node: Element, delta: string, done: boolean): Element {
  const value = typeof node['value'] === 'string' ? node['value'] + delta : delta;
  const finished = done && node['streaming'] === true;
  return finished ? { ...node, value, streaming: false } : { ...node, value };
}
