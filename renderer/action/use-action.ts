/** Sends one action of one element, with the values of the form around it. */
import { useId } from 'react';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import type { FieldValue } from '../form/field.ts';
import { useLoading, useRuntime, useScope } from '../runtime/context.ts';

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
  const runtime = useRuntime();
  const scope = useScope();
  const loadingKey = useId();
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
      send(value === undefined ? [] : [{ name, control: element.type, element, value }]);
    },
  };
}
