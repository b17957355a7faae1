import { useRef } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { drawIcon } from './Icon.tsx';
import type { IconLike } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { Popover } from './Popover.tsx';
import type { Anchor, PopoverProps } from './Popover.tsx';
import { blocked } from './reason.ts';
import styles from './Menu.module.css';

export type MenuItem =
  | {
      readonly label: string;
      readonly onSelect: () => void;
      readonly icon?: IconLike;
      readonly shortcut?: string;
      /** Fainter words at the right. */
      readonly detail?: string;
      readonly danger?: boolean;
      /** Present: the item is one that is on or off. */
      readonly checked?: boolean;
      /** Not possible now, and why. */
      readonly reason?: string | undefined;
    }
  | 'line';

interface MenuProps {
  readonly anchor: Anchor;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
  readonly placement?: PopoverProps['placement'];
}

/** Mounted while open, like Popover. Arrows, Home, End and first letters move; Tab closes. */
export function Menu({ anchor, label, items, onClose, placement }: MenuProps): JSX.Element {
  // Names stand in one column, with icons or without.
  const hasIcons = items.some(
    (item) => item !== 'line' && (item.icon !== undefined || item.checked !== undefined),
  );
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const target = menuTarget(event.key, buttons, document.activeElement);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <Popover
      anchor={anchor}
      label={label}
      role="menu"
      onClose={onClose}
      onKeyDown={onKeyDown}
      className={styles['menu']}
      {...(placement === undefined ? {} : { placement })}
    >
      <div ref={list} role="none">
        {items.map((item, index) =>
          item === 'line' ? (
            <hr key={index} className={styles['line']} />
          ) : (
            <button
              key={index}
              type="button"
              data-item
              aria-label={item.label}
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              {...blocked(item.reason)}
              onClick={() => {
                if (item.reason !== undefined) return;
                onClose();
                item.onSelect();
              }}
              className={cx(styles['item'], item.danger && styles['danger'])}
            >
              {hasIcons && (
                <span className={styles['icon']}>
                  {drawIcon(item.icon ?? (item.checked ? 'check' : null))}
                </span>
              )}
              <span className={styles['name']}>{item.label}</span>
              {item.detail !== undefined && <span className={styles['detail']}>{item.detail}</span>}
              {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
            </button>
          ),
        )}
      </div>
    </Popover>
  );
}

function menuTarget(
  key: string,
  buttons: readonly HTMLElement[],
  active: Element | null,
): HTMLElement | undefined {
  const at = buttons.findIndex((button) => button === active);
  switch (key) {
    case 'ArrowDown':
      return buttons[(at + 1) % buttons.length];
    case 'ArrowUp':
      return buttons.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const letter = key.toLowerCase();
      const rotated = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
      return rotated.find((button) => button.textContent?.toLowerCase().startsWith(letter));
    }
  }
}
