import type { Page } from '@playwright/test';
import { summarize } from '#persist/storage.ts';
import type { SavedProject } from '#persist/saved-project.ts';

/** Puts saved projects into the page's IndexedDB; the last one opens at the next load. */
export async function seedProjects(page: Page, projects: readonly SavedProject[]): Promise<void> {
  const records = projects.map((project, index) => ({
    project,
    summary: summarize(project, new Date(index).toISOString()),
  }));
  // As text: the evaluated function's parameter type would otherwise be derived from deep JSON.
  await page.evaluate(async (text) => {
    const seeds = JSON.parse(text) as readonly { project: { id: string }; summary: object }[];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('kitbench');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const write = database.transaction(['projects', 'summaries', 'meta'], 'readwrite');
    for (const { project, summary } of seeds) {
      write.objectStore('projects').put(project);
      write.objectStore('summaries').put(summary);
      write.objectStore('meta').put(project.id, 'last');
    }
    await new Promise((resolve) => (write.oncomplete = resolve));
    database.close();
  }, JSON.stringify(records));
}

/** View text and data of the first widget of the project that is kept. */
export async function savedView(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Changes are kept soon after they are made.
    await new Promise((resolve) => setTimeout(resolve, 600));
    const database = await ask(indexedDB.open('kitbench'));
    const read = database.transaction(['projects', 'meta']);
    const id = (await ask(read.objectStore('meta').get('last'))) as string;
    const project = (await ask(read.objectStore('projects').get(id))) as {
      widgets: { view: string; defaultState: unknown }[];
    };
    database.close();
    const [widget] = project.widgets;
    return { view: widget?.view, data: widget?.defaultState };
  });
}
