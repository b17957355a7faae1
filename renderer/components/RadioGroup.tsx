import { useId, useRef, useState } from 'react';
import { useAction } from '../action/use-action.ts';
import { useField } from '../form/use-field.ts';
import { useFieldValue } from '../form/use-field-value.ts';
import { useDesign } from '../runtime/context.ts';
import { useMergedRef } from '../runtime/merged-ref.ts';
import type { View } from '../view.ts';
import { Spinner } from './Spinner.tsx';

export const RadioGroupView: View<'RadioGroup'> = ({ element, props, box }) => {
  const { name, options = [], defaultValue, onChangeAction, disabled = false } = props;
  const design = useDesign();
  // Radios of one name exclude each other across the page, and a page shows many widgets.
  const group = useId();
  const own = useRef<HTMLDivElement>(null);
  const ref = useMergedRef<HTMLDivElement>(box.ref, own);
  const [invalid, setInvalid] = useState(false);
  const choice = useFieldValue(defaultValue);
  const action = useAction(element, 'onChangeAction', onChangeAction);
  const { id, labelledBy } = useField({
    element,
    control: 'RadioGroup',
    name,
    disabled,
    // The group is checked through any radio that is not disabled.
    native: () => own.current?.querySelector<HTMLInputElement>('input:not([disabled])') ?? null,
    initial: defaultValue,
    restart: choice.restart,
    read: () => options.find(({ value }) => value === choice.current())?.value,
  });

  const choose = (value: string): void => {
    setInvalid(false);
    choice.set(value);
    action.sendChange(value, name);
  };
  return (
    <div
      {...box}
      ref={ref}
      id={id}
      className="kw-field kw-radios"
      data-direction={props.direction ?? 'col'}
      data-empty={options.length === 0 ? '' : undefined}
      role="radiogroup"
      aria-labelledby={props.ariaLabel === undefined ? labelledBy : undefined}
      aria-label={props.ariaLabel ?? (labelledBy === undefined ? name : undefined)}
      aria-required={props.required || undefined}
      aria-invalid={invalid || undefined}
      aria-busy={action.loading || undefined}
    >
      {options.map((option, index) => (
        <label
          key={`${option.value}#${index}`}
          className="kw-check-label"
          data-disabled={disabled || option.disabled ? '' : undefined}
        >
          <span className="kw-check-place">
            <input
              className="kw-radio"
              type="radio"
              name={group}
              data-field={name}
              value={option.value}
              checked={choice.value === option.value}
              required={props.required}
              disabled={disabled || option.disabled}
              aria-disabled={action.loading || undefined}
              tabIndex={design ? -1 : undefined}
              onInvalid={() => setInvalid(true)}
              onClick={(event) => action.loading && event.preventDefault()}
              onChange={() => !design && choose(option.value)}
            />
            {action.loading && choice.value === option.value && <Spinner />}
          </span>
          <span className="kw-check-text">{option.label}</span>
        </label>
      ))}
    </div>
  );
};
