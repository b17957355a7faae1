import type { SavedProject } from './saved-project.ts';
import { newestFirst, summarize } from './storage.ts';
import type { Storage } from './storage.ts';

/** Keeps projects for as long as the page lives: for tests, and where the browser refuses IndexedDB. */
export function memoryStorage(): Storage {
  const projects = new Map<string, { readonly project: SavedProject; readonly savedAt: string }>();
  let last: string | undefined;
  const load = (id: string): SavedProject => {
    const found = projects.get(id);
    if (!found) throw new Error(`There is no saved project ${id}. It may have been deleted.`);
    return structuredClone(found.project);
  };
  return {
    loadLast: () => Promise.resolve(last === undefined ? undefined : load(last)),
    load: async (id) => load(id),
    list: () =>
      Promise.resolve(
        newestFirst(
          [...projects.values()].map(({ project, savedAt }) => summarize(project, savedAt)),
        ),
      ),
    save(project, savedAt) {
      projects.set(project.id, { project: structuredClone(project), savedAt });
      last = project.id;
      return Promise.resolve();
    },
    remove(id) {
      projects.delete(id);
      return Promise.resolve();
    },
  };
}
