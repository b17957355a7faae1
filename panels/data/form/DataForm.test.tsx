// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import { setWidget } from '#core/edit/commands/set-widget.ts';
import { addState } from '#core/edit/commands/states.ts';
import type { JsonObject } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import { dataLookOf } from '#state/schema/data-look.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { DataEditor } from '../DataEditor.tsx';
import { DataStatus } from '../DataStatus.tsx';

afterEach(cleanup);

const TODO: JsonObject = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    count: { type: 'integer' },
    done: { type: 'boolean' },
    priority: { enum: ['high', 'low'] },
    note: { type: ['string', 'null'] },
    due: { type: 'string', format: 'date' },
    tags: { type: 'array', items: { type: 'string' }, maxItems: 3 },
  },
  required: ['title', 'count', 'done'],
  additionalProperties: false,
};

function open(data: JsonObject, jsonSchema: JsonObject = TODO): TestStores {
  const stores = testStores(EMPTY_DOC, data);
  stores.editor.run(setWidget({ jsonSchema }, 'Set up'));
  dataLookOf(stores.workbench).setState({ view: 'form' });
  render(
    <StoresProvider value={stores}>
      <DataStatus />
      <DataEditor />
    </StoresProvider>,
  );
  return stores;
}

const data = ({ editor }: TestStores, state: string | null = null): JsonObject =>
  stateData(openWidget(editor.edit()), state);
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });

describe('a form made from the schema', () => {
  it('has a field a key, each of the kind that the schema says', async () => {
    const stores = open({ title: 'A', count: 1, done: false, priority: 'high', tags: ['x'] });
    await userEvent.type(box('title'), 'B');
    await userEvent.clear(box('count'));
    await userEvent.type(box('count'), '12');
    await userEvent.click(screen.getByRole('switch', { name: 'done' }));
    await userEvent.click(screen.getByRole('radio', { name: 'low' }));
    await userEvent.type(box('tags[0]'), 'y');
    expect(data(stores)).toEqual({
      title: 'AB',
      count: 12,
      done: true,
      priority: 'low',
      tags: ['xy'],
    });
  });

  it('says what is wrong at the field', async () => {
    open({ title: 'A', count: 1.5, done: false });
    await waitFor(() => expect(box('count').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('count is a number; the schema wants a whole number.')).toBeTruthy();
  });

  it('adds what is missing, in the order of the schema, and goes there', async () => {
    const stores = open({ done: true });
    expect(await screen.findByText(/title is missing/)).toBeTruthy();
    await userEvent.click(button('Add title'));
    expect(Object.entries(data(stores))).toEqual([
      ['title', ''],
      ['done', true],
    ]);
    await waitFor(() => expect(document.activeElement).toBe(box('title')));
    await userEvent.click(button('Add tags'));
    await userEvent.click(button('Add item to tags'));
    expect(data(stores)['tags']).toEqual(['']);
  });

  it('takes away what need not be there', async () => {
    const stores = open({ title: 'A', count: 1, done: true, note: 'n', extra: [1] });
    expect(await screen.findByText('extra is not in the schema.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove title' })).toBeNull();
    await userEvent.click(button('Remove extra'));
    await userEvent.click(button('Remove note'));
    expect(data(stores)).toEqual({ title: 'A', count: 1, done: true });
  });

  it('moves and removes items, and ends where the schema ends', async () => {
    const stores = open({ title: '', count: 1, done: true, tags: ['a', 'b', 'c'] });
    expect(button('Add item to tags').getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button('Move tags[0] down'));
    expect(data(stores)['tags']).toEqual(['b', 'a', 'c']);
    await userEvent.click(button('Remove tags[1]'));
    expect(data(stores)['tags']).toEqual(['b', 'c']);
  });

  it('draws a long list in parts, and the part that is gone to', async () => {
    const tags = Array.from({ length: 220 }, (_, index) => (index === 170 ? 7 : `t${index}`));
    const schema: JsonObject = {
      type: 'object',
      properties: { tags: { type: 'array', items: { type: 'string' } } },
    };
    const places = (): readonly (string | null)[] =>
      [...document.querySelectorAll('[data-path]')].map((row) => row.getAttribute('data-path'));
    open({ tags }, schema);
    fireEvent.click(screen.getByText('tags'));
    expect(places().at(-1)).toBe('["tags",49]');
    fireEvent.click(screen.getByText('Items 50 to 99 of 220'));
    expect(places().at(-1)).toBe('["tags",99]');
    fireEvent.click(
      await screen.findByLabelText('1 value does not fit the schema', {}, { timeout: 5000 }),
    );
    fireEvent.click(screen.getByText('tags[170]'));
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-path]')?.getAttribute('data-path')).toBe(
        '["tags",170]',
      ),
    );
    expect(places()).toHaveLength(51);
    fireEvent.click(screen.getByText('Items 100 to 149'));
    expect(places()[1]).toBe('["tags",100]');
  }, 30_000);

  it('changes between kinds', async () => {
    const stores = open({ title: '', count: 1, done: true, note: null });
    await userEvent.click(screen.getByRole('combobox', { name: 'Kind of note' }));
    await userEvent.click(screen.getByRole('option', { name: 'text' }));
    expect(data(stores)['note']).toBe('');
  });

  it('shows a value of the wrong kind and the way to the right one', async () => {
    const stores = open({ title: '', count: '7', done: true });
    await userEvent.click(button('Use 7 for count'));
    expect(data(stores)['count']).toBe(7);
  });

  it('refuses text where a number is wanted, and keeps the last number', async () => {
    const stores = open({ title: '', count: 5, done: true });
    await userEvent.clear(box('count'));
    await userEvent.type(box('count'), 'x');
    expect(box('count').value).toBe('x');
    expect(screen.getByText('Use a number')).toBeTruthy();
    expect(data(stores)['count']).toBe(5);
  });

  it('is one undo step for the typing at one place', async () => {
    const stores = open({ title: '', count: 5, done: true });
    await userEvent.type(box('title'), 'abc');
    stores.editor.undo();
    expect(data(stores)['title']).toBe('');
  });

  it('writes the state that is open', async () => {
    const stores = open({ title: 'A', count: 5, done: true });
    stores.editor.run(addState('other', 'Other'));
    await waitFor(() => expect(stores.editor.edit().state).toBe('other'));
    await userEvent.type(box('title'), '!');
    expect(data(stores)['title']).toBe('A');
    expect(data(stores, 'other')['title']).toBe('A!');
  });
});

