// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Component } from '#core/catalogue/component.ts';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import {
  build,
  button,
  card,
  col,
  data,
  element,
  form,
  input,
  row,
  text,
} from '#core/doc/build.ts';
import { GLYPH_TYPES } from '#ui/ComponentGlyph.tsx';
import { field, openInspector } from './test-support/open.tsx';

afterEach(cleanup);

const components: readonly Component[] = Object.values(COMPONENTS);

describe('every component of the catalogue', () => {
  it.each(components.map((component) => [component.type, component] as const))(
    '%s has a labelled field and a Bind button for each prop',
    (type, component) => {
      const doc = build(element(type));
      openInspector(doc, doc.root);
      const region = screen.getByRole('region', { name: 'Inspector' });
      for (const name of Object.keys(component.props)) {
        const controls = within(region).getAllByLabelText(name, { exact: true });
        expect(controls, `${type}.${name}`).toHaveLength(1);
        within(region).getByRole('button', { name: `Bind ${name}` });
      }
    },
  );

  it.each(components.map((component) => [component.type, component] as const))(
    '%s shows the values of its sample without a complaint about their shape',
    (type, component) => {
      const { type: _, children: __, ...props } = component.sample;
      const doc = build(element(type, props));
      openInspector(doc, doc.root);
      for (const name of Object.keys(component.props)) {
        expect(screen.getAllByLabelText(name, { exact: true }), `${type}.${name}`).toHaveLength(1);
      }
      expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(0);
    },
  );

  it('has a glyph of its own', () => {
    const missing = Object.keys(COMPONENTS).filter((type) => !GLYPH_TYPES.includes(type));
    expect(missing).toEqual([]);
  });
});

