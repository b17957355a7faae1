/**
 * What a widget reports, as the ChatKit element tells its page: `chatkit.error` where a value was
 * lost, `chatkit.log` for the rest. Names of logs are our own; ChatKit's are not public.
 */
import type { WidgetEvent } from './widget-event.ts';

interface ElementEvent {
  /** Without `chatkit.`. */
  readonly name: 'error' | 'log' | 'deeplink';
  readonly detail: unknown;
}

type Collision = Extract<WidgetEvent, { readonly type: 'form.collision' }>['collisions'][number];

/** Two fields of one name, or a name with an empty part, are odd; a value is lost by the others. */
export function losesValue({ reason }: Collision): boolean {
  return reason !== 'duplicate' && reason !== 'empty-part';
}

export function log(name: string, data: object): ElementEvent {
  return { name: 'log', detail: { name, data } };
}

export function elementEvents(event: WidgetEvent): readonly ElementEvent[] {
  switch (event.type) {
    case 'form.collision': {
      const { collisions, source } = event;
      const told = log('form.collision', {
        source: `${source.type}.${source.prop}`,
        collisions: collisions.map(({ name, reason }) => ({ name, reason })),
      });
      const lost = [...new Set(collisions.filter(losesValue).map(({ message }) => message))];
      if (lost.length === 0) return [told];
      return [told, { name: 'error', detail: { error: { message: lost.join(' ') } } }];
    }
    case 'form.invalid': {
      const fields = event.fields.map(({ name, message }) => ({ name, message }));
      return [log('form.invalid', { fields })];
    }
    case 'action.blocked':
      return [log('action.blocked', { type: event.config.type, reason: event.reason })];
    case 'deeplink':
      return [{ name: 'deeplink', detail: { name: event.name, data: event.data } }];
    case 'gesture':
    case 'form.valid':
    case 'error':
      return [];
    default:
      return event satisfies never;
  }
}