describe('without a schema', () => {
  it('the fields come from the data, and keys can be added', async () => {
    const stores = open({ title: 'A', lines: [{ n: 1 }] }, {});
    expect(box('lines[0].n')).toBeTruthy();
    await userEvent.click(button('Add key'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the key' }), 'more{Enter}');
    expect(data(stores)['more']).toBe('');
    await waitFor(() => expect(document.activeElement).toBe(box('more')));
  });

  it('a schema is a press away', async () => {
    const stores = open({ title: 'A' }, {});
    await userEvent.click(button('Infer schema'));
    expect(openWidget(stores.editor.edit()).jsonSchema).toMatchObject({ required: ['title'] });
    expect(screen.queryByRole('button', { name: 'Infer schema' })).toBeNull();
  });
});

describe('the faults of the data', () => {
  const FAULTY = { title: 1, count: 'x', done: true, tags: ['a', 2] };

  it('are counted, and each leads to its place in the form', async () => {
    open(FAULTY);
    await userEvent.click(await screen.findByRole('button', { name: /^3 values do not fit/ }));
    const list = screen.getByRole('list', { name: 'Values that do not fit' });
    await userEvent.click(within(list).getByRole('button', { name: /^tags\[1\]/ }));
    await waitFor(() => {
      const row = document.activeElement?.closest('[data-path]');
      expect(row?.getAttribute('data-path')).toBe('["tags",1]');
    });
  });

  it('lead to their place in the text', async () => {
    const stores = open(FAULTY);
    await userEvent.click(screen.getByRole('radio', { name: 'JSON' }));
    await userEvent.click(await screen.findByRole('button', { name: /^3 values do not fit/ }));
    await userEvent.click(screen.getByRole('button', { name: /^tags\[1\]/ }));
    expect(stores.workbench.getState().reveal).toMatchObject({ tab: 'Data', line: 7, column: 5 });
  });
});
