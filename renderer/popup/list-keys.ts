/** What keys do in an open list: move over what can be chosen, choose, or find by typing. */
export interface Choice {
  readonly label: string;
  readonly disabled?: boolean;
}

/** The index a key moves to; null for a key that moves nothing. Nothing chosen yet is −1. */
export function moveInList(items: readonly Choice[], from: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return next(items, from, 1) ?? from;
    case 'ArrowUp':
      return (from < 0 ? next(items, items.length, -1) : next(items, from, -1)) ?? from;
    case 'Home':
      return next(items, -1, 1) ?? from;
    case 'End':
      return next(items, items.length, -1) ?? from;
    case 'PageDown':
      return next(items, Math.min(from + 9, items.length - 2), 1) ?? from;
    case 'PageUp':
      return next(items, Math.max(from - 9, 1), -1) ?? from;
    default:
      return null;
  }
}

function next(items: readonly Choice[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < items.length; at += step) {
    if (items[at]?.disabled !== true) return at;
  }
  return undefined;
}

/**
 * The item that typed letters mean: the next one that begins with them. The same letter again and
 * again walks through the items that begin with it.
 */
export function findByTyping(items: readonly Choice[], from: number, typed: string): number | null {
  const letters = [...new Set(typed.toLowerCase())];
  const [letter] = letters;
  const text = letters.length === 1 && letter !== undefined ? letter : typed.toLowerCase();
  const start = text.length === 1 ? from + 1 : Math.max(from, 0);
  for (let step = 0; step < items.length; step += 1) {
    const at = (start + step) % items.length;
    const item = items[at];
    if (item && !item.disabled && item.label.toLowerCase().startsWith(text)) return at;
  }
  return null;
}

/** Items that contain the words of a search, in any order. */
export function search<T extends Choice & { readonly description?: string }>(
  items: readonly T[],
  query: string,
): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ label, description = '' }) => {
    const text = `${label} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
