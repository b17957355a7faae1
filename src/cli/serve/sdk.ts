/**
 * The server package as the handlers import it. It is bundled once into a folder of this run, so
 * that handlers, however often they are loaded anew, share one copy of its classes with the endpoint.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as core from 'chatkit-node';
import type * as node from 'chatkit-node/node';
import type * as sqlite from 'chatkit-node/sqlite';
import { rolldown } from 'rolldown';

const ENTRIES = {
  'chatkit-node': 'index',
  'chatkit-node/widgets': 'widgets',
  'chatkit-node/node': 'node',
  'chatkit-node/sqlite': 'sqlite',
  'chatkit-node/template': 'template',
} as const;
type Entry = keyof typeof ENTRIES;

export interface Sdk {
  readonly core: typeof core;
  readonly node: typeof node;
  readonly sqlite: typeof sqlite;
  /** The address of a module of the package, or null for anything else. */
  locate(specifier: string): string | null;
}

/** `folder` is empty, and stays until the run is over. */
export async function loadSdk(folder: string): Promise<Sdk> {
  const home = packageFolder();
  const source = existsSync(join(home, 'src')) ? 'src' : 'dist';
  const extension = source === 'src' ? '.ts' : '.js';
  const bundle = await rolldown({
    input: Object.fromEntries(
      Object.values(ENTRIES).map((name) => [name, join(home, source, name + extension)]),
    ),
    platform: 'node',
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  const locate = (entry: Entry): string =>
    pathToFileURL(join(folder, `${ENTRIES[entry]}.mjs`)).href;
  const load = (entry: Entry): Promise<unknown> => import(/* @vite-ignore */ locate(entry));
  return {
    // Bundled from these very modules.
    core: (await load('chatkit-node')) as typeof core,
    node: (await load('chatkit-node/node')) as typeof node,
    sqlite: (await load('chatkit-node/sqlite')) as typeof sqlite,
    locate: (specifier) => (isEntry(specifier) ? locate(specifier) : null),
  };
}

function isEntry(specifier: string): specifier is Entry {
  return Object.hasOwn(ENTRIES, specifier);
}

function packageFolder(): string {
  const places = createRequire(import.meta.url).resolve.paths('chatkit-node') ?? [];
  const found = places
    .map((place) => join(place, 'chatkit-node'))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) throw new Error('The package chatkit-node is not installed.');
  return found;
}
