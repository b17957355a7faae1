// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  button,
  card,
  choices,
  field,
  form,
  input,
  item,
  listView,
  live,
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
