/**
 * What runs in the worker beside the handlers: chatkit-node and the wiring of one port. The page
 * sends this file's bundle into the frame as text.
 */
import { idSequence } from '../ids.ts';
import { MOST_THROWN } from '../limits.ts';
import type { FromWorker, Program, ToWorker } from '../protocol.ts';
import { createCalls } from './calls.ts';
import { createClient } from './client.ts';
import type { WorkerClient } from './client.ts';
import { captureConsole } from './console.ts';
import { loadProgram } from './modules.ts';
import { refuseTheOutside } from './refuse.ts';
import { readSchema } from './read-schema.ts';
import { RemoteStore } from './remote-store.ts';
import { sandboxedServer, startServer } from './server.ts';
import type { WorkerServer } from './server.ts';
import { createTicker } from './ticker.ts';
import type { Ticker } from './ticker.ts';
import { describeThrown } from './thrown.ts';
import { plainArguments } from './too-much.ts';

addEventListener('message', ({ ports: [port] }) => port && start(port), { once: true });

function start(port: MessagePort): void {
  // Kept from before any handler runs: handlers can change the prototypes, not these.
  const send = port.postMessage.bind(port);
  const post = (message: FromWorker): void => send(message);
  const read = messageReader();
  const now = performance.now.bind(performance);
  const runs: number[] = [];
  const runOfContext = new WeakMap<object, number>();
  const currentRun = (): number | null => runs.at(-1) ?? null;
  const runOf = (context: unknown): number | null =>
    (typeof context === 'object' && context !== null ? runOfContext.get(context) : undefined) ??
    currentRun();

  const calls = createCalls();
  const output = captureConsole({ post, run: currentRun });
  let ticker: Ticker = createTicker({ probes: 0, now, entered: () => {}, stuck: () => {} });
  let server: WorkerServer | null = null;
  let client: WorkerClient | null = null;

  refuseTheOutside(globalThis);
  completeCrypto();
  Object.assign(globalThis, {
    doThing: async (...args: unknown[]) => output.write('info', ['doThing', ...args]),
    doSomething: async (...args: unknown[]) => output.write('info', ['doSomething', ...args]),
  });
  let thrown = 0;
  const threw = (error: unknown): void => {
    thrown++;
    if (thrown > MOST_THROWN) return;
    post({ type: 'threw', run: currentRun(), thrown: describeThrown(error) });
  };
  addEventListener('error', (event) => {
    event.preventDefault();
    threw(event.error);
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    threw(event.reason);
  });

  const load = (program: Program, nextId: () => string): void => {
    ticker = createTicker({
      probes: program.probes,
      now,
      entered: (probe) => post({ type: 'entered', probe }),
      stuck: (ticks) => post({ type: 'stuck', ticks }),
    });
    ticker.arm();
    const tick = ticker.tick;
    switch (program.role) {
      case 'server': {
        const store = new RemoteStore(
          (method, args, context) =>
            calls.ask((call) =>
              post({
                type: 'store',
                run: runOf(context),
                call,
                method,
                args: plainArguments(method, args),
              }),
            ),
          nextId,
        );
        const deps = {
          post,
          store,
          currentRun,
          enter(run: number, context: object) {
            runs.push(run);
            runOfContext.set(context, run);
          },
          leave(run: number) {
            runs.splice(runs.indexOf(run), 1);
          },
        };
        const base = sandboxedServer(deps);
        const entry = loadProgram(program, { tick, sdkOverrides: { ChatKitServer: base } });
        server = startServer(base, entry, deps);
        return post({ type: 'loaded', loaded: server.loaded });
      }
      case 'client': {
        client = createClient({
          post,
          ask: (name, args) =>
            calls.ask((call) =>
              post({ type: 'command', call, name, args: plainArguments(name, args) }),
            ),
        });
        Object.assign(globalThis, { chatKit: client.chatKit });
        loadProgram(program, { tick, sdkOverrides: {} });
        return post({ type: 'loaded', loaded: { role: 'client' } });
      }
      case 'schema': {
        const { exports } = loadProgram(program, { tick, sdkOverrides: {} });
        const jsonSchema = readSchema(exports, program.packages);
        return post({ type: 'loaded', loaded: { role: 'schema', jsonSchema } });
      }
    }
  };

  const begin = (run: number): void => {
    post({ type: 'begun', run });
    output.reset();
    thrown = 0;
    ticker.arm();
  };

  const hear = async (message: ToWorker): Promise<void> => {
    ticker.turned();
    switch (message.type) {
      case 'load':
        try {
          return load(message.program, idSequence(message.seed, message.lane));
        } catch (error) {
          return post({ type: 'load-failed', thrown: describeThrown(error) });
        }
      case 'ping':
        return post({ type: 'pong' });
      case 'fetch':
        begin(message.run);
        return await server?.serve(message);
      case 'plant':
        return server?.plant(message.thread, message.items);
      case 'abort':
        return server?.abort(message.run);
      case 'credit':
        return server?.grant(message.run, message.count);
      case 'answer':
        return calls.answer(message.call, message.outcome);
      case 'act':
        begin(message.run);
        runs.push(message.run);
        await client?.act(message.run, message.action, message.item);
        runs.splice(runs.indexOf(message.run), 1);
        return undefined;
      case 'emit':
        return client?.emit(message.name, message.detail);
    }
  };
  /** Whatever the handlers did to the language, a request comes to an end. */
  const broke = (message: ToWorker, error: unknown): void => {
    const thrown = describeThrown(error);
    if (message.type === 'fetch') post({ type: 'end', run: message.run, thrown });
    else if (message.type === 'act') {
      post({ type: 'acted', run: message.run, missing: false, thrown });
    } else post({ type: 'threw', run: null, thrown });
  };
  port.addEventListener('message', async (event) => {
    const message = read(event);
    try {
      await hear(message);
    } catch (error) {
      broke(message, error);
    }
  });
  port.start();
  post({ type: 'booted' });
}

/**
 * Reads a message by the browser's own getter, taken before handlers run: one of theirs on the
 * prototype would be handed the event, and with it the port.
 */
function messageReader(): (event: MessageEvent) => ToWorker {
  const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;
  if (!data) throw new Error('Messages have no data');
  const { apply } = Reflect;
  return (event) => apply(data, event, []) as ToWorker; // only the page holds the other end
}

/** A worker of a frame without an origin is no secure context, so it lacks randomUUID. */
function completeCrypto(): void {
  if ('randomUUID' in crypto) return;
  const randomUUID = (): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
}
