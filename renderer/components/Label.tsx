/** A label finds the first control of its name in the same form, and names it. */
import { useId, useLayoutEffect } from 'react';
import { useFirst } from '../form/use-field.ts';
import { useScope } from '../runtime/context.ts';
import { textLook } from '../style/text.ts';
import type { View } from '../view.ts';

export const LabelView: View<'Label'> = ({ props, box }) => {
  const { value, fieldName } = props;
  const scope = useScope();
  const id = useId();
  const control = useFirst(scope.controls, fieldName);
  useLayoutEffect(() => scope.labels.add(fieldName, id), [scope, fieldName, id]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- what any label does for a native control
    <label
      {...box}
      id={id}
      htmlFor={control}
      onClick={(event) => {
        if (event.defaultPrevented || control === undefined) return;
        if (focusOwnControl(control)) event.preventDefault();
      }}
      className="kw-text kw-label"
      data-size={props.size ?? 'sm'}
      data-empty={value === '' ? '' : undefined}
      {...textLook(props)}
    >
      {value}
    </label>
  );
};

/** The browser would press a picker's button and knows no group of radios: these get the focus. */
function focusOwnControl(id: string): boolean {
  const control = document.getElementById(id);
  if (control === null || control instanceof HTMLInputElement) return false;
  if (control instanceof HTMLTextAreaElement) return false;
  const inside = control.querySelector<HTMLElement>('input:checked, input:not([disabled])');
  (inside ?? control).focus();
  return true;
}
