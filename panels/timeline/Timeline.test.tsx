// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionProvider } from '#state/session/context.tsx';
import type { SessionState } from '#state/session/state.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { click, sessionState, step, stillSession } from './fixtures/session.ts';
import { todo } from './fixtures/todo.ts';
import { Timeline } from './Timeline.tsx';

const NOW = new Date(2026, 10, 24, 12, 4, 31, 207).valueOf();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open(state: SessionState = sessionState(NOW, 1)) {
  const session = stillSession(state);
  const stores = testStores(todo, { todo: { id: 'todo_123' } });
  render(
    <StoresProvider value={stores}>
      <SessionProvider value={session}>
        <Timeline />
      </SessionProvider>
    </StoresProvider>,
  );
  return { session, stores };
}

const table = (): HTMLElement => screen.getByRole('table', { name: 'Timeline' });
const rows = (): HTMLElement[] =>
  within(table())
    .getAllByRole('row')
    .filter((row) => row.dataset['kind'] !== undefined);
const kinds = (): (string | undefined)[] => rows().map((row) => row.dataset['kind']);
const row = (type: string): HTMLElement => {
  const found = rows().find((one) => one.dataset['type'] === type);
  if (!found) throw new Error(`No row of ${type}`);
  return found;
};
const words = (type: string): (string | null)[] =>
  within(row(type))
    .getAllByRole('cell')
    .slice(0, 4)
    .map((cell) => cell.textContent);

describe('Timeline', () => {
  it('says how to get a first step', () => {
    open({ ...sessionState(NOW), timeline: [], held: [] });
    expect(screen.getByText('No steps yet')).toBeTruthy();
    expect(screen.getByText('Click something in the widget to see what it sends.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells each step with its time, its name, what it did and how long it took', () => {
    open();
    expect(kinds().slice(0, 5)).toEqual(['gesture', 'validation', 'request', 'store', 'event']);
    expect(words('click')).toEqual(['12:04:26.707', 'Click', 'Button Save', '']);
    expect(words('form.valid')).toEqual(['.708', 'Form valid', '5 fields, 0 invalid', '1 ms']);
    expect(words('saveThread')[3]).toBe('2 ms');
    expect(words('thread.item.updated').slice(2)).toEqual([
      'widget.root.updated · not saved',
      '315 ms',
    ]);
  });

  it('shows what is held now as a step that lasts', () => {
    const { session } = open();
    expect(words('held').slice(1)).toEqual(['Held before', 'thread.item.done', '4.2 s']);
    act(() => session.state.setState({ held: [] }));
    expect(rows().some(({ dataset }) => dataset['type'] === 'held')).toBe(false);
  });

  it('says where each key of a payload came from', async () => {
    open();
    await userEvent.click(row('threads.custom_action'));
    const payload = screen.getByRole('list', { name: 'Payload' });
    const found = within(payload)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(found[0]).toBe('id"todo_123"todo.id');
    expect(found[4]).toBe('priority"high"Select');
    expect(screen.getByText('No key collides with the form')).toBeTruthy();
  });

  it('names the keys that collide with the form', async () => {
    const state = sessionState(NOW, 1);
    const collision = step(NOW - 4_498, {
      id: 90,
      parent: 1,
      kind: 'error',
      type: 'form.collision',
      summary: 'The payload has a key “title” already.',
    });
    open({ ...state, timeline: [...state.timeline, collision] });
    await userEvent.click(row('threads.custom_action'));
    expect(screen.queryByText('No key collides with the form')).toBeNull();
    const detail = screen.getByRole('region', { name: 'Step' });
    expect(within(detail).getByText('The payload has a key “title” already.')).toBeTruthy();
  });

  it('shows the frame, and what a store call changed; what a step has not is off', async () => {
    open();
    await userEvent.click(row('saveThread'));
    expect(screen.getByRole('radio', { name: 'Frame' }).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(screen.getByRole('radio', { name: 'Diff' }));
    const changes = within(screen.getByRole('list', { name: 'Changes' })).getAllByRole('listitem');
    expect(changes.map((change) => change.textContent)).toEqual([
      'title−"New thread"+"Groceries"',
      'status.type+"active"',
    ]);
    await userEvent.click(row('threads.custom_action'));
    await userEvent.click(screen.getByRole('radio', { name: 'Frame' }));
    expect(screen.getByRole('region', { name: 'Step' }).textContent).toContain('"thr_7f2a"');
  });

  it('copies a request as a command', async () => {
    const user = userEvent.setup();
    open();
    await user.click(row('threads.custom_action'));
    await user.click(screen.getByRole('button', { name: 'cURL' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^curl .*\/chatkit/);
    expect(copied).toContain('"update_todo"');
  });

  it('leads to the element and to the line', async () => {
    const { stores } = open();
    stores.workbench.setState({ mode: 'try' });
    await userEvent.click(row('click'));
    await userEvent.click(screen.getByRole('button', { name: /Button Save/ }));
    expect(stores.selection()).toEqual(['save']);
    expect(stores.workbench.getState().mode).toBe('design');
    await userEvent.click(row('log'));
    await userEvent.click(screen.getByRole('button', { name: 'server.ts:9' }));
    const { editorsTab, reveal } = stores.workbench.getState();
    expect(editorsTab).toBe('Server');
    expect(reveal).toMatchObject({ tab: 'Server', line: 9 });
  });

  it('narrows to what is searched for and to kinds', async () => {
    open();
    const all = rows().length;
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search steps' }), 'not saved');
    expect(rows().map(({ dataset }) => dataset['type'])).toEqual(['thread.item.updated']);
    expect(screen.getByText(`1 of ${all} steps`)).toBeTruthy();
    await userEvent.clear(screen.getByRole('searchbox', { name: 'Search steps' }));
    await userEvent.click(screen.getByRole('button', { name: 'All kinds' }));
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Store calls' }));
    expect(kinds()).toEqual(['store']);
  });

  it('is one tab stop; arrows go from row to row and Esc lets go', async () => {
    open();
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() =>
      rows()
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus(),
    );
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
    expect(rows()[1]?.getAttribute('aria-selected')).toBe('true');
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows()[1]]);
    await userEvent.keyboard('{Escape}');
    expect(rows().some((one) => one.getAttribute('aria-selected') === 'true')).toBe(false);
  });

  it('flashes what is new, and nothing else', () => {
    const { session } = open();
    act(() =>
      session.state.setState(({ timeline }) => ({
        timeline: [...timeline, ...click(NOW, 200, false)],
      })),
    );
    const fresh = rows().filter(({ dataset }) => dataset['fresh'] !== undefined);
    expect(fresh.map(({ dataset }) => Number(dataset['id']))).toEqual([
      200, 201, 202, 203, 204, 205, 206,
    ]);
  });

  it('draws a few of thousands of rows', () => {
    open(sessionState(NOW, 700));
    expect(Number(table().getAttribute('aria-rowcount'))).toBeGreaterThan(4_900);
    expect(rows().length).toBeLessThan(60);
  });

  it('forgets everything when it is cleared', async () => {
    const { session } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Clear timeline' }));
    expect(session.state.getState().timeline).toEqual([]);
    expect(screen.getByText('No steps yet')).toBeTruthy();
  });
});
