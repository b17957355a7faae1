/**
 * Text that becomes a field in place. The input is always there, over the text and unseen until it
 * has the focus, so that an untouched `required` still counts.
 */
import { useRef, useState, type HTMLAttributes, type ReactNode } from 'react';
import type { EditableProps } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import { useField } from '../form/use-field.ts';
import { useInvalid } from '../form/use-invalid.ts';
import { useAutoFocus } from '../form/use-start.ts';
import { useDesign, useScope } from '../runtime/context.ts';
import type { Box } from '../view.ts';

interface Props {
  readonly element: WidgetJson;
  readonly attributes: Box & HTMLAttributes<HTMLElement>;
  readonly value: string;
  readonly field: EditableProps;
}

export function EditableText({ element, attributes, value, field }: Props): ReactNode {
  const { name, placeholder } = field;
  const design = useDesign();
  const scope = useScope();
  const native = useRef<HTMLInputElement>(null);
  const [committed, setCommitted] = useState(value);
  // The unseen text underneath follows the typing, so that the field is as wide as its words.
  const [draft, setDraft] = useState<string | null>(null);
  const { invalid, onInvalid, onInput } = useInvalid();
  const { id, labelledBy } = useField({
    element,
    control: 'Text',
    name,
    disabled: false,
    typed: true,
    native: () => native.current,
    initial: value,
    restart: () => {
      if (native.current) native.current.value = value;
      setCommitted(value);
      setDraft(null);
    },
    read: () => native.current?.value ?? committed,
  });
  useAutoFocus(native, field.autoFocus === true, field.autoSelect === true);

  const commit = (): void => {
    setCommitted(native.current?.value ?? committed);
    setDraft(null);
  };
  const shown = draft ?? committed;
  const quiet = field.allowAutofillExtensions === true ? {} : { 'data-1p-ignore': true };
  return (
    <div {...attributes} data-editable="" data-invalid={invalid ? '' : undefined}>
      <span
        className="kw-editable-text"
        data-placeholder={shown === '' ? '' : undefined}
        aria-hidden="true"
      >
        {shown === '' ? (placeholder ?? '\u00a0') : shown}
      </span>
      <input
        ref={native}
        id={id}
        className="kw-editable-input"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        required={field.required}
        pattern={field.pattern}
        autoComplete={field.autoComplete ?? 'off'}
        {...quiet}
        readOnly={design}
        tabIndex={design ? -1 : undefined}
        aria-invalid={invalid || undefined}
        aria-label={labelledBy === undefined ? (placeholder ?? name) : undefined}
        onInvalid={onInvalid}
        onInput={(event) => {
          onInput(event);
          setDraft(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            commit();
            // A form around takes the key from here and submits.
            if (!scope.isForm) event.currentTarget.blur();
          }
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.value = committed;
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
