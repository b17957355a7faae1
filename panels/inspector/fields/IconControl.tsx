import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ICON_NAMES, isIconName } from '#core/catalogue/icons.ts';
import { literal } from '#core/doc/node.ts';
import { Glyph } from '#renderer/icons/Glyph.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Popover } from '#ui/Popover.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import { jsonOf } from '../part.ts';
import { faultOf } from './fault.ts';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

const COLUMNS = 8;

/** The icons themselves to choose from, by sight or by name; other sets by typing their full name. */
export function IconControl({ part, kind }: ControlProps<Kind<'icon'>>) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const popoverId = useId();
  const json = jsonOf(part);
  const name = typeof json === 'string' ? json : '';
  const fault = faultOf(kind, part.value);
  return (
    <div>
      <div className={cx(styles.pick, fault !== undefined && styles.wrong)}>
        <button
          ref={trigger}
          type="button"
          role="combobox"
          aria-label={part.name}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-controls={open ? popoverId : undefined}
          className={styles.pickButton}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          {name !== '' && (
            <span className={styles.glyph}>
              <Glyph name={name} />
            </span>
          )}
          <span className={cx(styles.pickText, name === '' && styles.unset)}>{name || 'none'}</span>
          {name === '' && <Icon name="up-down" size={12} className={styles.faint} />}
        </button>
        {name !== '' && (
          <IconButton
            label={`Clear ${part.name}`}
            icon="x"
            size={20}
            onClick={() => part.set(null)}
          />
        )}
      </div>
      {fault !== undefined && <p className={styles.fault}>{fault}</p>}
      {open && (
        <Popover
          id={popoverId}
          anchor={trigger}
          label={`${part.name} icons`}
          onClose={() => setOpen(false)}
        >
          <IconGrid
            chosen={name}
            onChoose={(next) => {
              setOpen(false);
              part.set(literal(next));
            }}
          />
        </Popover>
      )}
    </div>
  );
}

interface IconGridProps {
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

function IconGrid({ chosen, onChoose }: IconGridProps) {
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      ICON_NAMES.findIndex((n) => n === chosen),
    ),
  );
  const id = useId();
  const needle = filter.trim().toLowerCase();
  const listed: readonly string[] = ICON_NAMES.filter((name) => name.includes(needle));
  // A name of another set can be used though it cannot be drawn here.
  const shown = needle.includes(':') && isIconName(needle) ? [needle, ...listed] : listed;
  const at = Math.min(active, shown.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(shown.length - 1, at + step)));
    else if (event.key === 'Enter') {
      const name = shown[at];
      if (name !== undefined) onChoose(name);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.icons}>
      <SearchField
        label="Search icons"
        value={filter}
        data-autofocus
        aria-controls={id}
        aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`}
        onKeyDown={onKeyDown}
        onChange={(text) => {
          setFilter(text);
          setActive(0);
        }}
      />
      <div id={id} role="listbox" aria-label="Icons" className={styles.iconGrid}>
        {shown.map((name, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the search box holds the focus and the keys
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-label={name}
            aria-selected={name === chosen}
            className={cx(styles.iconCell, index === at && styles.active)}
            {...tip(name)}
            onPointerMove={() => index !== at && setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(name)}
          >
            <Glyph name={name} />
          </div>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className={styles.note}>
          No icon matches. Icons of other sets are named lucide:… or vendor:…
        </p>
      ) : (
        <p className={styles.note}>{shown[at]}</p>
      )}
    </div>
  );
}
