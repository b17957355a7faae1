import type { Plugin } from 'vite';
import { chatkitNodeTypes } from './chatkit-node-types.ts';
import { chosenFeaturesOnly, ecmascriptLibsOnly, withoutDefaultWorkers } from './monaco.ts';

/** What the editor needs of Vite, in the page as in its workers. */
export function editorHost(): Plugin[] {
  return [withoutDefaultWorkers(), chosenFeaturesOnly(), ecmascriptLibsOnly(), chatkitNodeTypes()];
}
