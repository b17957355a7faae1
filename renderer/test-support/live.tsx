/** Draws a widget for a test and keeps what it sends and reports. */
import { act, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Json, JsonObject, WidgetJson } from '#core/json.ts';
import type { ActionRequest, RendererEvent, WidgetViewProps } from '../contract.ts';
import { WidgetView } from '../WidgetView.tsx';

// Popups, Markdown and charts load on demand, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

export interface Live {
  readonly user: UserEvent;
  readonly container: HTMLElement;
  readonly requests: readonly ActionRequest[];
  readonly events: readonly RendererEvent[];
  /** Payloads of all actions sent so far. */
  readonly payloads: () => readonly (Json | undefined)[];
  /** Ends the action sent at this place, the oldest by default. */
  readonly settle: (index?: number) => Promise<void>;
  readonly fail: (message: string, index?: number) => Promise<void>;
  readonly update: (widget: WidgetJson, props?: Partial<WidgetViewProps>) => void;
  /** The box of the first element of a type. */
  readonly box: (type: string) => HTMLElement;
}

interface Running {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export function live(widget: WidgetJson, props: Partial<WidgetViewProps> = {}): Live {
  const requests: ActionRequest[] = [];
  const events: RendererEvent[] = [];
  const running: Running[] = [];
  const onAction = (request: ActionRequest): Promise<void> => {
    requests.push(request);
    return new Promise((resolve, reject) => {
      running.push({ resolve, reject });
    });
  };
  const onEvent = (event: RendererEvent): void => void events.push(event);
  const view = (json: WidgetJson, more: Partial<WidgetViewProps>) => (
    <WidgetView {...{ onAction, onEvent }} {...props} {...more} widget={json} />
  );
  const { container, rerender } = render(view(widget, {}));
  const at = (index: number): Running => {
    const found = running[index];
    if (!found) throw new Error(`No action was sent at ${index}.`);
    return found;
  };
  return {
    user: userEvent.setup({ delay: null }),
    container,
    requests,
    events,
    payloads: () => requests.map(({ action }) => action.payload),
    settle: (index = 0) => act(async () => at(index).resolve()),
    fail: (message, index = 0) => act(async () => at(index).reject(new Error(message))),
    update: (json, more = {}) => rerender(view(json, more)),
    box: (type) => {
      const found = container.querySelector<HTMLElement>(`[data-component="${type}"]`);
      if (!found) throw new Error(`No ${type} is drawn.`);
      return found;
    },
  };
}

const el =
  (type: string) =>
  (props: JsonObject = {}, ...children: readonly WidgetJson[]): WidgetJson =>
    children.length > 0 ? { type, ...props, children } : { type, ...props };

export const card = el('Card');
export const form = el('Form');
export const row = el('Row');
export const col = el('Col');
export const basic = el('Basic');
export const listView = el('ListView');
export const item = el('ListViewItem');
export const text = (value: string, props: JsonObject = {}): WidgetJson => ({
  type: 'Text',
  value,
  ...props,
});
export const button = (label: string, props: JsonObject = {}): WidgetJson => ({
  type: 'Button',
  label,
  ...props,
});
export const field = (type: string, name: string, props: JsonObject = {}): WidgetJson => ({
  type,
  name,
  ...props,
});
export const input = (name: string, props: JsonObject = {}): WidgetJson =>
  field('Input', name, props);
export const label = (value: string, fieldName: string): WidgetJson => ({
  type: 'Label',
  value,
  fieldName,
});
export const choices = (...values: readonly string[]): JsonObject => ({
  options: values.map((value) => ({ value, label: value.toUpperCase() })),
});
