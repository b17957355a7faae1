/** Makes a control known to the form and the labels around it. */
import { useCallback, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Json, WidgetJson } from '#core/json.ts';
import { useScope } from '../runtime/context.ts';
import type { LiveField } from './field.ts';
import { useRestart } from './use-start.ts';

/** What native form controls share, as far as validation goes. */
type Checkable = HTMLElement & {
  checkValidity: () => boolean;
  reportValidity: () => boolean;
  readonly validationMessage: string;
};

export interface FieldSpec {
  readonly element: WidgetJson;
  readonly control: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly typed?: boolean;
  /** The native control: it validates, and its place is the field's place in the form. */
  readonly native: () => Checkable | null;
  /** Sets what the native control cannot check by itself. */
  readonly beforeCheck?: () => void;
  /** The default; when it or the name changes, and when the form is reset, the field restarts. */
  readonly initial: Json | undefined;
  readonly restart: () => void;
  /** Undefined while nothing is chosen. */
  readonly read: () => Json | undefined;
}

export interface FieldLinks {
  /** Id of the native control, for labels. */
  readonly id: string;
  /** Id of the label, if there is one. */
  readonly labelledBy: string | undefined;
}

export function useField(spec: FieldSpec): FieldLinks {
  const scope = useScope();
  const id = useId();
  const latest = useRef(spec);
  const { name, control } = spec;
  useLayoutEffect(() => {
    latest.current = spec;
  });

  useLayoutEffect(() => {
    const field: LiveField = {
      name,
      control,
      get element() {
        return latest.current.element;
      },
      get typed() {
        return latest.current.typed === true;
      },
      node: () => latest.current.native(),
      read: () => (latest.current.disabled || name === '' ? undefined : latest.current.read()),
      check: () => {
        latest.current.beforeCheck?.();
        const native = latest.current.native();
        return !native || native.checkValidity() ? null : native.validationMessage;
      },
      report: () => {
        const native = latest.current.native();
        native?.focus();
        native?.reportValidity();
      },
    };
    const leaveField = scope.addField(field);
    const leaveBook = name === '' ? () => {} : scope.controls.add(name, id);
    return () => {
      leaveField();
      leaveBook();
    };
  }, [scope, name, control, id]);

  useRestart(name, spec.initial, spec.restart);
  useLayoutEffect(() => {
    const form = latest.current.native()?.closest('form');
    const onReset = (): void => latest.current.restart();
    form?.addEventListener('reset', onReset);
    return () => form?.removeEventListener('reset', onReset);
  }, []);

  return { id, labelledBy: useFirst(scope.labels, name) };
}

/** The first id under a name, and again when that changes. */
export function useFirst(
  book: { first: (name: string) => string | undefined; subscribe: Subscribe },
  name: string,
): string | undefined {
  const subscribe = useCallback(
    (listener: () => void) => book.subscribe(name, listener),
    [book, name],
  );
  return useSyncExternalStore(subscribe, () => book.first(name));
}

type Subscribe = (name: string, listener: () => void) => () => void;
