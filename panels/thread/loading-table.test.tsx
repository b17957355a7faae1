// @vitest-environment happy-dom
/** Every source of an action × what it makes wait × how its response ends. */
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ChatKitServer } from 'chatkit-node';
import type { Store, SyncCustomActionResponse, ThreadStreamEvent } from 'chatkit-node';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { ACTION_SOURCES } from '#renderer/test-support/action-sources.ts';
import { SessionProvider } from '#state/session/context.tsx';
import type { Session } from '#state/session/session.ts';
import { testSession } from '#state/session/test-support/test-session.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { Thread } from './Thread.tsx';

afterEach(cleanup);

const QUIET = { logger: { warn: () => {}, error: () => {} } };

/** What an action waits for on its way: the server, the connection or client.ts. */
class Gate {
  readonly passed: Promise<void>;
  open!: () => void;
  fail!: (error: Error) => void;

  constructor() {
    this.passed = new Promise((resolve, reject) => {
      this.open = resolve;
      this.fail = reject;
    });
    // One that nothing waits at may fail, too.
    this.passed.catch(() => {});
  }
}

class GatedServer extends ChatKitServer {
  readonly gate: Gate;

  constructor(store: Store, gate: Gate) {
    super(store, null, QUIET);
    this.gate = gate;
  }

  override async *action(): AsyncGenerator<ThreadStreamEvent> {
    await this.gate.passed;
    yield { type: 'notice', level: 'info', message: 'Done' };
  }

  override async syncAction(): Promise<SyncCustomActionResponse> {
    await this.gate.passed;
    return {};
  }
}

interface Ending {
  readonly name: string;
  readonly config: JsonObject;
  readonly end: (gate: Gate, session: Session) => void;
}

const ENDINGS: readonly Ending[] = [
  { name: 'the end of the stream', config: {}, end: (gate) => gate.open() },
  {
    name: 'an error event',
    config: {},
    end: (gate) => gate.fail(new Error('The handler has thrown.')),
  },
  {
    name: 'a broken connection',
    config: { payload: { broken: true } },
    end: (gate) => gate.fail(new Error('The connection is gone.')),
  },
  { name: 'a stop by the user', config: {}, end: (_, session) => session.stop() },
  { name: 'an answer at once', config: { streaming: false }, end: (gate) => gate.open() },
  {
    name: 'a refusal',
    config: { streaming: false },
    end: (gate) => gate.fail(new Error('The handler has thrown.')),
  },
  { name: 'a settled onAction', config: { handler: 'client' }, end: (gate) => gate.open() },
  {
    name: 'a rejected onAction',
    config: { handler: 'client' },
    end: (gate) => gate.fail(new Error('onAction has thrown.')),
  },
];

const BEHAVIORS = ['auto', 'self', 'container', 'none'] as const;

const cases = ACTION_SOURCES.flatMap((source) =>
  BEHAVIORS.flatMap((behavior) => ENDINGS.map((ending) => ({ source, behavior, ending }))),
);

function start(gate: Gate, widget: ReturnType<(typeof ACTION_SOURCES)[number]['widget']>): Session {
  return testSession(
    {
      server: (store) => new GatedServer(store, gate),
      onAction: async () => {
        await gate.passed;
        return { kind: 'handled' };
      },
      around: (fetch) => async (request) => {
        if (request.body.includes('"broken":true')) await gate.passed;
        return fetch(request);
      },
    },
    widget,
  );
}

describe('loading', () => {
  it('is tried in every combination', () => {
    expect(cases).toHaveLength(9 * 4 * 8);
  });

  it.each(cases)(
    'of $source.name with $behavior lasts until $ending.name',
    async ({ source, behavior, ending }) => {
      const gate = new Gate();
      const config = { type: 'do', loadingBehavior: behavior, ...ending.config };
      const session = start(gate, source.widget(config));
      const { container } = render(
        <StoresProvider value={testStores()}>
          <SessionProvider value={session}>
            <Thread />
          </SessionProvider>
        </StoresProvider>,
      );
      const root = await waitFor(() => {
        const found = container.querySelector('[data-widget-item]');
        if (!found) throw new Error('The widget is not in the thread.');
        return found;
      });
      const whole = (): boolean => root.getAttribute('data-busy') === 'container';
      const own = (): boolean => source.self()?.getAttribute('aria-busy') === 'true';
      const target = behavior === 'auto' ? source.auto : behavior;

      await source.trigger(userEvent.setup({ delay: null }));
      const sent = ending.config['handler'] === 'client' ? 'client' : 'request';
      await waitFor(() =>
        expect(session.state.getState().timeline.map(({ kind }) => kind)).toContain(sent),
      );
      expect(whole()).toBe(target === 'container');
      expect(root.hasAttribute('inert')).toBe(target === 'container');
      if (target !== 'container') expect(own()).toBe(target === 'self');

      await act(async () => ending.end(gate, session));
      await waitFor(() => expect([whole(), own()]).toEqual([false, false]));
      expect(root.hasAttribute('inert')).toBe(false);
      const last = session.state.getState();
      expect(last.activity.phase).toBe('idle');
    },
  );
});
