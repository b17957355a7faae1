import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import { FORMAT, VERSION } from './saved-project.ts';
import type { SavedProject } from './saved-project.ts';
import type { Storage } from './storage.ts';

interface Schema extends DBSchema {
  projects: { key: string; value: SavedProject };
  /** One entry, `last`: the id of the project to open. */
  meta: { key: string; value: string };
}

/** Keeps projects in the browser's IndexedDB. A write replaces project and pointer in one transaction. */
export function indexedDbStorage(name = 'kitbench'): Storage {
  const database = openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('meta');
    },
  });
  return {
    async loadLast() {
      const db = await database;
      const id = await db.get('meta', 'last');
      const project = id === undefined ? undefined : await db.get('projects', id);
      if (project && (project.format !== FORMAT || project.version !== VERSION)) {
        throw new Error(
          `The saved project "${project.name}" has format ${project.format} ${project.version}; this version reads ${FORMAT} ${VERSION}. It was left as it is.`,
        );
      }
      return project;
    },
    async save(project) {
      const db = await database;
      const write = db.transaction(['projects', 'meta'], 'readwrite', { durability: 'relaxed' });
      await Promise.all([
        write.objectStore('projects').put(project),
        write.objectStore('meta').put(project.id, 'last'),
        write.done,
      ]);
    },
  };
}
