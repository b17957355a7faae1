import type { SavedProject } from './saved-project.ts';

/** What Kitbench keeps between visits. All methods reject with a sentence when the store fails. */
export interface Storage {
  /** The project that was open last, or undefined on a first visit. */
  loadLast(): Promise<SavedProject | undefined>;
  save(project: SavedProject): Promise<void>;
}

export function memoryStorage(initial?: SavedProject): Storage {
  let last = initial;
  return {
    loadLast: () => Promise.resolve(last),
    save(project) {
      last = structuredClone(project);
      return Promise.resolve();
    },
  };
}
