// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PropValue } from '#core/doc/node.ts';
import { badge, build, button, card, data, element, repeat, text, when } from '#core/doc/build.ts';
import { printExpr } from '#core/expr/print.ts';
import { field, openInspector } from '../test-support/open.tsx';

afterEach(cleanup);

const DATA = {
  todo: { title: 'Buy bread', done: false, tags: ['home', 'errand'], count: 3 },
  people: [{ name: 'Ada' }, { name: 'Bo' }],
};

const code = (value: PropValue | undefined): string | undefined =>
  value?.kind === 'expr' ? printExpr(value.expr) : undefined;
const paths = (): (string | null)[] =>
  screen.getAllByRole('option').map((option) => option.firstElementChild?.textContent ?? null);
const bind = (prop: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: `Bind ${prop}` }));

describe('binding', () => {
  it('offers the paths that fit the prop, with their values of now', async () => {
    openInspector(build(card(button('Save'))), 'button', DATA);
    await bind('disabled');
    expect(paths()).toEqual(['todo.done']);
    within(screen.getByRole('option', { name: /^todo\.done / })).getByText('false');
    await userEvent.click(screen.getByRole('button', { name: 'Show 5 more of another type' }));
    expect(paths()).toContain('todo.title');
  });

  it('binds with the keyboard alone: filter, arrows, Enter', async () => {
    const { prop } = openInspector(build(card(button('Save'))), 'button', DATA);
    screen.getByRole('button', { name: 'Bind label' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Filter paths' }));
    await userEvent.keyboard('todo.{ArrowDown}{Enter}');
    expect(code(prop('label'))).toBe('todo.count');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bind label' }));
  });

  it('closes on Esc and gives the focus back', async () => {
    openInspector(build(button('Save')), 'button', DATA);
    await bind('label');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bind label' }));
  });

  it('shows the expression and its live value in the place of the field', () => {
    const { editor } = openInspector(build(text(data('todo.title'))), 'text', DATA);
    expect(screen.getByRole('group', { name: 'value' }).textContent).toBe('todo.title"Buy bread"');
    const { project, widget } = editor.edit();
    const open = project.widgets.find(({ id }) => id === widget);
    act(() =>
      editor.openProject({
        ...project,
        widgets: [{ ...open!, defaultState: { todo: { title: 'Milk' } } }],
      }),
    );
    act(() => editor.select(['text']));
    expect(screen.getByRole('group', { name: 'value' }).textContent).toBe('todo.title"Milk"');
  });

  it('puts loop variables first, the nearest loop before those around it', async () => {
    const doc = build(card(repeat('people', 'person', repeat('todo.tags', 'tag', badge('')))));
    openInspector(doc, 'badge', DATA);
    await bind('label');
    expect(paths().slice(0, 2)).toEqual(['tag', 'person.name']);
    within(screen.getByRole('option', { name: /^person\.name / })).getByText('"Ada"');
  });

  it('takes any expression, with what it gives', async () => {
    const { prop } = openInspector(build(button('Save')), 'button', DATA);
    await bind('disabled');
    await userEvent.type(field('Expression'), '!todo.title');
    await screen.findByText('= false');
    await userEvent.keyboard('{Enter}');
    expect(code(prop('disabled'))).toBe('!todo.title');
  });

  it('says what is wrong with an expression, and does not bind it', async () => {
    const { prop } = openInspector(build(button('Save')), 'button', DATA);
    await bind('label');
    await userEvent.type(field('Expression'), 'todo.');
    await waitFor(() => expect(field('Expression').getAttribute('aria-invalid')).toBe('true'));
    await userEvent.keyboard('{Enter}');
    expect(prop('label')).toEqual({ kind: 'literal', value: 'Save' });
    await userEvent.clear(field('Expression'));
    await userEvent.type(field('Expression'), 'tod.title');
    await screen.findByText(/did you mean `todo`/);
  });

  it('completes what is written, with the keyboard', async () => {
    const doc = build(card(repeat('people', 'person', badge(''))));
    const { prop } = openInspector(doc, 'badge', DATA);
    await bind('label');
    await userEvent.type(field('Expression'), 'person.na');
    const list = await screen.findByRole('listbox', { name: 'Suggestions' });
    within(list).getByText('"Ada"');
    await userEvent.keyboard('{Tab}');
    expect(field('Expression').value).toBe('person.name');
    await userEvent.type(field('Expression'), '.toUp');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await screen.findByText('= "ADA"');
    await userEvent.keyboard('{Enter}');
    expect(code(prop('label', 'badge'))).toBe('person.name.toUpperCase()');
  });

  it('carries out the suggestion for a slip', async () => {
    openInspector(build(button('Save')), 'button', DATA);
    await bind('label');
    await userEvent.type(field('Expression'), 'tod.title');
    await userEvent.click(await screen.findByRole('button', { name: 'Change to todo' }));
    expect(field('Expression').value).toBe('todo.title');
  });

  it('unbinds to the value of now', async () => {
    const { value } = openInspector(build(text(data('todo.title'))), 'text', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'todo.title "Buy bread"' }));
    await userEvent.click(screen.getByRole('button', { name: 'Unbind' }));
    expect(value('value')).toBe('Buy bread');
    expect(field('value').value).toBe('Buy bread');
  });

  it('says so when the data is empty', async () => {
    openInspector(build(text('A')), 'text');
    await bind('value');
    screen.getByText('The data is empty. Add keys under Data.');
  });
});

