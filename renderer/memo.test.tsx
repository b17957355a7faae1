// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import type { WidgetJson } from '#core/json.ts';
import { VIEWS } from './components/registry.ts';
import { button, card, col, field, form, input, live, text } from './test-support/live.tsx';

/** Watches the real views: which elements are rendered, in order. */
let spies: readonly Mock[];

beforeEach(() => {
  const types = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
  spies = types.map((type) => vi.spyOn(VIEWS, type) as unknown as Mock);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The elements rendered since the last call. */
function rendered(): WidgetJson[] {
  const elements = spies.flatMap((spy) =>
    spy.mock.calls.map(([props]) => (props as { readonly element: WidgetJson }).element),
  );
  for (const spy of spies) spy.mockClear();
  return elements;
}

describe('rendering', () => {
  it('of one changed leaf among a thousand touches its path only', () => {
    const columns = Array.from({ length: 10 }, (_, c) =>
      col({}, ...Array.from({ length: 99 }, (__, i) => text(`${c}.${i}`))),
    );
    const { update } = live(card({}, ...columns));
    expect(rendered()).toHaveLength(1001);

    const leaf = text('changed');
    const old = columns[4]?.['children'] as readonly WidgetJson[];
    const column = col({}, ...old.with(50, leaf));
    const changed = card({}, ...columns.with(4, column));
    update(changed);
    expect(screen.getByText('changed')).toBeTruthy();
    expect(new Set(rendered())).toEqual(new Set([changed, column, leaf]));
  });

  it('of text that streams in leaves what the user types in alone', async () => {
    const typed = input('a');
    const words = (value: string) => card({}, text(value, { id: 't', streaming: true }), typed);
    const { update, user } = live(words('Hel'));
    const box = screen.getByRole<HTMLInputElement>('textbox');
    await user.type(box, 'abcd');
    box.setSelectionRange(1, 2);
    rendered();
    for (const value of ['Hello', 'Hello wor', 'Hello world']) update(words(value));
    expect(rendered()).not.toContain(typed);
    expect([box.value, box.selectionStart, box.selectionEnd]).toEqual(['abcd', 1, 2]);
    expect(document.activeElement).toBe(box);
  });

  it('is not caused by new functions of the host', () => {
    const widget = card({}, text('a'), button('Go'));
    const { update } = live(widget);
    rendered();
    update(widget, {
      onAction: async () => {},
      onEvent: () => {},
      blocked: () => null,
      attributes: () => ({ 'data-node-id': 'n' }),
      allowedImageDomains: null,
    });
    expect(rendered()).toEqual([]);
  });

  it('is not caused by a list of hosts that says the same', () => {
    const widget = card({}, { type: 'Image', src: 'https://cdn.example/a.png' });
    const { update } = live(widget, { allowedImageDomains: ['cdn.example'] });
    rendered();
    update(widget, { allowedImageDomains: ['cdn.example'] });
    expect(rendered()).toEqual([]);
  });

  it('of a waiting button is that of the button alone', async () => {
    const go = button('Go', { onClickAction: { type: 'go' } });
    const { user, settle } = live(card({}, text('a'), go, button('Other')));
    rendered();
    await user.click(screen.getByRole('button', { name: 'Go' }));
    await settle();
    expect(rendered()).toEqual([go, go]);
  });

  it('of a waiting widget is none at all', async () => {
    const tick = field('Checkbox', 'a', {
      label: 'A',
      onChangeAction: { type: 'tick', loadingBehavior: 'container' },
    });
    const { user, settle, container } = live(card({}, text('a'), tick, button('Go')));
    rendered();
    await user.click(screen.getByRole('checkbox'));
    expect(container.querySelector('[data-busy="container"]')).not.toBeNull();
    await settle();
    expect(rendered()).toEqual([]);
  });

  it('of typing is none at all', async () => {
    const { user } = live(form({}, text('a'), input('b'), field('Textarea', 'c')));
    rendered();
    await user.type(screen.getByRole('textbox', { name: 'b' }), 'hello');
    expect(rendered()).toEqual([]);
  });
});
