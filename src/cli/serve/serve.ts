/** A ChatKit endpoint over HTTP for a file of handlers: the same server as in the page. */
import { createServer } from 'node:http';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Store } from 'chatkit-node';
import { loadHandlers } from './handlers.ts';
import type { Handlers } from './handlers.ts';
import { InputError } from '../input-error.ts';
import type { Output } from '../output.ts';
import { delaysOf } from './latency.ts';
import { observe, withLog } from './observe.ts';
import { openWith } from './opening.ts';
import type { ServeOptions } from './options.ts';
import { readWidget } from './read-widget.ts';
import { end, listen, route } from './http.ts';
import { loadSdk } from './sdk.ts';
import type { Sdk } from './sdk.ts';
import { addStubs } from './stubs.ts';
import { watchFiles } from './watch.ts';

type Lines = Pick<Output, 'print' | 'warn'>;

export interface Serving {
  /** Of the endpoint. */
  readonly url: string;
  /**
   * Takes no more requests, gives those at work three seconds, then cuts them off. What is open is
   * closed and what was written on the way is removed.
   */
  close(): Promise<void>;
}

/** Rejects with an Error whose message says what stands in the way: a file, the port, SQLite. */
export async function serve(options: ServeOptions, output: Lines): Promise<Serving> {
  const path = resolve(options.handlers);
  if (!(await stat(path).catch(() => null))?.isFile())
    throw new InputError(`There is no file ${path}.`);
  const widgets = await Promise.all(options.widgets.map(readWidget));
  // Stacks name the lines of the sources.
  process.setSourceMapsEnabled(true);
  const folder = await mkdtemp(join(tmpdir(), 'kitbench-serve-'));
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const sdk = await loadSdk(folder);
    const kept = await openStore(options.sqlite, path, sdk);
    undo.push(kept.close);
    const delays = delaysOf(options.latency);
    let round = 0;
    const load = async (before: Handlers | null): Promise<Handlers> => {
      const logger = loggerOf(output);
      const deps = { sdk, folder, round: round++, store: kept.store, options: { logger } };
      const handlers = await loadHandlers(path, deps);
      keepThreads(handlers, before, kept.store, options, output);
      openWith(handlers.server, widgets);
      observe(handlers.server, delays);
      for (const line of notesOn(handlers)) output.warn(line);
      return handlers;
    };
    addStubs(output.print);
    let handlers = await load(null);
    let listener = listenerOf(sdk, handlers);
    const http = createServer(withLog((req, res) => route(req, res, listener), output.print));
    const url = await listen(http, options);
    undo.push(() => end(http));
    let reloading = Promise.resolve();
    const watch = watchFiles(() => {
      reloading = reloading.then(async () => {
        try {
          handlers = await load(handlers);
          listener = listenerOf(sdk, handlers);
          output.print(`Loaded ${handlers.name} anew; its threads are kept.`);
        } catch (error) {
          output.warn(`${describe(error)}\nThe handlers from before go on serving.`);
        }
        watch.follow(handlers.files);
      });
    });
    watch.follow(handlers.files);
    undo.push(() => watch.close());
    output.print(`${handlers.name} answers at ${url} (POST).`);
    return { url, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openStore(
  file: string | null,
  near: string,
  sdk: Sdk,
): Promise<{ store: Store; close: () => void }> {
  if (file === null) return { store: new sdk.core.MemoryStore(), close: () => {} };
  const from = createRequire(near);
  const database = await sdk.sqlite.openSqlite(
    resolve(file),
    (driver) => pathToFileURL(from.resolve(driver)).href,
  );
  return { store: new sdk.sqlite.SqliteStore(database), close: () => database.close() };
}

/** A server with a store of its own keeps it; where that forgets, it is handed to the next one. */
function keepThreads(
  { server }: Handlers,
  before: Handlers | null,
  store: Store,
  { sqlite }: ServeOptions,
  output: Lines,
): void {
  if (server.store === store) return;
  if (sqlite !== null) output.warn('The server has a store of its own; --sqlite is not used.');
  const forgets = 'toJSON' in server.store;
  if (before && forgets && before.server.store !== store) server.store = before.server.store;
}

function* notesOn({ name, passedOver }: Handlers): Generator<string> {
  if (passedOver.length === 0) return;
  yield `${name} is the server; ${passedOver.join(', ')} could be, too. Export the one you mean as default.`;
}

function listenerOf({ core, node }: Sdk, { server }: Handlers) {
  return node.toNodeListener(core.createHandler(server, { cors: true }));
}

function loggerOf({ print, warn }: Lines) {
  const told = (message: string, error: unknown): string =>
    error === undefined ? message : `${message}\n${describe(error)}`;
  return {
    info: (message: string, error?: unknown) => print(told(message, error)),
    warn: (message: string, error?: unknown) => warn(told(message, error)),
    error: (message: string, error?: unknown) => warn(told(message, error)),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
