import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { KINDS } from '#state/session/timeline.ts';
import type { Kind } from '#state/session/timeline.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import { KIND_NAMES } from './step-name.ts';

interface KindsMenuProps {
  /** Empty: all. */
  readonly kinds: ReadonlySet<Kind>;
  /** How many steps there are of each. */
  readonly counts: ReadonlyMap<Kind, number>;
  readonly onChange: (kinds: ReadonlySet<Kind>) => void;
}

export function KindsMenu({ kinds, counts, onChange }: KindsMenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [only] = kinds;
  const text =
    only === undefined ? 'All kinds' : kinds.size === 1 ? KIND_NAMES[only] : `${kinds.size} kinds`;
  return (
    <>
      <Button
        ref={button}
        kind="ghost"
        size={24}
        icon="filter"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text}
      </Button>
      {open && (
        <Menu
          anchor={button}
          label="Kinds of steps"
          placement="bottom-end"
          onClose={() => setOpen(false)}
          items={[
            {
              label: 'All kinds',
              checked: kinds.size === 0,
              onSelect: () => onChange(new Set()),
            },
            'line',
            ...KINDS.map((kind) => ({
              label: KIND_NAMES[kind],
              detail: String(counts.get(kind) ?? 0),
              checked: kinds.has(kind),
              onSelect: () => onChange(toggled(kinds, kind)),
            })),
          ]}
        />
      )}
    </>
  );
}

function toggled(kinds: ReadonlySet<Kind>, kind: Kind): ReadonlySet<Kind> {
  const next = new Set(kinds);
  if (!next.delete(kind)) next.add(kind);
  // All of them is the same as no choice.
  return next.size === KINDS.length ? new Set() : next;
}
