// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SessionProvider } from '#state/session/context.tsx';
import { INITIAL } from '#state/session/state.ts';
import type { StoredThread } from '#state/session/state.ts';
import { stillSession } from '../timeline/fixtures/session.ts';
import { StorePanel } from './StorePanel.tsx';

afterEach(cleanup);

const STORED: readonly StoredThread[] = [
  {
    id: 'thr_1',
    thread: { id: 'thr_1', title: 'Groceries' },
    items: [
      {
        id: 'wig_1',
        type: 'widget',
        json: {
          id: 'wig_1',
          widget: { type: 'Card', children: [{ type: 'Text', value: 'Milk' }] },
        },
      },
      { id: 'hid_1', type: 'hidden_context_item', json: { id: 'hid_1', content: 'A note' } },
    ],
  },
  { id: 'thr_2', thread: { id: 'thr_2', title: 'Travel' }, items: [] },
];

function open(stored: readonly StoredThread[]): void {
  render(
    <SessionProvider value={stillSession({ ...INITIAL, stored })}>
      <StorePanel />
    </SessionProvider>,
  );
}

const ids = (): (string | undefined)[] =>
  screen
    .getAllByRole('button')
    .flatMap(({ dataset }) => (dataset['stored'] === undefined ? [] : [dataset['stored']]));
const search = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search the store' });

describe('the store', () => {
  it('says what will be here', () => {
    open([]);
    expect(screen.getByText('Nothing stored yet')).toBeTruthy();
  });

  it('lists threads, newest first, with their items; hidden ones say so', () => {
    open(STORED);
    expect(ids()).toEqual(['thr_2', 'thr_1', 'wig_1', 'hid_1']);
    const hidden = screen.getAllByText('hidden from the client');
    expect(hidden.map((mark) => mark.closest('button')?.dataset['stored'])).toEqual(['hid_1']);
    expect(screen.getByText('2 threads, 2 items')).toBeTruthy();
  });

  it('opens an item as a tree', async () => {
    open(STORED);
    await userEvent.click(screen.getByRole('button', { name: /wig_1/ }));
    await userEvent.click(screen.getByRole('button', { name: 'widget Card' }));
    await userEvent.click(screen.getByRole('button', { name: 'children [1]' }));
    await userEvent.click(screen.getByRole('button', { name: '0 Text' }));
    expect(screen.getByText('"Milk"')).toBeTruthy();
  });

  it('finds what holds a text, and opens the way to it', async () => {
    open(STORED);
    await userEvent.type(search(), 'MILK');
    expect(ids()).toEqual(['thr_1', 'wig_1']);
    await userEvent.click(screen.getByRole('button', { name: /wig_1/ }));
    expect(screen.getByText('"Milk"')).toBeTruthy();
  });

  it('keeps all items of a thread that fits, and says when nothing does', async () => {
    open(STORED);
    await userEvent.type(search(), 'groceries');
    expect(ids()).toEqual(['thr_1', 'wig_1', 'hid_1']);
    await userEvent.type(search(), ' nowhere');
    expect(screen.getByText('Nothing stored fits')).toBeTruthy();
  });
});
