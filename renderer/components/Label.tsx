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
    <label
      {...box}
      id={id}
      htmlFor={control}
      className="kw-text kw-label"
      data-size={props.size ?? 'sm'}
      data-empty={value === '' ? '' : undefined}
      {...textLook(props)}
    >
      {value}
    </label>
  );
};