describe('repeat over', () => {
  it('offers the lists with their counts and names the variable after the list', async () => {
    const { doc, selection } = openInspector(build(card(text('A'))), 'text', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'Repeat over…' }));
    expect(paths()).toEqual(['todo.tags', 'people']);
    within(screen.getByRole('option', { name: /^people / })).getByText('2 items');
    await userEvent.click(screen.getByRole('option', { name: /^todo\.tags / }));
    const [id = ''] = selection();
    expect(doc().nodes[id]).toMatchObject({
      kind: 'repeat',
      item: { type: 'name', name: 'tag' },
      children: ['text'],
    });
  });

  it('takes a name of one’s own, and refuses one that is none', async () => {
    const { doc, selection } = openInspector(build(card(text('A'))), 'text', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'Repeat over…' }));
    await userEvent.type(field('Loop variable'), '1st');
    screen.getByText('Use a name such as item');
    await userEvent.clear(field('Loop variable'));
    await userEvent.type(field('Loop variable'), 'human');
    await userEvent.click(screen.getByRole('option', { name: /^people / }));
    expect(doc().nodes[selection()[0] ?? '']).toMatchObject({ item: { name: 'human' } });
  });

  it('says why the root can’t be repeated', async () => {
    openInspector(build(card(text('A'))), 'card', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'Repeat over…' }));
    screen.getByText(/A widget has one root/);
  });

  it('can be changed: the list, and the names with all that use them', async () => {
    const doc = build(card(repeat('people', 'person', text(data('person.name')))));
    const { doc: now, prop } = openInspector(doc, 'repeat', DATA);
    await userEvent.clear(field('item'));
    screen.getByText('Name the item');
    await userEvent.type(field('item'), 'who');
    expect(code(prop('value', 'text'))).toBe('who.name');
    await userEvent.type(field('index'), 'i');
    expect(now().nodes['repeat']).toMatchObject({ item: { name: 'who' }, index: 'i' });
    await userEvent.click(screen.getByRole('button', { name: 'Bind over' }));
    await userEvent.click(screen.getByRole('option', { name: /^todo\.tags / }));
    const node = now().nodes['repeat'];
    expect(node?.kind === 'repeat' && printExpr(node.over)).toBe('todo.tags');
  });
});

describe('show when', () => {
  it('puts a condition around the node, negated where asked', async () => {
    const { doc, selection } = openInspector(build(card(text('A'))), 'text', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'Show when…' }));
    await userEvent.click(screen.getByRole('switch', { name: 'Not' }));
    await userEvent.click(screen.getByRole('option', { name: /^todo\.done / }));
    const node = doc().nodes[selection()[0] ?? ''];
    expect(node?.kind === 'when' && printExpr(node.test)).toBe('!todo.done');
    expect(node?.children).toEqual(['text']);
  });

  it('offers yes and no first', async () => {
    openInspector(build(card(text('A'))), 'text', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'Show when…' }));
    expect(paths()[0]).toBe('todo.done');
  });

  it('gets and loses an else', async () => {
    const doc = build(card(when('todo.done', [text('Done')])));
    const { doc: now, editor } = openInspector(doc, 'when', DATA);
    screen.getByText('does not hold now');
    await userEvent.click(screen.getByRole('button', { name: 'Add else' }));
    expect(now().nodes['when']).toMatchObject({ children: ['text'], otherwise: ['new1'] });
    act(() => editor.select(['when']));
    await userEvent.click(screen.getByRole('button', { name: 'Remove else' }));
    expect(now().nodes['when']).toMatchObject({ children: ['text'], otherwise: [] });
  });

  it('is turned round by Negate and bound to something else', async () => {
    const doc = build(card(when('todo.done', [element('Divider')])));
    const { doc: now } = openInspector(doc, 'when', DATA);
    await userEvent.click(screen.getByRole('button', { name: 'Negate' }));
    const test = (): string => {
      const node = now().nodes['when'];
      return node?.kind === 'when' ? printExpr(node.test) : '';
    };
    expect(test()).toBe('!todo.done');
    screen.getByText('holds now');
    await userEvent.click(screen.getByRole('button', { name: 'Bind test' }));
    await userEvent.click(screen.getByRole('option', { name: /^todo\.tags / }));
    expect(test()).toBe('todo.tags');
  });
});
