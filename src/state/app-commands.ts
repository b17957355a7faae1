/**
 * What can be done anywhere, as data: the command palette lists it, the shortcut sheet and the
 * window's key handler read its keys.
 */
import { COMPONENTS } from '#core/catalogue/registry.ts';
import { insert, resolveInsert } from '#core/edit/commands/insert.ts';
import { enterMode } from './mode.ts';
import type { Stores } from './stores.tsx';
import type { ActivityTab, EditorsTab, WorkbenchState } from './workbench.ts';

export interface AppCommand {
  readonly id: string;
  readonly label: string;
  readonly group: 'Go' | 'Insert' | 'Edit' | 'View';
  /** Such as `Mod+Shift+Z`; `Mod` is Cmd on macOS, Ctrl elsewhere. */
  readonly keys?: string;
  readonly run: (stores: Stores) => void;
  /** Why it can't be done now; undefined when it can. */
  readonly reason?: (stores: Stores) => string | undefined;
}

const arrange =
  (patch: Partial<WorkbenchState>) =>
  ({ workbench }: Stores): void =>
    workbench.setState(patch);

const EDITORS: readonly EditorsTab[] = ['View', 'Data', 'Schema', 'Server', 'Client'];
const ACTIVITY: readonly ActivityTab[] = ['Thread', 'Timeline', 'Console', 'Store', 'Problems'];

const GO: readonly AppCommand[] = [
  {
    id: 'mode.design',
    label: 'Design',
    group: 'Go',
    run: ({ workbench }) => enterMode(workbench, 'design'),
  },
  {
    id: 'mode.try',
    label: 'Try',
    group: 'Go',
    run: ({ workbench }) => enterMode(workbench, 'try'),
  },
  { id: 'go.templates', label: 'Templates', group: 'Go', run: arrange({ overlay: 'templates' }) },
  { id: 'go.import', label: 'Import', group: 'Go', run: arrange({ overlay: 'import' }) },
  { id: 'go.export', label: 'Export', group: 'Go', run: arrange({ overlay: 'export' }) },
  {
    id: 'go.commands',
    label: 'Command palette',
    group: 'Go',
    keys: 'Mod+K',
    run: arrange({ overlay: 'commands' }),
  },
  {
    id: 'go.shortcuts',
    label: 'Keyboard shortcuts',
    group: 'Go',
    keys: '?',
    run: arrange({ overlay: 'shortcuts' }),
  },
  ...EDITORS.map((editorsTab): AppCommand => ({
    id: `editors.${editorsTab}`,
    label: `${editorsTab} editor`,
    group: 'Go',
    run: arrange({ editorsTab }),
  })),
  ...ACTIVITY.map((activityTab): AppCommand => ({
    id: `activity.${activityTab}`,
    label: activityTab,
    group: 'Go',
    run: arrange({ activityTab }),
  })),
];

const EDIT: readonly AppCommand[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    group: 'Edit',
    keys: 'Mod+Z',
    run: ({ editor }) => void editor.undo(),
    reason: ({ editor }) =>
      editor.getState().history.past.length === 0 ? 'Nothing to undo' : undefined,
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    group: 'Edit',
    keys: 'Mod+Shift+Z',
    run: ({ editor }) => void editor.redo(),
    reason: ({ editor }) =>
      editor.getState().history.future.length === 0 ? 'Nothing to redo' : undefined,
  },
];

const VIEW: readonly AppCommand[] = [
  { id: 'theme.light', label: 'Light theme', group: 'View', run: arrange({ theme: 'light' }) },
  { id: 'theme.dark', label: 'Dark theme', group: 'View', run: arrange({ theme: 'dark' }) },
  {
    id: 'widget-theme.light',
    label: 'Light widget theme',
    group: 'View',
    run: arrange({ widgetTheme: 'light' }),
  },
  {
    id: 'widget-theme.dark',
    label: 'Dark widget theme',
    group: 'View',
    run: arrange({ widgetTheme: 'dark' }),
  },
];

const INSERT: readonly AppCommand[] = Object.keys(COMPONENTS).map((type) => ({
  id: `insert.${type}`,
  label: `Insert ${type}`,
  group: 'Insert',
  run: ({ editor, newId }) => void editor.run(insert(type, newId)),
  reason: ({ editor }) => {
    const place = resolveInsert(editor.edit(), type);
    return place.ok ? undefined : place.reason;
  },
}));

export const APP_COMMANDS: readonly AppCommand[] = [...GO, ...EDIT, ...VIEW, ...INSERT];
