import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import { FORMAT, VERSION } from './saved-project.ts';
import type { SavedProject } from './saved-project.ts';
import { newestFirst, summarize } from './storage.ts';
import type { ProjectSummary, Storage } from './storage.ts';

interface Schema extends DBSchema {
  projects: { key: string; value: SavedProject };
  /** Kept apart, so that listing does not read whole projects. */
  summaries: { key: string; value: ProjectSummary };
  /** One entry, `last`: the id of the project to open. */
  meta: { key: string; value: string };
}

/** Keeps projects in the browser's IndexedDB. A write replaces project and pointer in one transaction. */
export function indexedDbStorage(name = 'kitbench'): Storage {
  const database = openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('summaries', { keyPath: 'id' });
      db.createObjectStore('meta');
    },
  });
  const load = async (id: string): Promise<SavedProject | undefined> => {
    const project = await (await database).get('projects', id);
    if (project && (project.format !== FORMAT || project.version !== VERSION)) {
      throw new Error(
        `The saved project "${project.name}" has format ${project.format} ${project.version}; this version reads ${FORMAT} ${VERSION}. It was left as it is.`,
      );
    }
    return project;
  };
  return {
    async loadLast() {
      const id = await (await database).get('meta', 'last');
      return id === undefined ? undefined : load(id);
    },
    async load(id) {
      const project = await load(id);
      if (!project) throw new Error(`There is no saved project ${id}. It may have been deleted.`);
      return project;
    },
    async list() {
      return newestFirst(await (await database).getAll('summaries'));
    },
    async save(project, savedAt) {
      const write = (await database).transaction(['projects', 'summaries', 'meta'], 'readwrite');
      await Promise.all([
        write.objectStore('projects').put(project),
        write.objectStore('summaries').put(summarize(project, savedAt)),
        write.objectStore('meta').put(project.id, 'last'),
        write.done,
      ]);
    },
    async remove(id) {
      const write = (await database).transaction(['projects', 'summaries'], 'readwrite');
      await Promise.all([
        write.objectStore('projects').delete(id),
        write.objectStore('summaries').delete(id),
        write.done,
      ]);
    },
  };
}
