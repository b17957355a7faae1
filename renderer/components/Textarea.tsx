import { Textarea } from '@openai/apps-sdk-ui/components/Textarea';
import { useRef } from 'react';
import { matchesPattern } from '../form/pattern.ts';
import { useField } from '../form/use-field.ts';
import { useInvalid } from '../form/use-invalid.ts';
import { useAutoFocus } from '../form/use-start.ts';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';

export const TextareaView: View<'Textarea'> = ({ element, props, box }) => {
  const { name, defaultValue = '', placeholder, pattern, disabled = false, rows = 3 } = props;
  const design = useDesign();
  const native = useRef<HTMLTextAreaElement>(null);
  const { invalid, onInvalid, onInput } = useInvalid();
  const { id, labelledBy } = useField({
    element,
    control: 'Textarea',
    name,
    disabled,
    native: () => native.current,
    beforeCheck: () => {
      // HTML knows no pattern on a textarea, so it is checked by hand, in the browser's words.
      const fits = matchesPattern(native.current?.value ?? '', pattern);
      native.current?.setCustomValidity(fits ? '' : 'Please match the requested format.');
    },
    initial: defaultValue,
    restart: () => {
      const area = native.current;
      if (!area) return;
      area.value = defaultValue;
      if (!props.autoResize) return;
      // The design system measures again when somebody types, not when the text is replaced.
      area.style.height = '0';
      area.style.height = `${area.scrollHeight}px`;
    },
    read: () => native.current?.value ?? '',
  });
  useAutoFocus(native, props.autoFocus === true, props.autoSelect === true);
  return (
    <div {...box} className="kw-field">
      <Textarea
        ref={native}
        id={id}
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        required={props.required}
        disabled={disabled}
        readOnly={design}
        tabIndex={design ? -1 : undefined}
        invalid={invalid}
        aria-invalid={invalid || undefined}
        aria-label={labelledBy === undefined ? (placeholder ?? name) : undefined}
        onInvalid={onInvalid}
        onInput={(event) => {
          event.currentTarget.setCustomValidity('');
          onInput(event);
        }}
        variant={props.variant ?? 'outline'}
        size={props.size ?? 'md'}
        {...(props.gutterSize !== undefined && { gutterSize: props.gutterSize })}
        rows={Math.max(1, rows)}
        autoResize={props.autoResize ?? false}
        {...(props.maxRows !== undefined && { maxRows: props.maxRows })}
        {...(props.allowAutofillExtensions !== undefined && {
          allowAutofillExtensions: props.allowAutofillExtensions,
        })}
      />
    </div>
  );
};
