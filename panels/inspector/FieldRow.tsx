import { useState } from 'react';
import type { JSX, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Json } from '#core/json.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import type { Problem } from '#core/result.ts';
import { Icon } from '#ui/Icon.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuItem } from '#ui/Menu.tsx';
import type { Point } from '#ui/Popover.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import { BindButton } from './bind/BindButton.tsx';
import { Control } from './fields/Control.tsx';
import { isBound } from './fields/Guard.tsx';
import { isWide } from './fields/kinds.ts';
import type { Part } from './part.ts';
import styles from './row.module.css';

interface FieldRowProps {
  readonly part: Part;
  readonly kind: PropKind;
  readonly required: boolean;
  readonly doc: string;
  readonly fallback?: Json | undefined;
  /** At the right of the label of a wide field. */
  readonly aside?: ReactNode;
  readonly problems: readonly Pick<Problem, 'message' | 'severity'>[];
  /** Why it can't be set now. */
  readonly blocked?: string | undefined;
}

/** Label, field and Bind on one line; a wide field stands below its label once it has a value. */
export function FieldRow(props: FieldRowProps): JSX.Element {
  const { part, kind, required, doc, fallback, aside, problems, blocked } = props;
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const isSet = part.value !== undefined;
  const wide = isWide(kind) && isSet && !isBound(part, kind);

  const onContextMenu = (event: MouseEvent): void => {
    // By mouse, text fields keep the browser's own menu, with its Paste; the key opens ours.
    const inText = event.target instanceof Element && event.target.closest('input, textarea');
    if (inText && event.button === 2) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0;
    setMenuAt(byKey ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const inText = event.target instanceof Element && event.target.closest('input, textarea');
    if (inText) return;
    // On a switch or a choice it clears the prop, and must not delete the element.
    event.preventDefault();
    event.stopPropagation();
    if (isSet && !required) part.set(null);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears what its fields leave over
    <div
      className={cx(styles.row, wide && styles.wide)}
      data-prop={part.name}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        tabIndex={-1}
        className={cx(styles.label, isSet && styles.set)}
        {...tip(doc)}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setMenuAt({ x: box.left, y: box.bottom });
        }}
      >
        <span className={styles.name}>{part.name}</span>
      </button>
      <div className={styles.control}>
        <Control part={part} kind={kind} required={required} fallback={fallback} />
        {blocked !== undefined && <p className={styles.note}>{blocked}</p>}
        {problems.map(({ message, severity }) => (
          <p key={message} className={severity === 'error' ? styles.error : styles.warning}>
            <Icon name={severity === 'info' ? 'info' : 'warning'} size={12} />
            {message}
          </p>
        ))}
      </div>
      {wide && aside !== undefined && <div className={styles.aside}>{aside}</div>}
      <BindButton part={part} kind={kind} className={styles.bind} />
      {menuAt && (
        <Menu
          anchor={menuAt}
          label={`${part.name} menu`}
          items={menuItems(part, required)}
          onClose={() => setMenuAt(null)}
        />
      )}
    </div>
  );
}

function menuItems(part: Part, required: boolean): readonly MenuItem[] {
  const reason =
    part.value === undefined ? 'It is not set' : required ? 'It is required' : undefined;
  return [{ label: `Reset ${part.name}`, icon: 'undo', reason, onSelect: () => part.set(null) }];
}
