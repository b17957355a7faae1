/**
 * The closed face of Select and DatePicker. It wears the design system's SelectControl, but is a
 * real button: that one is a span that takes the pointer away from whatever lies around it.
 */
import css from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/SelectControl/SelectControl.module.css';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import Dropdown from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/DropdownVector.js';
import X from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/X.js';
import { Spinner } from '../components/Spinner.tsx';
import { useDesign } from '../runtime/context.ts';

interface Props {
  readonly ref: Ref<HTMLButtonElement>;
  readonly id: string;
  readonly labelledBy: string | undefined;
  readonly label: string;
  readonly opens: 'listbox' | 'dialog';
  readonly open: boolean;
  /** Id of what is open, and of the option that the keys stand on. */
  readonly controls: string | undefined;
  readonly active: string | undefined;
  readonly chosen: boolean;
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly variant: 'solid' | 'soft' | 'outline' | 'ghost' | undefined;
  readonly size: string | undefined;
  readonly pill: boolean | undefined;
  readonly disabled: boolean;
  readonly loading: boolean;
  readonly onToggle: () => void;
  /** Before it is opened, so that what it opens can be fetched. */
  readonly onApproach: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  /** Absent: there is nothing to clear. */
  readonly onClear?: (() => void) | undefined;
}

export function PickerButton({ ref, ...props }: Props): ReactNode {
  const { chosen, disabled, loading, onClear, open } = props;
  const design = useDesign();
  const clearable = onClear !== undefined && chosen && !disabled && !loading;
  const tabIndex = design ? -1 : undefined;
  return (
    <>
      <button
        ref={ref}
        id={props.id}
        type="button"
        role="combobox"
        className={`kw-picker-button ${css['SelectControl'] ?? ''}`}
        data-variant={props.variant === 'solid' ? 'soft' : (props.variant ?? 'outline')}
        data-size={props.size ?? 'md'}
        data-pill={props.pill ? '' : undefined}
        data-block=""
        data-selected={chosen}
        data-disabled={disabled ? '' : undefined}
        disabled={disabled && !design}
        tabIndex={tabIndex}
        aria-disabled={disabled || loading || undefined}
        aria-busy={loading || undefined}
        aria-haspopup={props.opens}
        aria-expanded={open}
        aria-controls={props.controls}
        aria-activedescendant={props.active}
        aria-labelledby={props.labelledBy}
        aria-label={props.labelledBy === undefined ? props.label : undefined}
        onPointerEnter={props.onApproach}
        onFocus={props.onApproach}
        onClick={() => {
          if (!design && !loading && !disabled) props.onToggle();
        }}
        onKeyDown={props.onKeyDown}
      >
        {/* In reverse: where the room is short, the icon wraps out of sight, not the value. */}
        <span className="kw-picker-line">
          <span className="kw-picker-value">
            <span className={css['TriggerText']}>{props.children}</span>
            <span className={css['IndicatorWrapper']}>
              {clearable && <span className="kw-picker-clear-place" />}
              {loading ? <Spinner /> : <Dropdown className={css['DropdownIcon']} />}
            </span>
          </span>
          {props.icon !== undefined && <span className="kw-picker-icon">{props.icon}</span>}
        </span>
      </button>
      {clearable && (
        <button
          type="button"
          className="kw-picker-clear"
          data-size={props.size ?? 'md'}
          aria-label="Clear"
          tabIndex={tabIndex}
          onClick={() => !design && onClear()}
        >
          <X />
        </button>
      )}
    </>
  );
}
