import { Input } from '@openai/apps-sdk-ui/components/Input';
import { useRef } from 'react';
import { useField } from '../form/use-field.ts';
import { useInvalid } from '../form/use-invalid.ts';
import { useAutoFocus } from '../form/use-start.ts';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';

export const InputView: View<'Input'> = ({ element, props, box }) => {
  const { name, inputType = 'text', defaultValue = '', placeholder, disabled = false } = props;
  const design = useDesign();
  const native = useRef<HTMLInputElement>(null);
  const { invalid, onInvalid, onInput } = useInvalid();
  const { id, labelledBy } = useField({
    element,
    control: 'Input',
    name,
    disabled,
    typed: true,
    native: () => native.current,
    initial: defaultValue,
    restart: () => {
      if (native.current) native.current.value = defaultValue;
    },
    read: () => native.current?.value ?? '',
  });
  useAutoFocus(native, props.autoFocus === true, props.autoSelect === true);
  return (
    <div {...box} className="kw-field">
      <Input
        ref={native}
        id={id}
        name={name}
        type={inputType}
        defaultValue={defaultValue}
        placeholder={placeholder}
        required={props.required}
        pattern={props.pattern}
        disabled={disabled}
        readOnly={design}
        tabIndex={design ? -1 : undefined}
        invalid={invalid}
        aria-invalid={invalid || undefined}
        aria-label={labelledBy === undefined ? (placeholder ?? name) : undefined}
        onInvalid={onInvalid}
        onInput={onInput}
        variant={props.variant ?? 'outline'}
        size={props.size ?? 'md'}
        {...(props.gutterSize !== undefined && { gutterSize: props.gutterSize })}
        pill={props.pill ?? false}
        {...(props.allowAutofillExtensions !== undefined && {
          allowAutofillExtensions: props.allowAutofillExtensions,
        })}
      />
    </div>
  );
};
