/** How this browser likes the workbench, in localStorage. Broken or foreign entries are ignored. */
import type { WorkbenchState } from '#state/workbench.ts';

const KEY = 'kitbench.workbench';
type Saved = Pick<
  WorkbenchState,
  | 'theme'
  | 'widgetTheme'
  | 'width'
  | 'freeWidth'
  | 'editorsTab'
  | 'activityTab'
  | 'leftTab'
  | 'sizes'
>;

export function loadSettings(prefersDark: boolean): Partial<WorkbenchState> {
  const theme = prefersDark ? 'dark' : 'light';
  const fresh: Partial<WorkbenchState> = { theme, widgetTheme: theme };
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return fresh;
    const saved: unknown = JSON.parse(text);
    return typeof saved === 'object' && saved !== null ? { ...fresh, ...saved } : fresh;
  } catch {
    // Storage is refused or its text is not ours: start as on a first visit.
    return fresh;
  }
}

export function saveSettings(state: WorkbenchState): void {
  const { theme, widgetTheme, width, freeWidth, editorsTab, activityTab, leftTab, sizes } = state;
  const saved: Saved = {
    theme,
    widgetTheme,
    width,
    freeWidth,
    editorsTab,
    activityTab,
    leftTab,
    sizes,
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(saved));
  } catch {
    // Storage is refused or full: the workbench works without remembering.
  }
}
