import type { Plugin } from 'vite';
import { chatkitNodeTypes } from './chatkit-node-types.ts';
import {
  chosenFeaturesOnly,
  ecmascriptLibsOnly,
  strangeTouchesIgnored,
  withoutDefaultWorkers,
} from './monaco.ts';

/** What the editor needs of Vite, in the page as in its workers. */
export function editorHost(): Plugin[] {
  return [
    withoutDefaultWorkers(),
    chosenFeaturesOnly(),
    ecmascriptLibsOnly(),
    strangeTouchesIgnored(),
    chatkitNodeTypes(),
    workersPrepared(),
  ];
}

/** The development server does not look into workers, and would reload the page on finding these. */
function workersPrepared(): Plugin {
  return {
    name: 'kitbench:workers-prepared',
    config: () => ({
      optimizeDeps: {
        include: [
          'monaco-editor/editor/editor.worker.js',
          'monaco-editor/languages/features/typescript/ts.worker.js',
        ],
      },
    }),
  };
}
