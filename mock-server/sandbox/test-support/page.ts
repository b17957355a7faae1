/** A page around the sandbox and nothing else, for tests in a browser. */
import { MemoryStore } from 'chatkit-node';
import type { ThreadItem } from 'chatkit-node';
import { systemClock } from '../../transport/clock.ts';
import type { HandlerFault } from '../../transport/fetch.ts';
import type { Compile, SourceFile } from '../compile.ts';
import { createSandbox } from '../host.ts';
import type { LoadReport } from '../host.ts';
import { idSequence } from '../ids.ts';
import { schemaEvaluator } from '../schema.ts';

declare global {
  interface Window {
    /** Provided by the test: the compiler on Node. */
    compileFiles: Compile;
    bench: typeof bench;
  }
}

export interface Answer {
  readonly status: number;
  /** Parsed data of each event, or the one JSON object. */
  readonly events: readonly unknown[];
  /** The answer broke off, for this reason. */
  readonly broken: string | null;
}

const records: Record<'console' | 'thrown' | 'store' | 'ends' | 'commands', unknown[]> = {
  console: [],
  thrown: [],
  store: [],
  ends: [],
  commands: [],
};
const next = idSequence(1, 0);
const store = new MemoryStore({ nextId: next });
const place = {
  compile: (files: readonly SourceFile[]) => window.compileFiles(files),
  clock: systemClock,
  frameUrl: new URL('/sandbox.html', location.href).href,
  runtime: async () => (await import('virtual:sandbox-runtime')).default,
};
const sandbox = createSandbox({
  ...place,
  store,
  seed: 1,
  events: {
    onConsole: (line) => records.console.push(line),
    onThrown: (thrown) => records.thrown.push(thrown),
    onStoreCall: (call) => records.store.push(call),
    async onCommand(name, args) {
      records.commands.push([name, ...args]);
      if (name === 'fetchUpdates') throw new Error('There is no thread');
      return undefined;
    },
    onLife: () => {},
    onEnd: (role, { why, problem }) => records.ends.push({ role, why, problem }),
  },
});

async function thread(widget: object): Promise<{ threadId: string; itemId: string }> {
  const createdAt = '2026-01-01T00:00:00.000Z';
  const id = store.generateThreadId(null);
  const metadata = { id, createdAt, status: { type: 'active' as const }, metadata: {} };
  await store.saveThread(metadata, null);
  const itemId = store.generateItemId('message', metadata, null);
  const item = { type: 'widget', id: itemId, threadId: id, createdAt, widget } as ThreadItem; // the test's own widget
  await store.addThreadItem(id, item, null);
  return { threadId: id, itemId };
}

/** Sends a request and reads the answer to its end, or until `stopAfter` events. */
async function send(request: object, stopAfter = Infinity, fault?: HandlerFault): Promise<Answer> {
  const abort = new AbortController();
  const events: unknown[] = [];
  let status = 0;
  try {
    const body = JSON.stringify(request);
    const response = await sandbox.fetch({
      run: sandbox.nextRun(),
      body,
      signal: abort.signal,
      ...(fault && { fault }),
    });
    status = response.status;
    if (!response.headers.get('content-type')?.includes('event-stream')) {
      return { status, events: [await response.json()], broken: null };
    }
    if (!response.body) throw new Error('A stream has a body');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      events.push(JSON.parse(value.slice('data: '.length)));
      if (events.length >= stopAfter) abort.abort();
    }
    return { status, events, broken: null };
  } catch (error) {
    return { status, events, broken: String(error) };
  }
}

/** Gives a thread of the page's store to a server with a store of its own. */
async function plant(threadId: string): Promise<void> {
  const thread = await store.loadThread(threadId, null);
  const { data } = await store.loadThreadItems(threadId, null, 100, 'asc', null);
  sandbox.plant(thread, data);
}

const bench = {
  load: (files: SourceFile[]): Promise<LoadReport> => sandbox.load(files),
  thread,
  plant,
  send,
  act: (action: unknown, item: unknown) => sandbox.act(sandbox.nextRun(), action, item),
  emit: sandbox.emit,
  evaluateSchema: schemaEvaluator(place),
  snapshot: () => store.toJSON(),
  records,
};
window.bench = bench;
