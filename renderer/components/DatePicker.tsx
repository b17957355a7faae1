import { lazy, Suspense, useId, useRef } from 'react';
import { useAction } from '../action/use-action.ts';
import { dateText, dayLabel, formatOf, parseDay, writeDay, type Day } from '../date/day.ts';
import { useFieldValue } from '../form/use-field-value.ts';
import { useField } from '../form/use-field.ts';
import { Glyph } from '../icons/Glyph.tsx';
import { PickerButton } from '../popup/PickerButton.tsx';
import { usePopup } from '../popup/use-popup.ts';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';

const load = () => import('../popup/Calendar.tsx');
const Calendar = lazy(load);

export const DatePickerView: View<'DatePicker'> = ({ element, props, box }) => {
  const { name, defaultValue, min, max, placeholder = 'Select date', onChangeAction } = props;
  const disabled = props.disabled === true;
  const design = useDesign();
  const button = useRef<HTMLButtonElement>(null);
  const dialogId = useId();
  const popup = usePopup(button);
  const choice = useFieldValue(defaultValue);
  const action = useAction(element, 'onChangeAction', onChangeAction);
  const { id, labelledBy } = useField({
    element,
    control: 'DatePicker',
    name,
    disabled,
    native: () => button.current,
    initial: defaultValue,
    restart: choice.restart,
    read: () => (parseDay(choice.current()) ? choice.current() : undefined),
  });
  const day = parseDay(choice.value);
  const range = { min: parseDay(min), max: parseDay(max) };
  const language = document.documentElement.lang || 'en';

  const choose = (next: Day | null): void => {
    const value = next ? writeDay(next, formatOf([defaultValue, min, max])) : undefined;
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
      <input
        className="kw-native"
        type="date"
        name={name}
        value={day ? dateText(day) : ''}
        disabled={disabled}
        tabIndex={-1}
        aria-hidden="true"
        onFocus={() => button.current?.focus()}
        onChange={(event) => !design && choose(parseDay(event.currentTarget.value))}
      />
      <PickerButton
        ref={button}
        id={id}
        labelledBy={labelledBy}
        label={props.placeholder ?? name}
        opens="dialog"
        open={popup.open}
        controls={popup.open ? dialogId : undefined}
        active={undefined}
        chosen={day !== null}
        icon={<Glyph name="calendar" />}
        variant={props.variant}
        size={props.size}
        pill={props.pill}
        disabled={disabled}
        loading={action.loading}
        onToggle={popup.toggle}
        onApproach={() => void load()}
        onKeyDown={(event) => {
          if (design || disabled || action.loading || event.key !== 'ArrowDown') return;
          event.preventDefault();
          popup.show();
        }}
        onClear={props.clearable ? () => choose(null) : undefined}
      >
        {day ? dayLabel(day, language) : placeholder}
      </PickerButton>
      {popup.open && (
        <Suspense fallback={null}>
          <Calendar
            id={dialogId}
            anchor={button}
            chosen={day}
            range={range}
            language={language}
            label={props.placeholder ?? 'Choose a date'}
            side={props.side ?? 'bottom'}
            align={props.align ?? 'start'}
            onChoose={choose}
            onClose={popup.close}
          />
        </Suspense>
      )}
    </div>
  );
};
