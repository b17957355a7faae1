import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { literal } from '#core/doc/node.ts';
import type { Json } from '#core/json.ts';
import { Button } from '#ui/Button.tsx';
import type { MenuItem } from '#ui/Menu.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { itemCount, moveItem, sub } from '../part.ts';
import type { Part } from '../part.ts';
import styles from './fields.module.css';

interface ListEditorProps {
  readonly part: Part;
  /** What one is called: "option". */
  readonly one: string;
  readonly fresh: (count: number) => Json;
  readonly children: (item: Part, index: number) => ReactNode;
  /** Entries of an item's menu besides moving and removing. */
  readonly menu?: (item: Part) => readonly MenuItem[];
}

/** A list whose items are edited in their rows. Alt with the arrow keys moves the row. */
export function ListEditor({ part, one, fresh, children, menu }: ListEditorProps): JSX.Element {
  const count = itemCount(part.value) ?? 0;
  const move = (from: number, to: number): void => {
    if (part.value && to >= 0 && to < count) part.set(moveItem(part.value, from, to));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, index + step);
  };
  const items = (index: number): readonly MenuItem[] => {
    const item = sub(part, index);
    return [
      ...(menu?.(item) ?? []),
      {
        label: 'Move up',
        icon: 'arrow-up',
        onSelect: () => move(index, index - 1),
        reason: index === 0 ? 'It is the first' : undefined,
      },
      {
        label: 'Move down',
        icon: 'arrow-down',
        onSelect: () => move(index, index + 1),
        reason: index === count - 1 ? 'It is the last' : undefined,
      },
      'line',
      { label: `Remove ${one}`, icon: 'trash', danger: true, onSelect: () => item.set(null) },
    ];
  };

  return (
    <div role="group" aria-label={part.name} className={styles.list}>
      {Array.from({ length: count }, (_, index) => (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the fields inside
        <div key={index} className={styles.item} onKeyDown={(event) => onKeyDown(event, index)}>
          <div className={styles.itemBody}>{children(sub(part, index), index)}</div>
          <MenuButton label={`${one} ${index + 1} menu`} size={20} items={() => items(index)} />
        </div>
      ))}
      <Button
        size={24}
        kind="ghost"
        icon="plus"
        onClick={() => {
          const base = part.value === undefined ? { ...part, value: literal([]) } : part;
          sub(base, count).set(literal(fresh(count)));
        }}
      >
        Add {one}
      </Button>
    </div>
  );
}
