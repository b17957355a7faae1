/**
 * What acts on the selection, as data: the keys, the shortcut sheet, the command palette and the
 * context menu all read this list.
 */
import { lookup } from '#core/catalogue/registry.ts';
import { duplicate } from '#core/edit/commands/duplicate.ts';
import { moveDown, moveInto, moveOut, moveUp } from '#core/edit/commands/move-by.ts';
import { remove } from '#core/edit/commands/remove.ts';
import { unwrap } from '#core/edit/commands/unwrap.ts';
import { wrapIn } from '#core/edit/commands/wrap-in.ts';
import type { Selection } from '#core/edit/selection.ts';
import type { Command, EditState } from '#core/edit/transaction.ts';
import { editableText } from './edit-text.ts';
import { lookingOf } from './looking.ts';
import { stepOut, stepSelection } from './selecting.ts';
import { openWidget } from './stores.tsx';
import type { Stores } from './stores.tsx';

export type ShortcutGroup = 'Edit' | 'Arrange' | 'Select';

export interface Shortcut {
  readonly id: string;
  /** The first is shown: `Mod+D`. Mod is Ctrl, or Cmd on a Mac. */
  readonly keys: readonly [string, ...string[]];
  readonly label: string;
  readonly group: ShortcutGroup;
  /** `app`: anywhere but in text fields. `canvas`: only while focus is on the canvas or in the layers. */
  readonly scope: 'app' | 'canvas';
  readonly action: ShortcutAction;
}

export type ShortcutAction =
  | { readonly kind: 'command'; readonly command: (stores: Stores) => Command }
  | { readonly kind: 'select'; readonly select: (state: EditState) => Selection | null }
  | { readonly kind: 'clipboard'; readonly verb: 'copy' | 'cut' | 'paste' }
  | { readonly kind: 'editText' }
  /** Brings the palette up, with focus in its search. */
  | { readonly kind: 'search' };

const docOf = (state: EditState) => openWidget(state).doc;
const command = (make: (stores: Stores) => Command): ShortcutAction => ({
  kind: 'command',
  command: make,
});
const select = (to: (state: EditState) => Selection | null): ShortcutAction => ({
  kind: 'select',
  select: to,
});
const step = (way: Parameters<typeof stepSelection>[2]): ShortcutAction =>
  select((state) => stepSelection(docOf(state), state.selection, way));

/** The first of them that may go around the selection. */
const WRAPPERS = ['Row', 'Col', 'Box'];

export const SHORTCUTS: readonly Shortcut[] = [
  {
    id: 'quick-insert',
    keys: ['/'],
    label: 'Quick insert',
    group: 'Edit',
    scope: 'app',
    action: { kind: 'search' },
  },
  {
    id: 'copy',
    keys: ['Mod+C'],
    label: 'Copy',
    group: 'Edit',
    scope: 'app',
    action: { kind: 'clipboard', verb: 'copy' },
  },
  {
    id: 'cut',
    keys: ['Mod+X'],
    label: 'Cut',
    group: 'Edit',
    scope: 'app',
    action: { kind: 'clipboard', verb: 'cut' },
  },
  {
    id: 'paste',
    keys: ['Mod+V'],
    label: 'Paste',
    group: 'Edit',
    scope: 'app',
    action: { kind: 'clipboard', verb: 'paste' },
  },
  {
    id: 'duplicate',
    keys: ['Mod+D'],
    label: 'Duplicate',
    group: 'Edit',
    scope: 'app',
    action: command(({ newId }) => duplicate(newId)),
  },
  {
    id: 'delete',
    keys: ['Delete', 'Backspace'],
    label: 'Delete',
    group: 'Edit',
    scope: 'canvas',
    action: command(() => remove()),
  },
  {
    id: 'edit-text',
    keys: ['Enter'],
    label: 'Edit text',
    group: 'Edit',
    scope: 'canvas',
    action: { kind: 'editText' },
  },
  {
    id: 'wrap',
    keys: ['Mod+G'],
    label: 'Wrap',
    group: 'Arrange',
    scope: 'app',
    action: command(({ newId }) => (state) => {
      const types = WRAPPERS.filter((type) => lookup(type));
      for (const type of types) {
        const wrapped = wrapIn(type, newId)(state);
        if (wrapped) return wrapped;
      }
      return null;
    }),
  },
  {
    id: 'unwrap',
    keys: ['Mod+Shift+G'],
    label: 'Unwrap',
    group: 'Arrange',
    scope: 'app',
    action: command(() => unwrap()),
  },
  {
    id: 'move-up',
    keys: ['Alt+ArrowUp'],
    label: 'Move up',
    group: 'Arrange',
    scope: 'app',
    action: command(() => moveUp),
  },
  {
    id: 'move-down',
    keys: ['Alt+ArrowDown'],
    label: 'Move down',
    group: 'Arrange',
    scope: 'app',
    action: command(() => moveDown),
  },
  {
    id: 'move-out',
    keys: ['Alt+ArrowLeft'],
    label: 'Move out of its parent',
    group: 'Arrange',
    scope: 'app',
    action: command(() => moveOut),
  },
  {
    id: 'move-into',
    keys: ['Alt+ArrowRight'],
    label: 'Move into a neighbour',
    group: 'Arrange',
    scope: 'app',
    action: command(() => moveInto),
  },
  {
    id: 'select-previous',
    keys: ['ArrowUp'],
    label: 'Select the one before',
    group: 'Select',
    scope: 'canvas',
    action: step('previous'),
  },
  {
    id: 'select-next',
    keys: ['ArrowDown'],
    label: 'Select the one after',
    group: 'Select',
    scope: 'canvas',
    action: step('next'),
  },
  {
    id: 'select-parent',
    keys: ['ArrowLeft'],
    label: 'Select the parent',
    group: 'Select',
    scope: 'canvas',
    action: step('out'),
  },
  {
    id: 'select-child',
    keys: ['ArrowRight'],
    label: 'Select the first child',
    group: 'Select',
    scope: 'canvas',
    action: step('in'),
  },
  {
    id: 'step-out',
    keys: ['Escape'],
    label: 'Step out',
    group: 'Select',
    scope: 'canvas',
    action: select((state) => stepOut(docOf(state), state.selection)),
  },
];

