// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChatKitServer } from 'chatkit-node';
import type { Action, Store, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { afterEach, describe, expect, it } from 'vitest';
import type { WidgetJson } from '#core/json.ts';
import { SessionProvider } from '#state/session/context.tsx';
import type { Session } from '#state/session/session.ts';
import { testSession } from '#state/session/test-support/test-session.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { Conditions } from './Conditions.tsx';
import { Thread } from './Thread.tsx';

afterEach(cleanup);

const CARD: WidgetJson = {
  type: 'Card',
  children: [{ type: 'Button', label: 'Save', onClickAction: { type: 'save' } }],
};

class TestServer extends ChatKitServer {
  override async *respond(thread: ThreadMetadata): AsyncGenerator<ThreadStreamEvent> {
    yield this.say(thread, 'Hello back');
  }

  override async *action(
    thread: ThreadMetadata,
    action: Action,
    sender: WidgetItem | null,
  ): AsyncGenerator<ThreadStreamEvent> {
    yield this.say(thread, `Did ${action.type} for ${sender?.type}`);
  }

  say(thread: ThreadMetadata, text: string): ThreadStreamEvent {
    return {
      type: 'thread.item.done',
      item: {
        type: 'assistant_message',
        id: this.store.generateItemId('message', thread, {}),
        threadId: thread.id,
        createdAt: '2026-01-01T00:00:00Z',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    };
  }
}

const QUIET = { logger: { warn: () => {}, error: () => {} } };

async function open(
  make: (store: Store) => ChatKitServer = (store) => new TestServer(store, null, QUIET),
): Promise<{ session: Session; stores: ReturnType<typeof testStores> }> {
  const session = testSession({ server: make }, CARD);
  const stores = testStores();
  render(
    <StoresProvider value={stores}>
      <SessionProvider value={session}>
        <Thread />
        <Conditions />
      </SessionProvider>
    </StoresProvider>,
  );
  await screen.findByRole('button', { name: 'Save' });
  return { session, stores };
}

const log = () => screen.getByRole('log', { name: 'Thread' });
const composer = () => screen.getByRole('textbox', { name: 'Message' });

describe('the thread', () => {
  it('begins with the widget, under the id of its item', async () => {
    const { session } = await open();
    const [entry] = session.state.getState().view.entries;
    expect(log().querySelector('[data-widget-item]')?.getAttribute('data-widget-item')).toBe(
      entry?.id,
    );
  });

  it('shows what an action brought', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await within(log()).findByText('Did save for widget')).toBeTruthy();
  });

  it('begins anew on demand, and asks the server for what it has', async () => {
    const { session } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await within(log()).findByText('Did save for widget');
    const { thread } = session.state.getState().view;
    await userEvent.click(screen.getByRole('button', { name: 'Reload thread' }));
    expect(await within(log()).findByText('Did save for widget')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'New thread' }));
    await waitFor(() => expect(within(log()).queryByText('Did save for widget')).toBeNull());
    expect(session.state.getState().view.thread?.id).not.toBe(thread?.id);
    expect(within(log()).getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('copies what the item says is to be copied', async () => {
    const user = userEvent.setup();
    await open(
      (store) =>
        new (class extends TestServer {
          override async *action(
            _thread: ThreadMetadata,
            _action: Action,
            sender: WidgetItem | null,
          ): AsyncGenerator<ThreadStreamEvent> {
            if (!sender) return;
            yield { type: 'thread.item.replaced', item: { ...sender, copyText: 'As words' } };
          }
        })(store, null, QUIET),
    );
    expect(within(log()).queryByRole('button', { name: 'Copy' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await within(log()).findByRole('button', { name: 'Copy' }));
    expect(await within(log()).findByText('Copied')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('As words');
  });

  it('belongs to what is open: another state begins another', async () => {
    const { session, stores } = await open();
    const before = session.state.getState().view.thread?.id;
    stores.editor.openState('empty');
    await waitFor(() => expect(session.state.getState().view.thread?.id).not.toBe(before));
  });
});

describe('the composer', () => {
  it('sends on Enter, not on Shift+Enter, and is empty afterwards', async () => {
    await open();
    await userEvent.type(composer(), 'Hello{Shift>}{Enter}{/Shift}there{Enter}');
    expect(await within(log()).findByText('Hello back')).toBeTruthy();
    expect(log().textContent).toContain('Hello\nthere');
    expect(composer()).toHaveProperty('value', '');
  });

  it('does not send nothing', async () => {
    await open();
    await userEvent.type(composer(), '   {Enter}');
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
  });

  it('says why a thread is locked, and stands back when it is closed', async () => {
    const { session } = await open(
      (store) =>
        new (class extends TestServer {
          override async *action(thread: ThreadMetadata, { type }: Action) {
            const isLocked = thread.status.type === 'locked';
            thread.status = { type: isLocked ? 'closed' : 'locked', reason: `Because of ${type}` };
            yield { type: 'progress_update' as const, text: 'Locking' };
          }
        })(store, null, QUIET),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(composer()).toHaveProperty('placeholder', 'Because of save'));
    expect(composer()).toHaveProperty('disabled', true);
    expect(session.state.getState().activity.phase).toBe('idle');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Because of save')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull();
  });
});

describe('conditions', () => {
  it('hold an answer until it is released; meanwhile the stream can be stopped', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Conditions' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Hold' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Release' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
    expect(within(log()).queryByText('Did save for widget')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Release' }));
    expect(await within(log()).findByText('Did save for widget')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('break the connection, and a retry mends it', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Conditions' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Malformed' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not JSON');
    await userEvent.click(screen.getByRole('button', { name: 'Conditions' }));
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await within(log()).findByText('Did save for widget')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a project from elsewhere', () => {
  it('runs nothing before consent', async () => {
    const { session } = await open();
    session.setTrust('ask');
    await screen.findByRole('group', { name: 'Consent' });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.type(composer(), 'Hello{Enter}');
    expect(session.state.getState().timeline.some(({ kind }) => kind === 'request')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Run handlers' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await within(log()).findByText('Did save for widget')).toBeTruthy();
  });
});

describe('questions of the assistant', () => {
  it('are answered in the thread', async () => {
    const asked: unknown[] = [];
    await open(
      (store) =>
        new (class extends TestServer {
          override async *action(thread: ThreadMetadata): AsyncGenerator<ThreadStreamEvent> {
            yield {
              type: 'thread.item.done',
              item: {
                type: 'structured_input',
                id: 'questions',
                threadId: thread.id,
                createdAt: '2026-01-01T00:00:00Z',
                status: 'pending',
                inputs: [
                  {
                    type: 'multiple_choice',
                    id: 'size',
                    question: 'Which size?',
                    options: [{ value: 'Small' }, { value: 'Large' }],
                  },
                  { type: 'freeform', id: 'note', question: 'Anything else?' },
                ],
              },
            };
          }

          override async *respond(thread: ThreadMetadata): AsyncGenerator<ThreadStreamEvent> {
            const item = await this.store.loadItem(thread.id, 'questions', {});
            if (item.type === 'structured_input') asked.push(...item.inputs);
            yield this.say(thread, 'Noted');
          }
        })(store, null, QUIET),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Large' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
    expect(await within(log()).findByText('Noted')).toBeTruthy();
    expect(asked).toMatchObject([
      { id: 'size', answer: { values: ['Large'], skipped: false } },
      { id: 'note', answer: { values: [], skipped: true } },
    ]);
    expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull();
  });
});