describe('the head', () => {
  const doc = build(
    card(form(input('title'), row(button('Save', { submit: true }), button('Cancel')))),
  );

  it('leads back along the ancestors', async () => {
    const { selection } = openInspector(doc, 'button');
    const way = screen.getByRole('navigation', { name: 'Ancestors' });
    expect(
      within(way)
        .getAllByRole('button')
        .map((step) => step.textContent),
    ).toEqual(['Card', 'Form', 'Row', 'Button']);
    await userEvent.click(within(way).getByRole('button', { name: 'Form' }));
    expect(selection()).toEqual(['form']);
  });

  it.each([
    ['form', 'Collects 1 field'],
    ['button', 'Submits Form'],
    ['button2', 'Sends nothing yet'],
    ['input', 'Field title of Form'],
    ['row', 'Holds 2 elements'],
  ])('says what %s does', (node, facts) => {
    openInspector(doc, node);
    screen.getByText(facts);
  });

  it('duplicates, wraps and deletes from its menu, and says why not', async () => {
    const { doc: now } = openInspector(doc, 'input');
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    const inForm = screen.getByRole('menuitem', { name: 'Wrap in Form' });
    expect(inForm.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Wrap in Col' }));
    const around = Object.values(now().nodes).find(
      (node) => node.kind === 'element' && node.type === 'Col',
    );
    expect(around?.children).toEqual(['input']);
  });

  it('turns one component into another of its sort', async () => {
    const { doc: now } = openInspector(doc, 'row');
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Change to Col' }));
    expect(now().nodes['row']).toMatchObject({ type: 'Col', children: ['button', 'button2'] });
    screen.getByRole('heading', { name: 'Col' });
  });

  it('narrows the props by name', async () => {
    openInspector(doc, 'form');
    await userEvent.click(screen.getByRole('button', { name: 'Search props' }));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search props' }), 'pad');
    screen.getByRole('group', { name: 'padding' });
    expect(screen.queryByLabelText('gap')).toBeNull();
  });
});

describe('a selection', () => {
  const doc = build(card(col(text('A'), text('B')), button('Go')));

  it('of nothing shows the widget', () => {
    openInspector(doc, null);
    screen.getByRole('heading', { name: 'Edit todo' });
    expect(screen.getByText('Elements').nextElementSibling?.textContent).toBe('5');
  });

  it('of several counts them and deletes them together', async () => {
    const { editor, doc: now } = openInspector(doc, null);
    act(() => editor.select(['text', 'text2']));
    screen.getByText('2 Text');
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(Object.keys(now().nodes).toSorted()).toEqual(['button', 'card', 'col']);
  });

  it('of a component ChatKit does not have keeps its props as JSON', () => {
    openInspector(build(element('Sparkline', { values: [1, 2] })), 'sparkline');
    screen.getByText('ChatKit has no Sparkline');
    expect(field('values').value).toBe('[ 1, 2 ]');
  });

  it('keeps sections folded from one node to the next', async () => {
    const { editor } = openInspector(doc, 'text');
    await userEvent.click(screen.getByRole('button', { name: 'Content' }));
    expect(screen.queryByLabelText('value')).toBeNull();
    act(() => editor.select(['text2']));
    screen.getByRole('button', { name: 'Content', expanded: false });
    expect(screen.queryByLabelText('value')).toBeNull();
  });

  it('starts its fields afresh with the next node', async () => {
    const { editor } = openInspector(build(card(text('A', { maxLines: 2 }), text('B'))), 'text');
    await userEvent.type(field('maxLines'), 'x');
    screen.getByText('Use a number');
    act(() => editor.select(['text2']));
    expect(field('maxLines').value).toBe('');
    expect(screen.queryByText('Use a number')).toBeNull();
  });
});

describe('what is wrong', () => {
  it('a missing required prop says so', () => {
    openInspector(build(element('Image')), 'image');
    screen.getByText('Image needs src.');
  });

  it('a value of another type stays in sight with a sentence', () => {
    openInspector(build(button('Save', { pill: 'yes', size: 'small' })), 'button');
    expect(field('pill').value).toBe('yes');
    screen.getByText('Takes true or false, not "yes".');
    expect(screen.getByRole('combobox', { name: 'size' }).textContent).toBe('small');
    screen.getByText(/Did you mean "sm"\?/);
  });

  it('a wrong value can be typed over', async () => {
    const { value } = openInspector(build(button('Save', { pill: 'yes' })), 'button');
    await userEvent.clear(field('pill'));
    await userEvent.type(field('pill'), 'true{Enter}');
    expect(value('pill')).toBe(true);
    screen.getByRole('switch', { name: 'pill', checked: true });
  });

  it('a prop the component does not have is shown and can be removed', async () => {
    const { prop } = openInspector(build(text('A', { padding: 3 })), 'text');
    screen.getByText(/Text has no prop padding/);
    await userEvent.click(screen.getByRole('button', { name: 'Remove padding' }));
    expect(prop('padding')).toBeUndefined();
  });

  it('follows what is typed', async () => {
    openInspector(build(form(input('title'))), 'input');
    await userEvent.type(field('pattern'), '(');
    await screen.findByText(/pattern/i, { selector: 'p' });
    await userEvent.clear(field('pattern'));
    await waitFor(() => expect(screen.queryByText(/pattern/i, { selector: 'p' })).toBeNull());
  });

  it('an expression that fails says why below its field', () => {
    openInspector(build(text(data('todo.owner.name'))), 'text', { todo: {} });
    screen.getByText("todo.owner is undefined here, so todo.owner.name can't be read.");
  });

  it('a switch that would put a form into a form says so', async () => {
    const doc = build(card(form(input('a'))));
    const { prop } = openInspector(doc, 'card');
    screen.getByText("Card with asForm can't stand around Form. Take Form away first.");
    await userEvent.click(screen.getByRole('switch', { name: 'asForm' }));
    expect(prop('asForm')).toBeUndefined();
  });
});

describe('reset', () => {
  it('from the menu of the label', async () => {
    const { prop } = openInspector(build(button('Save', { size: 'md' })), 'button');
    await userEvent.click(screen.getByRole('button', { name: 'size' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Reset size' }));
    expect(prop('size')).toBeUndefined();
  });

  it('from the menu of the row, by right click', () => {
    const { prop } = openInspector(build(button('Save', { pill: true })), 'button');
    fireEvent.contextMenu(screen.getByRole('switch', { name: 'pill' }), { clientX: 9, clientY: 9 });
    fireEvent.click(screen.getByRole('menuitem', { name: 'Reset pill' }));
    expect(prop('pill')).toBeUndefined();
  });

  it('by Delete on a field that is no text', async () => {
    const { prop, doc } = openInspector(build(card(button('Save', { pill: true }))), 'button');
    screen.getByRole('switch', { name: 'pill' }).focus();
    await userEvent.keyboard('{Delete}');
    expect(prop('pill')).toBeUndefined();
    expect(doc().nodes['button']).toBeDefined();
  });

  it('by clearing the text', async () => {
    const { prop } = openInspector(build(button('Save')), 'button');
    await userEvent.clear(field('label'));
    expect(prop('label')).toBeUndefined();
  });

  it('leaves a required text empty rather than away', async () => {
    const { value } = openInspector(build(text('Hello')), 'text');
    await userEvent.clear(field('value'));
    expect(value('value')).toBe('');
  });
});

describe('undo', () => {
  it('takes back typing in one field as one step', async () => {
    const { editor, value } = openInspector(build(button('Save')), 'button');
    await userEvent.type(field('label'), ' now');
    expect(value('label')).toBe('Save now');
    act(() => void editor.undo());
    expect(value('label')).toBe('Save');
    expect(field('label').value).toBe('Save');
  });

  it('keeps two fields apart', async () => {
    const { editor, value } = openInspector(build(button('Save')), 'button');
    await userEvent.type(field('label'), '!');
    await userEvent.type(field('key'), 'k');
    act(() => void editor.undo());
    expect(value('key')).toBeUndefined();
    expect(value('label')).toBe('Save!');
  });
});

describe('while something is dragged', () => {
  const doc = build(card(form(input('title'))));

  it('says what is in hand, where it goes and how it starts; then the fields are back', () => {
    const { drag } = openInspector(doc, 'form');
    act(() => {
      drag().grab({ kind: 'component', type: 'RadioGroup' }, 'key');
      drag().startWalking();
    });
    screen.getByRole('heading', { name: 'RadioGroup' });
    screen.getByText('One choice from options that are all in sight.');
    expect(screen.getByText('options').nextElementSibling?.textContent).toBe('2 items');
    expect(screen.getByText('Transition')).toBeDefined();
    act(() => drag().cancel());
    expect(screen.queryByRole('heading', { name: 'RadioGroup' })).toBeNull();
  });

  it('says what a node in hand is, but not how it starts', () => {
    const { drag } = openInspector(doc, 'form');
    act(() => {
      drag().grab({ kind: 'node', node: 'input' }, 'key');
      drag().startWalking();
    });
    screen.getByRole('heading', { name: 'Input' });
    expect(screen.queryByText('Starts as')).toBeNull();
  });
});
