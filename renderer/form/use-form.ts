/** Makes an element a form: a scope for the controls inside it, Enter, and the way to submit. */
import { useLayoutEffect, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import { useRuntime } from '../runtime/context.ts';
import { Scope } from './scope.ts';

interface FormSpec {
  readonly element: WidgetJson;
  /** Dotted path of the action that a submission sends. */
  readonly prop: string;
  readonly config: ActionConfig | undefined;
  /** What shows loading when the action's target is the element itself. */
  readonly selfKey: string;
  /** What spins when no button started the submission. */
  readonly spinnerKey?: string;
}

export interface Form {
  readonly scope: Scope;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

export function useForm({ element, prop, config, selfKey, spinnerKey }: FormSpec): Form {
  const runtime = useRuntime();
  const [scope] = useState(() => new Scope(true));

  useLayoutEffect(() => {
    scope.answer((origin) => {
      if (runtime.host.mode === 'design') return;
      const { count, invalid } = scope.validate();
      const [first] = invalid;
      if (first) {
        const fields = invalid.map(({ field, message }) => ({
          name: field.name,
          control: field.control,
          element: field.element,
          message,
        }));
        runtime.emit({ type: 'form.invalid', form: element, fields });
        first.field.report();
        return;
      }
      runtime.emit({ type: 'form.valid', form: element, count });
      if (!config) {
        origin?.fallback?.();
        return;
      }
      const spinner = origin?.loadingKey ?? spinnerKey;
      const values = scope.collect();
      runtime.dispatch({ element, prop, config, values, selfKey, spinnerKey: spinner });
    });
  }, [scope, runtime, element, prop, config, selfKey, spinnerKey]);

  return {
    scope,
    onKeyDown: (event) => {
      if (!isSubmittingKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (runtime.host.mode === 'design') return;
      runtime.emit({ type: 'gesture', gesture: 'enter', element, prop });
      scope.implicitSubmit();
    },
    onSubmit: (event) => {
      // Password managers and scripts submit the native form; Enter has been taken above.
      event.preventDefault();
      event.stopPropagation();
      scope.submit(null);
    },
  };
}

/** Enter in an input of this form itself: not in a popup that React shows as its child. */
function isSubmittingKey(event: KeyboardEvent<HTMLElement>): boolean {
  return (
    event.key === 'Enter' &&
    !event.defaultPrevented &&
    !event.nativeEvent.isComposing &&
    event.target instanceof HTMLInputElement &&
    event.currentTarget.contains(event.target)
  );
}
