/** Gives Monaco its workers. Must run before the first editor. */
import { workerForMonaco } from '../worker/connection.ts';

self.MonacoEnvironment = {
  getWorker(_module: string, label: string): Worker {
    if (label === 'typescript') return workerForMonaco();
    return new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' });
  },
};
