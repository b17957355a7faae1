import type { SavedProject } from './saved-project.ts';

export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly widgets: readonly string[];
  /** ISO time of the last save. */
  readonly savedAt: string;
}

/** What Kitbench keeps between visits. All methods reject with a sentence when the store fails. */
export interface Storage {
  /** The project that was open last, or undefined on a first visit. */
  loadLast(): Promise<SavedProject | undefined>;
  load(id: string): Promise<SavedProject>;
  /** Newest first. */
  list(): Promise<readonly ProjectSummary[]>;
  /** Keeps the project and remembers it as the last one. */
  save(project: SavedProject, savedAt: string): Promise<void>;
  remove(id: string): Promise<void>;
}

export function summarize(project: SavedProject, savedAt: string): ProjectSummary {
  return {
    id: project.id,
    name: project.name,
    widgets: project.widgets.map((widget) => widget.name),
    savedAt,
  };
}

export function newestFirst(summaries: readonly ProjectSummary[]): readonly ProjectSummary[] {
  return summaries.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
}
