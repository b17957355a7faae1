import type { Page } from '@playwright/test';
import type { SavedProject } from '#persist/saved-project.ts';

/** Puts saved projects into the page's IndexedDB; the last one opens at the next load. */
export async function seedProjects(page: Page, projects: readonly SavedProject[]): Promise<void> {
  await page.evaluate(async (seeds) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('kitbench');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const write = database.transaction(['projects', 'summaries', 'meta'], 'readwrite');
    for (const [index, project] of seeds.entries()) {
      write.objectStore('projects').put(project);
      write.objectStore('summaries').put({
        id: project.id,
        name: project.name,
        widgets: project.widgets.map((widget) => widget.name),
        savedAt: new Date(index).toISOString(),
      });
      write.objectStore('meta').put(project.id, 'last');
    }
    await new Promise((resolve) => (write.oncomplete = resolve));
    database.close();
  }, projects);
}
