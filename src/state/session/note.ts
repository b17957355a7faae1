import { elementName, count } from './describe.ts';
import { losesValue } from './element-events.ts';
import type { Recorder } from './recorder.ts';
import type { WidgetEvent } from './widget-event.ts';

interface Circumstances {
  readonly recorder: Recorder;
  /** The gesture under way, which caused what follows. */
  readonly gesture: number | null;
  readonly nodeOf: ((element: object) => string | undefined) | undefined;
}

/** Takes down what a widget reports; gives the record's id. */
export function noteWidgetEvent(
  event: WidgetEvent,
  { recorder, gesture: parent, nodeOf }: Circumstances,
): number {
  const at = (element: object | undefined) => {
    const node = element && nodeOf?.(element);
    return node === undefined ? {} : { node };
  };
  switch (event.type) {
    case 'gesture':
      return recorder.add({
        kind: 'gesture',
        type: event.gesture,
        summary: elementName(event.element),
        payload: { element: event.element.type, ...(event.prop && { prop: event.prop }) },
        ...at(event.element),
      });
    case 'form.valid':
      return recorder.add({
        parent,
        kind: 'validation',
        type: event.type,
        summary: `${count(event.count, 'field')}, 0 invalid`,
        ...at(event.form),
      });
    case 'form.invalid': {
      const [first] = event.fields;
      const rest = event.fields.length - 1;
      const more = rest > 0 ? `, and ${rest} more` : '';
      return recorder.add({
        parent,
        kind: 'validation',
        type: event.type,
        summary: first ? `${first.name || first.control}: ${first.message}${more}` : 'invalid',
        payload: Object.fromEntries(event.fields.map(({ name, message }) => [name, message])),
        ...at(first?.element ?? event.form),
      });
    }
    case 'form.collision':
      return recorder.add({
        parent,
        kind: event.collisions.some(losesValue) ? 'error' : 'validation',
        type: event.type,
        summary: [...new Set(event.collisions.map(({ message }) => message))].join(' '),
        payload: event.collisions.map(({ name, reason }) => ({ name, reason })),
        ...at(event.source.element),
      });
    case 'action.blocked':
      return recorder.add({
        parent,
        kind: 'blocked',
        type: event.config.type,
        summary: event.reason,
        ...at(event.source.element),
      });
    case 'deeplink':
      return recorder.add({
        parent,
        kind: 'client',
        type: 'chatkit.deeplink',
        summary: event.name,
        payload: event.data,
      });
    case 'error':
      return recorder.add({
        parent,
        kind: 'error',
        type: 'renderer',
        summary: event.message,
        ...at(event.element),
      });
  }
}
