/** From a key press to a shortcut of the list. */
import { SHORTCUTS, runShortcut } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';
import type { Stores } from './stores.tsx';

const APPLE = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Attribute of the places where plain keys act on the selection. */
export const ACTS_ON_SELECTION = { 'data-acts-on-selection': '' } as const;

/** Whether a press is that of `Mod+Shift+G`. */
export function pressed(press: Press, keys: string, apple = APPLE): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const mod = apple ? press.metaKey : press.ctrlKey;
  const other = apple ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    mod === wants('Mod') &&
    !other &&
    press.altKey === wants('Alt') &&
    // On some keyboards a sign such as `/` needs Shift.
    (isSign(key) || press.shiftKey === wants('Shift'))
  );
}

function isSign(key: string): boolean {
  return /^[^\p{L}\p{N}]$/u.test(key);
}

/** The shortcut a press means at the place of the focus. */
export function shortcutFor(
  press: Press & { readonly target: EventTarget | null },
): Shortcut | undefined {
  if (isTextField(press.target)) return undefined;
  return SHORTCUTS.find(
    ({ keys, scope, action }) =>
      // The browser makes clipboard events of these by itself.
      action.kind !== 'clipboard' &&
      keys.some((one) => pressed(press, one)) &&
      (scope === 'app' || actsOnSelection(press.target)),
  );
}

/** For `keydown` on the canvas, in the layers and on the window. Whoever comes first takes it. */
export function handleShortcut(event: KeyboardEvent, stores: Stores): boolean {
  if (event.defaultPrevented) return false;
  const found = shortcutFor(event);
  if (!found || !runShortcut(found, stores)) return false;
  event.preventDefault();
  return true;
}

export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function actsOnSelection(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return true;
  return target.closest('[data-acts-on-selection]') !== null;
}
