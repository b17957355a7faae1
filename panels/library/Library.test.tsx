// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import { addState } from '#core/edit/commands/states.ts';
import { setWidget } from '#core/edit/commands/set-widget.ts';
import type { JsonObject } from '#core/json.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { Library } from './Library.tsx';

afterEach(cleanup);

const SCHEMA: JsonObject = {
  type: 'object',
  properties: { count: { type: 'number' } },
  required: ['count'],
};

/** The default state, which is open, and the states A, B and C; B does not fit the schema. */
function open(jsonSchema: JsonObject = SCHEMA): TestStores {
  const stores = testStores(EMPTY_DOC, { count: 1 });
  const { editor } = stores;
  editor.run(setWidget({ jsonSchema }, 'Set up'));
  editor.run(addState('a', 'A', { count: 1 }));
  editor.run(addState('b', 'B', { count: 'x' }));
  editor.run(addState('c', 'C', { count: 3 }));
  editor.openState(null);
  render(
    <StoresProvider value={stores}>
      <Library />
    </StoresProvider>,
  );
  return stores;
}

const row = (name: string): HTMLElement => screen.getByRole('treeitem', { name });
const names = ({ editor }: TestStores): readonly string[] =>
  openWidget(editor.edit()).states.map((state) => state.name);
const menu = async (of: string, item: string): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name: `More about ${of}` }));
  await userEvent.click(screen.getByRole('menuitem', { name: item }));
};
async function at(name: string): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(row(name)));
}

describe('marks', () => {
  it('say of each state whether it fits the schema, and why not', async () => {
    open();
    await waitFor(() =>
      expect(row('B').getAttribute('aria-description')).toBe(
        'count is a string; the schema wants a number.',
      ),
    );
    expect(row('A').getAttribute('aria-description')).toBe('Fits the schema');
    expect(row('Default').getAttribute('aria-description')).toBe('Fits the schema');
  });

  it('of a folded widget are the worst of its states', async () => {
    open();
    await waitFor(() => expect(row('B').getAttribute('aria-description')).toBeTruthy());
    await userEvent.click(row('B'));
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(row('Edit todo').getAttribute('aria-description')).toContain('count is a string');
  });

  it('are absent where the schema says nothing', async () => {
    open({});
    await userEvent.click(row('A'));
    expect(row('B').getAttribute('aria-description')).toBeNull();
  });
});

describe('by keyboard', () => {
  it('states are moved, and keep the focus', async () => {
    const stores = open();
    await userEvent.click(row('C'));
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
    expect(names(stores)).toEqual(['C', 'A', 'B']);
    await at('C');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names(stores)).toEqual(['A', 'C', 'B']);
    stores.editor.undo();
    expect(names(stores)).toEqual(['C', 'A', 'B']);
  });

  it('a state is renamed, or left as it was', async () => {
    const stores = open();
    await userEvent.click(row('A'));
    await userEvent.keyboard('{F2}Long title{Enter}');
    expect(names(stores)).toEqual(['Long title', 'B', 'C']);
    await at('Long title');
    await userEvent.keyboard('{F2}Other{Escape}');
    expect(names(stores)).toEqual(['Long title', 'B', 'C']);
  });

  it('a state is duplicated under a name of its own', async () => {
    const stores = open();
    await userEvent.click(row('A'));
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(names(stores)).toEqual(['A', 'A copy', 'B', 'C']);
    await userEvent.keyboard('Empty{Enter}');
    expect(names(stores)).toEqual(['A', 'Empty', 'B', 'C']);
    expect(stores.editor.edit().state).toBe('new1');
  });

  it('a state is deleted, and the way back is offered', async () => {
    const stores = open();
    await userEvent.click(row('A'));
    await userEvent.keyboard('{Delete}');
    expect(names(stores)).toEqual(['B', 'C']);
    expect(stores.workbench.getState().toast).toMatchObject({ text: 'Deleted A', undo: true });
    await at('B');
  });

  it('the default state stays where and what it is', async () => {
    const stores = open();
    await userEvent.click(row('Default'));
    await userEvent.keyboard('{Delete}{F2}{Alt>}{ArrowDown}{/Alt}');
    expect(names(stores)).toEqual(['A', 'B', 'C']);
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  });
});

describe('by menu', () => {
  it('a new state starts with its name', async () => {
    const stores = open();
    await menu('Edit todo', 'New state');
    await userEvent.keyboard('Empty{Enter}');
    expect(names(stores)).toEqual(['A', 'B', 'C', 'Empty']);
  });

  it('a state becomes the default', async () => {
    const stores = open();
    await menu('C', 'Make it the default');
    expect(openWidget(stores.editor.edit()).defaultState).toEqual({ count: 3 });
    expect(names(stores)).toEqual(['A', 'B', 'Former default']);
  });

  it('widgets are duplicated, renamed and deleted; one is left', async () => {
    const stores = open();
    await menu('Edit todo', 'Duplicate');
    await menu('Edit todo copy', 'Rename');
    await userEvent.keyboard('Order{Enter}');
    const widgets = (): readonly string[] =>
      stores.editor.edit().project.widgets.map(({ name }) => name);
    expect(widgets()).toEqual(['Edit todo', 'Order']);
    await menu('Edit todo', 'Delete');
    expect(widgets()).toEqual(['Order']);
    await userEvent.click(screen.getByRole('button', { name: 'More about Order' }));
    expect(
      screen.getByRole('menuitem', { name: 'Delete' }).getAttribute('aria-description'),
    ).toContain('at least one');
  });
});
