// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { button, field, form, live, type Live } from '../test-support/live.tsx';

afterEach(cleanup);

const picker = (props: JsonObject = {}) =>
  form(
    { onSubmitAction: { type: 'save' } },
    field('DatePicker', 'due', { placeholder: 'Due', ...props }),
    button('Save', { submit: true }),
  );
const trigger = (): HTMLElement => screen.getByRole('combobox', { name: 'Due' });
const focusedDay = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

async function open({ user }: Live): Promise<void> {
  await user.click(trigger());
  await screen.findByRole('grid');
  await waitFor(() => expect(focusedDay()).not.toBeNull());
}

describe('a date picker', () => {
  it('shows its day in words and sends it as it was given', async () => {
    const { user, payloads } = live(picker({ defaultValue: '2026-12-04T09:30:00Z' }));
    expect(trigger().textContent).toBe('Dec 4, 2026');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ due: '2026-12-04T09:30:00Z' }]);
  });

  it('takes a day by pointer, in the format of its own values', async () => {
    const drawn = live(picker({ defaultValue: '2026-12-04', min: '2026-12-01T00:00:00Z' }));
    await open(drawn);
    expect(screen.getByRole('gridcell', { selected: true }).textContent).toBe('4');
    await drawn.user.click(screen.getByRole('button', { name: /December 9/ }));
    expect(trigger().textContent).toBe('Dec 9, 2026');
    expect(document.activeElement).toBe(trigger());
    await drawn.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(drawn.payloads()).toEqual([{ due: '2026-12-09T00:00:00Z' }]);
  });

  it('works by keys alone', async () => {
    const { user, payloads } = live(picker({ defaultValue: '2026-12-30' }));
    trigger().focus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('grid');
    await waitFor(() => expect(focusedDay()).toBe('Wednesday, December 30, 2026'));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focusedDay()).toBe('Friday, January 1, 2027');
    expect(screen.getByText('January 2027')).toBeTruthy();
    await user.keyboard('{PageUp}{ArrowUp}{Enter}');
    expect(trigger().textContent).toBe('Nov 24, 2026');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ due: '2026-11-24' }]);
  });

  it('turns months and keeps Tab inside', async () => {
    const drawn = live(picker({ defaultValue: '2026-12-04' }));
    await open(drawn);
    await drawn.user.click(screen.getByRole('button', { name: 'Next month' }));
    expect(screen.getByText('January 2027')).toBeTruthy();
    await drawn.user.keyboard('{Tab}');
    expect(focusedDay()).toBe('Monday, January 4, 2027');
    await drawn.user.keyboard('{Tab}');
    expect(focusedDay()).toBe('Previous month');
    await drawn.user.keyboard('{Escape}');
    expect(screen.queryByRole('grid')).toBeNull();
    expect(document.activeElement).toBe(trigger());
  });

  it('keeps to its range', async () => {
    const drawn = live(
      picker({ defaultValue: '2026-12-10', min: '2026-12-08', max: '2026-12-12' }),
    );
    await open(drawn);
    await drawn.user.click(screen.getByRole('button', { name: /December 7/ }));
    expect(trigger().textContent).toBe('Dec 10, 2026');
    await drawn.user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focusedDay()).toBe('Saturday, December 12, 2026'));
    for (const name of ['Previous month', 'Next month']) {
      expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
    }
  });

  it('does not break on a range without a day in it', async () => {
    const drawn = live(picker({ min: '2026-12-08', max: '2026-12-01' }));
    await open(drawn);
    expect(screen.getByRole('grid')).toBeTruthy();
    expect(drawn.events).toEqual([]);
  });

  it('can be cleared', async () => {
    const { user, payloads } = live(picker({ defaultValue: '2026-12-10', clearable: true }));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(trigger().textContent).toBe('Due');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{}]);
  });
});