export function shortcut(id: string): Shortcut {
  const found = SHORTCUTS.find((entry) => entry.id === id);
  if (!found) throw new RangeError(`No shortcut ${id}`);
  return found;
}

/** Whether it would do something now. */
export function canRunShortcut({ action }: Shortcut, stores: Stores): boolean {
  const state = stores.editor.edit();
  switch (action.kind) {
    case 'command':
      return stores.editor.can(action.command(stores));
    case 'select':
      return action.select(state) !== null;
    case 'clipboard':
      return action.verb === 'paste' || state.selection.length > 0;
    case 'search':
      return true;
    case 'editText': {
      const id = state.selection.at(-1);
      return id !== undefined && editableText(docOf(state), id).kind !== 'none';
    }
  }
}

/** Does it, as if its keys had been pressed. False where it is not possible now. */
export function runShortcut(shortcut: Shortcut, stores: Stores): boolean {
  const { editor } = stores;
  const { action } = shortcut;
  if (!canRunShortcut(shortcut, stores)) return false;
  switch (action.kind) {
    case 'command':
      return editor.run(action.command(stores));
    case 'select': {
      const selection = action.select(editor.edit());
      if (selection) editor.select(selection);
      return selection !== null;
    }
    case 'clipboard':
      void throughClipboard(action.verb, stores);
      return true;
    case 'editText':
      return editText(stores);
    case 'search':
      stores.workbench.setState({ mode: 'design', leftTab: 'Add' });
      lookingOf(stores.workbench).setState({ searching: true });
      return true;
  }
}

/** Begins typing in place, or says that the text comes from the data. */
export function editText(
  { editor, workbench }: Stores,
  id = editor.edit().selection.at(-1),
): boolean {
  const text =
    id === undefined ? { kind: 'none' as const } : editableText(docOf(editor.edit()), id);
  if (id === undefined || text.kind === 'none') return false;
  if (text.kind === 'text') {
    lookingOf(workbench).setState({ editing: id });
    return true;
  }
  const words = `This text is ${text.code}. Change the data, or the binding in the inspector.`;
  workbench.setState({ toast: { text: words, undo: false, nonce: Date.now() } });
  return true;
}

/** From a menu there is no clipboard event, so the browser is asked; it may refuse. */
async function throughClipboard(verb: 'copy' | 'cut' | 'paste', stores: Stores): Promise<void> {
  const { editor, workbench } = stores;
  const { copyText, pasteText } = await import('./clipboard.ts');
  try {
    if (verb === 'paste') {
      await pasteText(await navigator.clipboard.readText(), stores);
      return;
    }
    const text = copyText(editor.edit());
    if (text === null) return;
    await navigator.clipboard.writeText(text);
    if (verb === 'cut') editor.run(remove());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const text = `The browser kept the clipboard closed. Press the keys for ${verb} instead.`;
    workbench.setState({ toast: { text, undo: false, nonce: Date.now() } });
  }
}
