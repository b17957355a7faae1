// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SessionProvider } from '#state/session/context.tsx';
import { INITIAL } from '#state/session/state.ts';
import type { ConsoleRecord } from '#state/session/state.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { stillSession } from '../timeline/fixtures/session.ts';
import { Console } from './Console.tsx';

afterEach(cleanup);

const AT = new Date(2026, 10, 24, 12, 4, 31, 207).valueOf();

function line(
  id: number,
  run: number | null,
  level: ConsoleRecord['level'],
  ...args: readonly unknown[]
): ConsoleRecord {
  const title = run === null ? 'server.ts' : `action_${run}`;
  const place = { file: 'server.ts', line: id, column: 1 };
  return { id, role: 'server', run, title, level, args, at: AT, place };
}

function open(...records: readonly ConsoleRecord[]) {
  const session = stillSession({ ...INITIAL, console: records });
  const stores = testStores();
  render(
    <StoresProvider value={stores}>
      <SessionProvider value={session}>
        <Console />
      </SessionProvider>
    </StoresProvider>,
  );
  return { session, stores };
}

const log = (): HTMLElement => screen.getByRole('log', { name: 'Console' });

describe('Console', () => {
  it('says what shows here', () => {
    open();
    expect(screen.getByText('Nothing printed yet')).toBeTruthy();
  });

  it('gathers lines by the request that printed them', () => {
    open(line(1, 1, 'log', 'a'), line(2, 2, 'log', 'b'), line(3, 1, 'log', 'c'));
    const groups = within(log()).getAllByRole('region');
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
      'action_1',
      'action_2',
    ]);
    expect(groups[0]?.textContent).toContain('12:04:31.207');
    expect(groups[0]?.textContent).toMatch(/a.*c/);
  });

  it('shows one level at a time', async () => {
    open(line(1, 1, 'debug', 'a debug'), line(2, 1, 'warn', 'a warning'), line(3, 2, 'info', 'b'));
    await userEvent.click(screen.getByRole('radio', { name: 'Warnings' }));
    expect(log().textContent).toContain('a warning');
    expect(log().textContent).not.toContain('a debug');
    await userEvent.click(screen.getByRole('radio', { name: 'Errors' }));
    expect(screen.getByText('No line of this level')).toBeTruthy();
    expect(screen.getByText('3 lines are of other levels.')).toBeTruthy();
  });

  it('opens objects part by part, also one that holds itself', async () => {
    const todo: Record<string, unknown> = { title: 'Milk' };
    todo['self'] = todo;
    open(line(1, 1, 'log', todo));
    await userEvent.click(within(log()).getByRole('button', { name: /Milk/ }));
    expect(screen.getByText('title:')).toBeTruthy();
    await userEvent.click(within(log()).getByRole('button', { name: /^self:/ }));
    expect(screen.getAllByText('title:')).toHaveLength(2);
  });

  it('shows long lists a hundred at a time', async () => {
    open(
      line(
        1,
        1,
        'log',
        Array.from({ length: 230 }, (_, index) => index),
      ),
    );
    await userEvent.click(within(log()).getAllByRole('button')[0] as HTMLElement);
    expect(within(log()).queryByText('150:')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show 100 of 130 more' }));
    expect(within(log()).getByText('150:')).toBeTruthy();
  });

  it('folds the stack of an error below its message', () => {
    open(line(1, 1, 'error', 'TypeError: No title\n    at action (server.ts:9:5)'));
    const summary = screen.getByText('TypeError: No title');
    const details = summary.closest('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain('at action (server.ts:9:5)');
  });

  it('leads to the line, and clears', async () => {
    const { session, stores } = open(line(7, 1, 'log', 'a'));
    await userEvent.click(screen.getByRole('button', { name: 'server.ts:7' }));
    expect(stores.workbench.getState().reveal).toMatchObject({ tab: 'Server', line: 7 });
    await userEvent.click(screen.getByRole('button', { name: 'Clear console' }));
    expect(session.state.getState().console).toEqual([]);
  });
});
