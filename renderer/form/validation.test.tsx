// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { button, field, form, input, live, text } from '../test-support/live.tsx';

afterEach(cleanup);

const save = { onSubmitAction: { type: 'save', payload: { id: 7 } } };
const submit = button('Save', { submit: true });

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
