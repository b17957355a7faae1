/** A session over a server in the test itself, on the real clock. */
import type { WidgetJson } from '#core/json.ts';
import { systemClock } from '#mock-server/transport/clock.ts';
import { createSession } from '../control.ts';
import type { Session } from '../session.ts';
import { directSandbox } from './direct-sandbox.ts';
import type { DirectHandlers } from './direct-sandbox.ts';

export function testSession(handlers: DirectHandlers, widget: WidgetJson | null): Session {
  return createSession({
    clock: systemClock,
    seed: 1,
    files: () => [],
    starter: () => widget && { widget, nodeOf: () => undefined },
    beforeRun: () => {},
    loadSandbox:
      async () =>
      ({ store, events }) =>
        directSandbox(store, events, handlers, []),
  });
}
