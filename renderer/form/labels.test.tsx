// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { choices, col, field, form, input, label, live, row, text } from '../test-support/live.tsx';

afterEach(cleanup);

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
