import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useAction } from '../action/use-action.ts';
import { useFieldValue } from '../form/use-field-value.ts';
import { useField } from '../form/use-field.ts';
import { PickerButton } from '../popup/PickerButton.tsx';
import { usePopup } from '../popup/use-popup.ts';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';

const load = () => import('../popup/SelectList.tsx');
const SelectList = lazy(load);

/** More choices than this get a search field unless `searchable` says otherwise. */
const SEARCH_ABOVE = 15;

export const SelectView: View<'Select'> = ({ element, props, box }) => {
  const { name, options, defaultValue, placeholder = 'Select…', onChangeAction } = props;
  const disabled = props.disabled === true;
  const design = useDesign();
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const [active, setActive] = useState<string>();
  const popup = usePopup(button);
  const onListKey = useRef<((event: KeyboardEvent) => void) | null>(null);
  const choice = useFieldValue(defaultValue);
  const action = useAction(element, 'onChangeAction', onChangeAction);
  const { id, labelledBy } = useField({
    element,
    control: 'Select',
    name,
    disabled,
    native: () => button.current,
    initial: defaultValue,
    restart: choice.restart,
    read: () => options.find(({ value }) => value === choice.current())?.value,
  });
  const chosen = options.find(({ value }) => value === choice.value);

  const choose = (value: string | undefined): void => {
    if (value === choice.current()) return;
    choice.set(value);
    action.sendChange(value, name);
  };

  return (
    <div
      {...box}
      className="kw-field kw-picker"
      data-block={props.block ? '' : undefined}
      aria-busy={action.loading || undefined}
    >
      <select
        className="kw-native"
        name={name}
        value={chosen?.value ?? ''}
        disabled={disabled}
        tabIndex={-1}
        aria-hidden="true"
        onFocus={() => button.current?.focus()}
        onChange={(event) => !design && choose(event.currentTarget.value || undefined)}
      >
        <option value="">{placeholder}</option>
        {options.map(({ value, label }, index) => (
          <option key={index} value={value}>
            {label}
          </option>
        ))}
      </select>
      <PickerButton
        ref={button}
        id={id}
        labelledBy={labelledBy}
        label={props.placeholder ?? name}
        opens="listbox"
        open={popup.open}
        controls={popup.open ? listId : undefined}
        active={popup.open ? active : undefined}
        chosen={chosen !== undefined}
        variant={props.variant}
        size={props.size}
        pill={props.pill}
        disabled={disabled}
        loading={action.loading}
        onToggle={popup.toggle}
        onApproach={() => void load()}
        onKeyDown={(event) => {
          if (design || disabled || action.loading) return;
          if (popup.open) onListKey.current?.(event);
          else if (opensList(event)) {
            event.preventDefault();
            popup.show();
          }
        }}
        onClear={props.clearable ? () => choose(undefined) : undefined}
      >
        {chosen?.label ?? placeholder}
      </PickerButton>
      {popup.open && (
        <Suspense fallback={null}>
          <SelectList
            id={listId}
            anchor={button}
            options={options}
            chosen={choice.value}
            label={props.placeholder ?? name}
            labelledBy={labelledBy}
            searchable={props.searchable ?? options.length > SEARCH_ABOVE}
            keys={onListKey}
            onActive={setActive}
            onChoose={choose}
            onClose={popup.close}
          />
        </Suspense>
      )}
    </div>
  );
};

/** Space and Enter click the button by themselves. */
function opensList({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false;
  return key === 'ArrowDown' || key === 'ArrowUp' || (!altKey && /^[^\s]$/u.test(key));
}
