import { useRef, useState } from 'react';
import { useAction } from '../action/use-action.ts';
import { useField } from '../form/use-field.ts';
import { useDesign } from '../runtime/context.ts';
import { Spinner } from './Spinner.tsx';
import type { View } from '../view.ts';

export const CheckboxView: View<'Checkbox'> = ({ element, props, box }) => {
  const { name, label, defaultChecked = false, onChangeAction, disabled = false } = props;
  const design = useDesign();
  const native = useRef<HTMLInputElement>(null);
  const [invalid, setInvalid] = useState(false);
  const action = useAction(element, 'onChangeAction', onChangeAction);
  const { id, labelledBy } = useField({
    element,
    control: 'Checkbox',
    name,
    disabled,
    native: () => native.current,
    initial: defaultChecked,
    restart: () => {
      if (native.current) native.current.checked = defaultChecked;
    },
    read: () => native.current?.checked ?? defaultChecked,
  });
  return (
    <div
      {...box}
      className="kw-field kw-check"
      data-disabled={disabled ? '' : undefined}
      aria-busy={action.loading || undefined}
    >
      <label className="kw-check-label">
        <span className="kw-check-place">
          <input
            ref={native}
            id={id}
            className="kw-checkbox"
            type="checkbox"
            name={name}
            defaultChecked={defaultChecked}
            required={props.required}
            disabled={disabled}
            aria-disabled={action.loading || undefined}
            tabIndex={design ? -1 : undefined}
            aria-invalid={invalid || undefined}
            aria-busy={action.loading || undefined}
            aria-label={label === undefined && labelledBy === undefined ? name : undefined}
            onInvalid={() => setInvalid(true)}
            // Not disabled while it waits: that would cost it the focus.
            onClick={(event) => action.loading && event.preventDefault()}
            onChange={(event) => {
              if (invalid && event.currentTarget.validity.valid) setInvalid(false);
              if (!design) action.sendChange(event.currentTarget.checked, name);
            }}
          />
          {action.loading && <Spinner />}
        </span>
        {label !== undefined && <span className="kw-check-text">{label}</span>}
      </label>
    </div>
  );
};
