/** Named states change their order under the pointer. The keyboard has Alt with the arrows. */
import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { StateRow } from './rows.ts';

/** Where the state would go: its index among the others. */
interface Drag {
  readonly key: string;
  readonly widget: string;
  readonly from: number;
  readonly to: number;
}

const THRESHOLD = 4;

interface StateDrag {
  readonly drag: Drag | null;
  readonly handlers: (row: StateRow) => object;
  /** Whether the click that ends a drag is none. */
  readonly wasDrag: () => boolean;
}

export function useStateDrag(
  tree: React.RefObject<HTMLElement | null>,
  onDrop: (row: StateRow, to: number) => void,
): StateDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ readonly row: StateRow; readonly y: number } | null>(null);
  const dragged = useRef(false);

  const end = (): void => {
    start.current = null;
    setDrag(null);
  };
  const handlers = (row: StateRow): object => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      dragged.current = false;
      if (event.button !== 0 || event.pointerType === 'touch' || row.state === null) return;
      start.current = { row, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      if (!from || (!drag && Math.abs(event.clientY - from.y) < THRESHOLD)) return;
      if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      const to = indexAt(tree.current, from.row, event.clientY);
      setDrag({ key: from.row.key, widget: from.row.widget, from: from.row.index, to });
    },
    onPointerUp() {
      if (drag && drag.to !== drag.from) onDrop(row, drag.to);
      end();
    },
    onPointerCancel: end,
  });
  return { drag, handlers, wasDrag: () => dragged.current };
}

/** Among the other named states of the widget: as many as have their middle above the pointer. */
function indexAt(tree: HTMLElement | null, { widget, key }: StateRow, y: number): number {
  const rows = [...(tree?.querySelectorAll<HTMLElement>('[data-named]') ?? [])];
  const others = rows.filter(
    (row) => row.dataset['named'] === widget && row.dataset['key'] !== key,
  );
  return others.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
