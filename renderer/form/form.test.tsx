// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  button,
  card,
  choices,
  col,
  field,
  form,
  input,
  item,
  label,
  listView,
  live,
  row,
  text,
} from '../test-support/live.tsx';

afterEach(cleanup);

const save = { onSubmitAction: { type: 'save', payload: { id: 7 } } };
const submit = button('Save', { submit: true });

describe('collecting', () => {
  it('joins every kind of control to the payload, in its own type', async () => {
    const { user, requests } = live(
      form(
        save,
        input('todo.title', { defaultValue: 'Rye' }),
        input('todo.count', { inputType: 'number', defaultValue: '3' }),
        field('Textarea', 'todo.note', { defaultValue: 'a\nb' }),
        field('Select', 'todo.priority', { ...choices('high', 'low'), defaultValue: 'high' }),
        field('DatePicker', 'todo.due', { defaultValue: '2026-12-04' }),
        field('Checkbox', 'remind', { label: 'Remind', defaultChecked: true }),
        field('Checkbox', 'share', { label: 'Share' }),
        field('RadioGroup', 'size', { ...choices('s', 'm'), defaultValue: 'm' }),
        text('Words', { editable: { name: 'words' } }),
        text('Only text'),
        submit,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests[0]?.action).toEqual({
      type: 'save',
      payload: {
        id: 7,
        todo: { title: 'Rye', count: '3', note: 'a\nb', priority: 'high', due: '2026-12-04' },
        remind: true,
        share: false,
        size: 'm',
        words: 'Words',
      },
    });
    expect(requests[0]?.source).toMatchObject({ type: 'Form', prop: 'onSubmitAction' });
    expect(requests[0]?.fields?.map(({ control, path }) => `${control} ${path.join('/')}`)).toEqual(
      [
        'Input todo/title',
        'Input todo/count',
        'Textarea todo/note',
        'Select todo/priority',
        'DatePicker todo/due',
        'Checkbox remind',
        'Checkbox share',
        'RadioGroup size',
        'Text words',
      ],
    );
  });

  it('leaves out what is disabled, and pickers in which nothing is chosen', async () => {
    const { user, payloads } = live(
      form(
        save,
        input('off', { defaultValue: 'x', disabled: true }),
        field('Select', 'a', choices('x')),
        field('Select', 'gone', { ...choices('x'), defaultValue: 'y' }),
        field('DatePicker', 'b'),
        field('RadioGroup', 'c', choices('x')),
        field('RadioGroup', 'lost', { ...choices('x'), defaultValue: 'y' }),
        input('empty'),
        submit,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ id: 7, empty: '' }]);
  });

  it('sends what the user made of it', async () => {
    const { user, payloads } = live(
      form(save, input('title'), field('Checkbox', 'done', { label: 'Done' }), submit),
    );
    await user.type(screen.getByRole('textbox'), 'Bread');
    await user.click(screen.getByRole('checkbox', { name: 'Done' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ id: 7, title: 'Bread', done: true }]);
  });

  it('joins fields to every action inside the form, without checking them', async () => {
    const { user, payloads, events } = live(
      form(
        save,
        input('title', { required: true }),
        button('Draft', { onClickAction: { type: 'draft' } }),
        field('RadioGroup', 'size', { ...choices('s', 'm'), onChangeAction: { type: 'sized' } }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Draft' }));
    await user.click(screen.getByRole('radio', { name: 'M' }));
    expect(payloads()).toEqual([{ title: '' }, { title: '', size: 'm' }]);
    expect(events.map(({ type }) => type)).toEqual(['gesture', 'gesture']);
  });

  it('joins a control outside any form to its own change action', async () => {
    const { user, payloads, requests } = live(
      card(
        {},
        input('other', { defaultValue: 'x' }),
        field('Checkbox', 'project.done', {
          label: 'Done',
          onChangeAction: { type: 'tick', payload: { project: { id: 1 } } },
        }),
      ),
    );
    await user.click(screen.getByRole('checkbox'));
    expect(payloads()).toEqual([{ project: { id: 1, done: true } }]);
    expect(requests[0]?.fields).toHaveLength(1);
  });

  it('reports a collision and sends what remains', async () => {
    const { user, payloads, events } = live(
      form(
        { onSubmitAction: { type: 'save', payload: { id: 7, title: 'Fixed' } } },
        input('title', { defaultValue: 'Mine' }),
        submit,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ id: 7, title: 'Fixed' }]);
    expect(events.find(({ type }) => type === 'form.collision')).toMatchObject({
      source: { type: 'Form', prop: 'onSubmitAction' },
      collisions: [{ name: 'title', reason: 'payload' }],
    });
  });

  it('does not count rows that Show more still hides', async () => {
    const { user, payloads } = live(
      form(
        save,
        listView({ limit: 1 }, ...['a', 'b', 'c'].map((name) => item({}, input(name)))),
        submit,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(payloads()).toEqual([{ id: 7, a: '' }]);
  });
});

describe('validation', () => {
  it('stops a submission, marks every invalid field and focuses the first', async () => {
    const { user, requests, events } = live(
      form(
        save,
        input('fine', { defaultValue: 'x', required: true }),
        input('title', { required: true, placeholder: 'Title' }),
        field('Textarea', 'code', { pattern: '[0-9]+', defaultValue: 'abc', placeholder: 'Code' }),
        field('Checkbox', 'terms', { label: 'Terms', required: true }),
        submit,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toEqual([]);
    expect(document.activeElement).toBe(screen.getByPlaceholderText('Title'));
    const failed = events.find((event) => event.type === 'form.invalid');
    expect(failed?.fields.map(({ name }) => name)).toEqual(['title', 'code', 'terms']);
    const marked = document.querySelectorAll('[aria-invalid="true"]');
    expect([...marked].map((node) => node.getAttribute('name'))).toEqual([
      'title',
      'code',
      'terms',
    ]);

    await user.type(screen.getByPlaceholderText('Title'), 'Rye');
    expect(screen.getByPlaceholderText('Title').hasAttribute('aria-invalid')).toBe(false);
    await user.clear(screen.getByPlaceholderText('Code'));
    await user.type(screen.getByPlaceholderText('Code'), '42');
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toHaveLength(1);
    expect(events.find((event) => event.type === 'form.valid')).toMatchObject({ count: 4 });
  });

  it('wants a choice of a required group', async () => {
    const { user, requests } = live(
      form(
        save,
        field('RadioGroup', 'size', {
          required: true,
          options: [
            { value: 's', label: 'S', disabled: true },
            { value: 'm', label: 'M' },
          ],
        }),
        submit,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toEqual([]);
    expect(screen.getByRole('radiogroup').getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByRole('radio', { name: 'M' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toHaveLength(1);
  });

  it('counts an untouched editable text', async () => {
    const { user, requests } = live(
      form(save, text('', { editable: { name: 'words', required: true } }), submit),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'words' }));
  });
});

describe('submitting', () => {
  it('takes Enter in an input, not in a text area', async () => {
    const { user, payloads, events } = live(
      form(save, input('a'), field('Textarea', 'b', { placeholder: 'b' }), submit),
    );
    await user.type(screen.getByPlaceholderText('b'), 'x{Enter}y');
    expect(payloads()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'a' }), '1{Enter}');
    expect(payloads()).toEqual([{ id: 7, a: '1', b: 'x\ny' }]);
    expect(events[0]).toMatchObject({ type: 'gesture', gesture: 'enter' });
  });

  it('takes Enter without a button where there is one text field alone, as browsers do', async () => {
    const one = live(form(save, input('a')));
    await one.user.type(screen.getByRole('textbox'), '{Enter}');
    expect(one.requests).toHaveLength(1);
    cleanup();
    const two = live(form(save, input('a'), input('b')));
    await two.user.type(screen.getByRole('textbox', { name: 'a' }), '{Enter}');
    expect(two.requests).toHaveLength(0);
  });

  it('does not take Enter when the button is disabled', async () => {
    const { user, requests } = live(
      form(save, input('a'), button('Save', { submit: true, disabled: true })),
    );
    await user.type(screen.getByRole('textbox'), '{Enter}');
    expect(requests).toEqual([]);
  });

  it('prefers the action of the form to that of its button', async () => {
    const { user, requests } = live(
      form(save, button('Save', { submit: true, onClickAction: { type: 'clicked' } })),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests.map(({ action }) => action.type)).toEqual(['save']);
  });

  it('falls back to the action of the button, once the form is valid', async () => {
    const { user, requests } = live(
      form(
        {},
        input('a', { required: true }),
        button('Save', { submit: true, onClickAction: { type: 'clicked' } }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toEqual([]);
    await user.type(screen.getByRole('textbox'), 'x');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests.map(({ action }) => action)).toEqual([
      { type: 'clicked', payload: { a: 'x' } },
    ]);
  });

  it('is an ordinary button outside any form', async () => {
    const { user, requests } = live(
      card({}, button('Save', { submit: true, onClickAction: { type: 'clicked' } })),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests.map(({ action }) => action.type)).toEqual(['clicked']);
  });
});

describe('a card as a form', () => {
  const asForm = (...children: Parameters<typeof card>[1][]) =>
    card(
      {
        asForm: true,
        confirm: { label: 'Vote', action: { type: 'vote', payload: { poll: 1 } } },
        cancel: { label: 'Later', action: { type: 'later' } },
      },
      ...children,
    );

  it('checks and sends its fields with confirm, by button, by Enter and by a button inside', async () => {
    const { user, payloads, requests } = live(
      asForm(input('place', { required: true }), button('Inside', { submit: true })),
    );
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    expect(requests).toEqual([]);
    await user.type(screen.getByRole('textbox'), 'Ramen');
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    await user.keyboard('{Tab}');
    expect(payloads()).toEqual([{ poll: 1, place: 'Ramen' }]);
    expect(requests[0]?.source).toMatchObject({ type: 'Card', prop: 'confirm.action' });
  });

  it('sends its fields with cancel too, unchecked', async () => {
    const { user, payloads } = live(asForm(input('place', { required: true })));
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(payloads()).toEqual([{ place: '' }]);
  });

  it('sends the plain payload when it is no form', async () => {
    const { user, requests } = live(
      card({ confirm: { label: 'Go', action: { type: 'go' } } }, input('a', { required: true })),
    );
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(requests.map(({ action }) => action)).toEqual([{ type: 'go' }]);
  });
});

describe('a form inside a form', () => {
  it('is no form element and keeps its fields and its Enter to itself', async () => {
    const { user, container, requests } = live(
      form(
        { onSubmitAction: { type: 'outer' } },
        input('a', { defaultValue: '1' }),
        form(
          { onSubmitAction: { type: 'inner' } },
          input('b', { defaultValue: '2' }),
          button('Inner', { submit: true }),
        ),
        button('Outer', { submit: true }),
      ),
    );
    expect(container.querySelectorAll('form')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Outer' }));
    expect(requests.map(({ action }) => action)).toEqual([{ type: 'outer', payload: { a: '1' } }]);
  });

  it('submits itself', async () => {
    const { user, requests } = live(
      form(
        { onSubmitAction: { type: 'outer' } },
        form({ onSubmitAction: { type: 'inner' } }, input('b'), button('Inner', { submit: true })),
      ),
    );
    await user.type(screen.getByRole('textbox'), '2{Enter}');
    expect(requests.map(({ action }) => action)).toEqual([{ type: 'inner', payload: { b: '2' } }]);
  });
});

describe('labels', () => {
  it('name the control of their name, whatever its kind and place', () => {
    live(
      form(
        {},
        row({}, label('Title', 'a'), col({}, input('a'))),
        label('Note', 'b'),
        field('Textarea', 'b'),
        label('Priority', 'c'),
        field('Select', 'c', choices('x')),
        field('DatePicker', 'd'),
        label('Due', 'd'),
        label('Size', 'e'),
        field('RadioGroup', 'e', choices('x')),
        label('Words', 'f'),
        text('x', { editable: { name: 'f' } }),
      ),
    );
    expect(screen.getByRole('textbox', { name: 'Title' }).getAttribute('name')).toBe('a');
    expect(screen.getByRole('textbox', { name: 'Note' }).getAttribute('name')).toBe('b');
    expect(screen.getByRole('combobox', { name: 'Priority' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Due' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Size' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Words' }).getAttribute('name')).toBe('f');
  });

  it('stay inside their form', () => {
    live(
      col(
        {},
        form({}, label('First', 'a'), input('a')),
        form({}, label('Second', 'a'), input('a')),
      ),
    );
    expect(screen.getAllByRole('textbox').map((node) => node.id)).toEqual([
      screen.getByText<HTMLLabelElement>('First').htmlFor,
      screen.getByText<HTMLLabelElement>('Second').htmlFor,
    ]);
  });

  it('bring the focus to a picker without opening it', async () => {
    const { user } = live(form({}, label('Priority', 'c'), field('Select', 'c', choices('x'))));
    await user.click(screen.getByText('Priority'));
    const picker = screen.getByRole('combobox', { name: 'Priority' });
    expect(document.activeElement).toBe(picker);
    expect(picker.getAttribute('aria-expanded')).toBe('false');
  });

  it('leave a control without one to its placeholder or its name', () => {
    live(form({}, input('a', { placeholder: 'Your name' }), input('b')));
    expect(screen.getByRole('textbox', { name: 'Your name' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'b' })).toBeTruthy();
  });
});

describe('a reset of the native form', () => {
  it('brings every default back', async () => {
    const { user, container, payloads } = live(
      form(
        save,
        input('title', { defaultValue: 'Rye' }),
        field('RadioGroup', 'size', { ...choices('s', 'm'), defaultValue: 's' }),
        field('Checkbox', 'done', { label: 'Done', defaultChecked: true }),
        submit,
      ),
    );
    await user.type(screen.getByRole('textbox'), ' bread');
    await user.click(screen.getByRole('radio', { name: 'M' }));
    await user.click(screen.getByRole('checkbox'));
    act(() => container.querySelector('form')?.reset());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ id: 7, title: 'Rye', size: 's', done: true }]);
  });
});

describe('an update from the server', () => {
  const draft = (title: string, extra = '') =>
    form(
      save,
      text(`Version ${extra}`),
      input('title', { defaultValue: title }),
      field('Select', 'p', { ...choices('x', 'y'), defaultValue: 'x' }),
    );

  it('keeps what the user typed while the default stays', async () => {
    const { user, update } = live(draft('Rye', '1'));
    const typed = screen.getByRole<HTMLInputElement>('textbox');
    await user.type(typed, ' bread');
    update(draft('Rye', '2'));
    expect(screen.getByRole('textbox')).toBe(typed);
    expect(typed.value).toBe('Rye bread');
    expect(document.activeElement).toBe(typed);
  });

  it('takes a new default, and leaves the focus where it is', async () => {
    const { user, update } = live(draft('Rye'));
    const typed = screen.getByRole<HTMLInputElement>('textbox');
    await user.type(typed, ' bread');
    update(draft('Spelt'));
    expect(typed.value).toBe('Spelt');
    expect(document.activeElement).toBe(typed);
  });
});
