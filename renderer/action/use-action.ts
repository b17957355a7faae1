/** Sends one action of one element, with the values of the form around it. */
import { useId } from 'react';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import type { FieldValue } from '../form/field.ts';
import { useLoading, useRuntime, useScope } from '../runtime/context.ts';

export interface BoundAction {
  readonly loading: boolean;
  readonly loadingKey: string;
  /** `own` joins the payload where no form does: the value that a change has just set. */
  readonly send: (own?: FieldValue) => void;
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
  return {
    loading,
    loadingKey,
    send: (own) => {
      if (!config) return;
      const alone = own ? [own] : [];
      const values = scope.isForm ? scope.collect() : alone;
      runtime.dispatch({ element, prop, config, values, selfKey: loadingKey });
    },
  };
}
