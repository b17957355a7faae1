import { useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { blocked } from './reason.ts';
import { SearchField } from './SearchField.tsx';
import type { SelectOption } from './SelectField.tsx';

import styles from './SelectField.module.css';

interface SelectListProps<V extends string | number> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption<V>[];
  readonly value: V | null;
  readonly searchable: boolean;
  readonly mono: boolean;
  readonly onChoose: (value: V) => void;
  readonly onClose: () => void;
}

/** The open list: one element holds the focus, the active option is told by its id. */
export function SelectList<V extends string | number>(props: SelectListProps<V>): JSX.Element {
  const { id, label, options, value, searchable, mono, onChoose, onClose } = props;
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => option.value === value),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const needle = filter.trim().toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(needle));
  const at = Math.min(active, shown.length - 1);
  const optionId = (index: number): string => `${id}-${index}`;

  useLayoutEffect(() => {
    const row = list.current?.querySelector(`[data-index="${at}"]`);
    if (row && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (index: number): void => {
    const option = shown[index];
    if (option && option.reason === undefined) onChoose(option.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(shown.length - 1, at + step)));
    else if (event.key === 'Home' && !searchable) setActive(0);
    else if (event.key === 'End' && !searchable) setActive(shown.length - 1);
    else if (event.key === 'Enter' || (event.key === ' ' && !searchable)) choose(at);
    else if (event.key === 'Tab') onClose();
    else if (event.key.length === 1 && !searchable) {
      const letter = event.key.toLowerCase();
      const order = [...shown.keys()].map((index) => (at + 1 + index) % shown.length);
      const match = order.find((index) => shown[index]?.label.toLowerCase().startsWith(letter));
      if (match !== undefined) setActive(match);
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const activeId = shown[at] === undefined ? undefined : optionId(at);
  return (
    <>
      {searchable && (
        <div className={styles['search']}>
          <SearchField
            label={`Search ${label}`}
            placeholder="Search"
            value={filter}
            data-autofocus
            onChange={(text) => {
              setFilter(text);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            aria-controls={id}
            aria-activedescendant={activeId}
          />
        </div>
      )}
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={searchable ? -1 : 0}
        aria-activedescendant={searchable ? undefined : activeId}
        {...(searchable ? {} : { 'data-autofocus': true, onKeyDown })}
        className={styles['scroll']}
      >
        {shown.map((option, index) => (
          <div key={option.value} role="presentation">
            {option.group !== undefined && option.group !== shown[index - 1]?.group && (
              <div role="presentation" className={styles['group']}>
                {option.group}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the list holds the focus and the keys */}
            <div
              id={optionId(index)}
              role="option"
              data-index={index}
              aria-selected={option.value === value}
              {...blocked(option.reason)}
              onPointerMove={() => index !== at && setActive(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
              className={cx(
                styles['option'],
                index === at && styles['active'],
                option.reason !== undefined && styles['off'],
              )}
            >
              {option.icon}
              <span className={cx(styles['label'], mono && styles['mono'])}>{option.label}</span>
              {option.detail !== undefined && (
                <span className={styles['detail']}>{option.detail}</span>
              )}
              <span className={styles['check']}>
                {option.value === value && <Icon name="check" size={14} />}
              </span>
            </div>
          </div>
        ))}
        {shown.length === 0 && <div className={styles['none']}>Nothing matches “{filter}”</div>}
      </div>
    </>
  );
}
