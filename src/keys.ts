/** The window's key handler: the app's own keys first, then the shortcuts of the selection. */
import { APP_COMMANDS } from '#state/app-commands.ts';
import { handleShortcut, isTextField, pressed } from '#state/shortcut-keys.ts';
import type { Stores } from '#state/stores.tsx';
import { focusRegion } from '#ui/region-focus.ts';

/** Keys that are the app's even while text is typed: editors would take them for themselves. */
const ALWAYS = new Set(['go.commands']);

export function bindKeys(stores: Stores): void {
  // Before the editors: they stop some keys on their way up.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') {
        event.preventDefault();
        focusRegion(event.shiftKey ? -1 : 1);
        return;
      }
      const always = APP_COMMANDS.find(
        ({ id, keys }) => ALWAYS.has(id) && keys !== undefined && pressed(event, keys),
      );
      if (!always || stores.workbench.getState().overlay !== 'none') return;
      event.preventDefault();
      event.stopPropagation();
      always.run(stores);
    },
    { capture: true },
  );

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || stores.workbench.getState().overlay !== 'none') return;
    if (isTextField(event.target)) return;
    const command = APP_COMMANDS.find(
      ({ keys }) => keys !== undefined && (keys === event.key || pressed(event, keys)),
    );
    if (command && command.reason?.(stores) === undefined) {
      event.preventDefault();
      command.run(stores);
      return;
    }
    if (stores.workbench.getState().mode === 'design') handleShortcut(event, stores);
  });
}
