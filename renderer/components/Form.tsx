import { useRef } from 'react';
import { useInert } from '../action/use-inert.ts';
import { useLoadingKey } from '../action/use-loading-key.ts';
import { useForm } from '../form/use-form.ts';
import { ScopeContext, useImageDomains, useScope } from '../runtime/context.ts';
import { useMergedRef } from '../runtime/merged-ref.ts';
import { flexBox } from '../style/flex.ts';
import type { View } from '../view.ts';

/** A flex box that collects its fields. HTML has no form inside a form: an inner one is a group. */
export const FormView: View<'Form'> = ({ element, props, box, children }) => {
  const selfKey = useLoadingKey(element, 'onSubmitAction');
  const inner = useScope().isForm;
  const own = useRef<HTMLElement>(null);
  const ref = useMergedRef(box.ref, own);
  const busy = useInert(own, selfKey);
  const form = useForm({
    element,
    prop: 'onSubmitAction',
    config: props.onSubmitAction,
    selfKey,
  });
  const attributes = {
    ...box,
    ...flexBox(props.direction ?? 'col', props, useImageDomains(), children.length === 0),
    'aria-busy': busy || undefined,
    'data-busy': busy ? 'self' : undefined,
    inert: busy,
    onKeyDown: form.onKeyDown,
    ref,
  };
  return (
    <ScopeContext value={form.scope}>
      {inner ? (
        <div {...attributes} role="group">
          {children}
        </div>
      ) : (
        <form {...attributes} noValidate onSubmit={form.onSubmit}>
          {children}
        </form>
      )}
    </ScopeContext>
  );
};
