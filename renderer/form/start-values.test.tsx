// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { button, choices, field, form, input, live, text } from '../test-support/live.tsx';

afterEach(cleanup);

const save = { onSubmitAction: { type: 'save', payload: { id: 7 } } };
const submit = button('Save', { submit: true });

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
