/** Where an arrow key leads in groups of columns. */

/** The item an arrow, Home or End leads to; null for other keys and at the edge. */
export function neighbour(
  groups: readonly (readonly string[])[],
  from: string,
  key: string,
  columns: number,
): string | null {
  const rows = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / columns) }, (_, row) =>
      group.slice(row * columns, (row + 1) * columns),
    ),
  );
  const all = rows.flat();
  const at = all.indexOf(from);
  const row = rows.findIndex((items) => items.includes(from));
  const column = rows[row]?.indexOf(from) ?? 0;
  const inRow = (index: number): string | null => {
    const items = rows[index];
    return items?.[Math.min(column, items.length - 1)] ?? null;
  };
  switch (key) {
    case 'ArrowRight':
      return all[at + 1] ?? null;
    case 'ArrowLeft':
      return all[at - 1] ?? null;
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    default:
      return null;
  }
}
