/** A sandbox without walls: the server runs in the test itself. */
import { createHandler } from 'chatkit-node';
import type { ChatKitServer, Store } from 'chatkit-node';
import { HandlersUnavailable } from '#mock-server/sandbox/host.ts';
import type { ActOutcome, LoadReport, Sandbox, SandboxEvents } from '#mock-server/sandbox/host.ts';
import { directFetch } from '#mock-server/transport/fetch.ts';
import type { ServerFetch } from '#mock-server/transport/fetch.ts';

export interface DirectHandlers {
  readonly server: (store: Store) => ChatKitServer;
  /** `client.ts`. */
  readonly onAction?: (
    chatKit: SandboxEvents['onCommand'],
    action: unknown,
    item: unknown,
  ) => Promise<ActOutcome>;
  /** What loading says; default: ready. */
  readonly report?: () => LoadReport;
  /** In front of the server. */
  readonly around?: (fetch: ServerFetch) => ServerFetch;
}

export interface Emitted {
  readonly name: string;
  readonly detail: unknown;
}

export function directSandbox(
  store: Store,
  events: SandboxEvents,
  { server, onAction, report, around = (fetch) => fetch }: DirectHandlers,
  emitted: Emitted[],
): Sandbox {
  const fetch = around(directFetch(createHandler(server(store))));
  let run = 0;
  let last: LoadReport | null = null;
  const ready: LoadReport = {
    kind: 'ready',
    server: { role: 'server', name: 'Server', passedOver: [], ownStore: false },
    client: onAction !== undefined,
    problems: [],
  };
  return {
    ownStore: false,
    async load() {
      last = report?.() ?? ready;
      return last;
    },
    nextRun: () => ++run,
    async fetch(request) {
      const [problem] = last?.problems ?? [];
      if (last?.kind !== 'ready' && problem) throw new HandlersUnavailable(problem);
      return fetch(request);
    },
    plant: () => {},
    async act(_, action, item) {
      return onAction
        ? onAction((name, args) => events.onCommand(name, args), action, item)
        : { kind: 'no-handler' };
    },
    emit(name, detail) {
      emitted.push({ name, detail });
    },
  };
}
