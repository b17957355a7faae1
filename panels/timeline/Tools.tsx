import { useRef, useState } from 'react';
import { KINDS } from '#state/session/timeline.ts';
import type { Kind } from '#state/session/timeline.ts';
import type { Filter } from '#state/session/timeline-tree.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Popover } from '#ui/Popover.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { KIND_WORDS } from './kinds.ts';
import styles from './Timeline.module.css';

interface ToolsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onClear: () => void;
}

export function Tools({ filter, onFilter, onClear }: ToolsProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = KINDS.length - filter.hidden.size;
  const toggle = (kind: Kind): void => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    onFilter({ ...filter, hidden });
  };
  return (
    <div className={styles.tools}>
      <SearchField
        label="Search steps"
        placeholder="Search"
        size={24}
        value={filter.text}
        className={styles.search}
        onChange={(text) => onFilter({ ...filter, text })}
      />
      <Button
        ref={button}
        kind="ghost"
        size={24}
        icon="filter"
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        {filter.hidden.size === 0 ? 'All kinds' : `${shown} of ${KINDS.length} kinds`}
      </Button>
      {open ? (
        <Popover
          anchor={button}
          label="Kinds of steps"
          role="group"
          placement="bottom-end"
          onClose={() => setOpen(false)}
        >
          <div className={styles.kinds}>
            {KINDS.map((kind) => (
              <label key={kind} className={styles.kindChoice}>
                <input
                  type="checkbox"
                  checked={!filter.hidden.has(kind)}
                  onChange={() => toggle(kind)}
                />
                {KIND_WORDS[kind]}
              </label>
            ))}
          </div>
        </Popover>
      ) : null}
      <IconButton label="Clear timeline" icon="trash" size={24} onClick={onClear} />
    </div>
  );
}
