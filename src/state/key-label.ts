const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const APPLE_SIGNS: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Backspace: '⌫',
  Delete: '⌦',
  Enter: '↩',
};
const OTHER_SIGNS: Record<string, string> = { Mod: 'Ctrl' };
const ARROWS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** `Mod+Shift+Z` as people of this platform read it: `⇧⌘Z` or `Ctrl+Shift+Z`. */
export function keyLabel(keys: string, apple = APPLE): string {
  const signs = { ...ARROWS, ...(apple ? APPLE_SIGNS : OTHER_SIGNS) };
  const parts = keys.split('+').map((key) => signs[key] ?? key);
  if (!apple) return parts.join('+');
  const last = parts.pop() ?? '';
  return `${parts.toReversed().join('')}${last}`;
}
