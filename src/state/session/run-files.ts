/** Runs code that was made, in a sandbox of its own: the session's server and thread know nothing of it. */
import { MemoryStore } from 'chatkit-node';
import type { JsonObject } from '#core/json.ts';
import type { SourceFile } from '#mock-server/sandbox/compile.ts';
import type { Sandbox, SandboxEvents, SandboxMaker } from '#mock-server/sandbox/host.ts';
import { systemClock } from '#mock-server/transport/clock.ts';
import { streamEvents } from './exchange.ts';
import { createThread } from './request-body.ts';

/**
 * Gives the events with which `server.ts` answers a new thread. Rejects with a sentence when the
 * files do not run.
 */
export type RunFiles = (files: readonly SourceFile[]) => Promise<readonly JsonObject[]>;

/** One run after the other: a program that is loaded ends the one before it. */
export function createRunFiles(makeSandbox: SandboxMaker): RunFiles {
  let sandbox: Sandbox | null = null;
  let before: Promise<unknown> = Promise.resolve();
  const run: RunFiles = async (files) => {
    sandbox ??= makeSandbox({
      store: new MemoryStore(),
      clock: systemClock,
      seed: 1,
      events: UNHEARD,
    });
    const report = await sandbox.load(files);
    if (report.kind !== 'ready') throw new Error(report.problems[0]?.message);
    const events: JsonObject[] = [];
    const exchange = { run: sandbox.nextRun(), request: createThread('') };
    for await (const { json } of streamEvents(sandbox.fetch, exchange)) events.push(json);
    return events;
  };
  return (files) => {
    const events = before.then(() => run(files));
    // Whoever asked hears of a failure; the next run is not held up by it.
    before = events.catch(() => undefined);
    return events;
  };
}

/** What comes of the code is in its events. */
const UNHEARD: SandboxEvents = {
  onConsole: () => undefined,
  onThrown: () => undefined,
  onStoreCall: () => undefined,
  onCommand: async () => undefined,
  onLife: () => undefined,
  onEnd: () => undefined,
};
