import type { KeyboardEvent } from 'react';

/** Moves the focus among the `[data-cell]` children of a grid by the arrow keys, Home and End. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, columns: number): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const at = cells.findIndex((cell) => cell === document.activeElement);
  const target = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: cells.length - 1,
  }[event.key];
  const cell = target === undefined || at < 0 ? undefined : cells[target];
  if (!cell) return;
  event.preventDefault();
  event.stopPropagation();
  cell.focus();
}
