/** Sends one action of one element, with the values of the form around it. */
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import type { FieldValue } from '../form/field.ts';
import { useLoading, useRuntime, useScope } from '../runtime/context.ts';
import { useLoadingKey } from './use-loading-key.ts';

export interface BoundAction {
  readonly loading: boolean;
  readonly loadingKey: string;
  readonly send: () => void;
  /** The value that a change has just set joins the payload where no form collects it. */
  readonly sendChange: (value: Json | undefined, name: string) => void;
}

export function useAction(
  element: WidgetJson,
  prop: string,
  config: ActionConfig | undefined,
): BoundAction {
  return useKeyedAction(element, prop, config, useLoadingKey(element, prop));
}

/** For an action that shows loading at more than one place. */
export function useKeyedAction(
  element: WidgetJson,
  prop: string,
  config: ActionConfig | undefined,
  loadingKey: string,
): BoundAction {
  const runtime = useRuntime();
  const scope = useScope();
  const loading = useLoading(loadingKey);
  const send = (alone: readonly FieldValue[] | null): void => {
    if (!config) return;
    const values = scope.isForm ? scope.collect() : alone;
    runtime.dispatch({ element, prop, config, values, selfKey: loadingKey });
  };
  return {
    loading,
    loadingKey,
    send: () => send(null),
    sendChange: (value, name) => {
      if (!config) return;
      runtime.emit({ type: 'gesture', gesture: 'change', element, prop });
      const joins = value !== undefined && name !== '';
      send(joins ? [{ name, control: element.type, element, value }] : []);
    },
  };
}
