// @vitest-environment happy-dom
/** A widget that changes while somebody types in it: only what changed is drawn again. */
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ChatKitServer } from 'chatkit-node';
import type {
  Action,
  ThreadItemUpdate,
  ThreadMetadata,
  ThreadStreamEvent,
  WidgetItem,
} from 'chatkit-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WidgetJson } from '#core/json.ts';
import { VIEWS } from '#renderer/components/registry.ts';
import { SessionProvider } from '#state/session/context.tsx';
import { testSession } from '#state/session/test-support/test-session.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { Thread } from './Thread.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const widget = (words: string, streaming = true): WidgetJson => ({
  type: 'Card',
  children: [
    { type: 'Text', id: 'words', value: words, streaming },
    {
      type: 'Form',
      onSubmitAction: { type: 'save' },
      children: [
        { type: 'Title', value: 'A form' },
        { type: 'Input', name: 'typed' },
        { type: 'Select', name: 'chosen', options: [{ value: 'a', label: 'A' }] },
      ],
    },
    { type: 'Button', label: 'Go', onClickAction: { type: 'go', loadingBehavior: 'none' } },
  ],
});

type Change = (item: WidgetItem) => ThreadStreamEvent;

/** As it comes from the wire: new objects throughout. */
const drawn = (words: string) => structuredClone(widget(words)) as never;
const updated =
  (update: ThreadItemUpdate): Change =>
  ({ id: itemId }) => ({ type: 'thread.item.updated', itemId, update });

const CHANGES: readonly { readonly name: string; readonly change: Change }[] = [
  {
    name: 'widget.streaming_text.value_delta',
    change: updated({
      type: 'widget.streaming_text.value_delta',
      componentId: 'words',
      delta: ' world',
      done: false,
    }),
  },
  {
    name: 'widget.component.updated',
    change: updated({
      type: 'widget.component.updated',
      componentId: 'words',
      component: { type: 'Text', id: 'words', value: 'Hello world', streaming: true } as never,
    }),
  },
  {
    name: 'widget.root.updated',
    change: updated({ type: 'widget.root.updated', widget: drawn('Hello world') }),
  },
  {
    name: 'thread.item.replaced',
    change: (item) => ({
      type: 'thread.item.replaced',
      item: { ...item, widget: drawn('Hello world') },
    }),
  },
];

class Changing extends ChatKitServer {
  change!: Change;
  go!: Promise<void>;

  override async *action(
    _thread: ThreadMetadata,
    _action: Action,
    sender: WidgetItem | null,
  ): AsyncGenerator<ThreadStreamEvent> {
    await this.go;
    if (sender) yield this.change(sender);
  }
}

/** Types of the elements drawn since the last call. */
function watch(): () => readonly string[] {
  const types = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
  const spies = types.map((type) => vi.spyOn(VIEWS, type));
  return () =>
    spies.flatMap((spy, index) => {
      const count = spy.mock.calls.length;
      spy.mockClear();
      return Array.from({ length: count }, () => types[index] ?? '');
    });
}

describe('a widget in a thread', () => {
  it.each(CHANGES)('changed by $name keeps what is not touched', async ({ change }) => {
    const drawnSince = watch();
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const session = testSession(
      {
        server: (store) => {
          const server = new Changing(store, null, { logger: { warn() {}, error() {} } });
          return Object.assign(server, { change, go: gate });
        },
      },
      widget('Hello'),
    );
    const { container } = render(
      <StoresProvider value={testStores()}>
        <SessionProvider value={session}>
          <Thread />
        </SessionProvider>
      </StoresProvider>,
    );
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole('button', { name: 'Go' }));
    const typed = screen.getByRole<HTMLInputElement>('textbox', { name: 'typed' });
    await user.type(typed, 'abcd');
    typed.setSelectionRange(1, 2);
    drawnSince();

    await act(async () => go());
    const text = container.querySelector('[data-component="Text"]');
    await waitFor(() => expect(text?.textContent).toBe('Hello world'));
    expect(new Set(drawnSince())).toEqual(new Set(['Card', 'Text']));
    expect([typed.value, typed.selectionStart, typed.selectionEnd]).toEqual(['abcd', 1, 2]);
    expect(document.activeElement).toBe(typed);
    expect(typed.isConnected).toBe(true);
  });
});
