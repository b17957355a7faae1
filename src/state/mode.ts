import type { Mode, Workbench } from './workbench.ts';

/** Design and Try each keep which tabs were open; the first Try shows the handlers and the timeline. */
export function enterMode(workbench: Workbench, mode: Mode): void {
  const { mode: now, editorsTab, activityTab, away } = workbench.getState();
  if (mode === now) return;
  workbench.setState({ mode, ...away, away: { editorsTab, activityTab } });
}
