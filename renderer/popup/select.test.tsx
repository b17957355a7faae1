// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { button, card, choices, field, form, live } from '../test-support/live.tsx';

afterEach(cleanup);

const select = (props: JsonObject = {}) =>
  form(
    { onSubmitAction: { type: 'save' } },
    field('Select', 'a', { ...choices('one', 'two', 'three'), placeholder: 'Number', ...props }),
    button('Save', { submit: true }),
  );
const trigger = (): HTMLElement => screen.getByRole('combobox', { name: 'Number' });
const active = (of: HTMLElement): string | null | undefined =>
  document.getElementById(of.getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('a select', () => {
  it('opens a list, shows what is chosen, and takes another choice', async () => {
    const { user, payloads } = live(select({ defaultValue: 'one' }));
    await user.click(trigger());
    const list = await screen.findByRole('listbox');
    expect(trigger().getAttribute('aria-controls')).toBe(list.id);
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('ONE');
    await user.click(screen.getByRole('option', { name: 'TWO' }));
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(trigger().textContent).toBe('TWO');
    expect(document.activeElement).toBe(trigger());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ a: 'two' }]);
  });

  it('works by keys alone, with the focus on its button', async () => {
    const { user } = live(select());
    trigger().focus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('listbox');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(trigger());
    expect(active(trigger())).toBe('TWO');
    await user.keyboard('{End}');
    expect(active(trigger())).toBe('THREE');
    await user.keyboard('{Enter}');
    expect(trigger().textContent).toBe('THREE');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('finds by typing', async () => {
    const { user } = live(select());
    trigger().focus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('listbox');
    await user.keyboard('th{Enter}');
    expect(trigger().textContent).toBe('THREE');
  });

  it('closes on Escape, on a click elsewhere and when the focus leaves', async () => {
    const { user, container } = live(select());
    for (const leave of [
      () => user.keyboard('{Escape}'),
      () => user.click(container),
      async () => screen.getByRole('button', { name: 'Save' }).focus(),
    ]) {
      await user.click(trigger());
      await screen.findByRole('listbox');
      await leave();
      await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    }
  });

  it('cannot take a disabled choice', async () => {
    const { user } = live(
      select({
        options: [
          { value: 'x', label: 'X', disabled: true },
          { value: 'y', label: 'Y' },
        ],
      }),
    );
    await user.click(trigger());
    await user.click(await screen.findByRole('option', { name: 'X' }));
    expect(screen.queryByRole('listbox')).not.toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(trigger().textContent).toBe('Y');
  });

  it('searches a long list', async () => {
    const { user } = live(
      select(choices(...Array.from({ length: 16 }, (_, index) => `item ${index + 1}`))),
    );
    await user.click(trigger());
    const search = await screen.findByRole('combobox', { name: 'Search choices' });
    await waitFor(() => expect(document.activeElement).toBe(search));
    await user.keyboard('16');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['ITEM 16']);
    expect(active(search)).toBe('ITEM 16');
    await user.keyboard('{Enter}');
    expect(trigger().textContent).toBe('ITEM 16');
    expect(document.activeElement).toBe(trigger());
  });

  it('says that a search found nothing, and does not submit the form', async () => {
    const { user, requests } = live(select({ searchable: true }));
    await user.click(trigger());
    await screen.findByRole('combobox', { name: 'Search choices' });
    await user.keyboard('zzz{Enter}');
    expect(screen.getByText('Nothing matches “zzz”')).toBeTruthy();
    expect(requests).toEqual([]);
  });

  it('can be cleared, and then contributes nothing', async () => {
    const { user, payloads } = live(select({ defaultValue: 'one', clearable: true }));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(trigger().textContent).toBe('Number');
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{}]);
  });

  it('opens in the theme around it', async () => {
    const { user } = live(card({ theme: 'dark' }, select()), { theme: 'light' });
    await user.click(trigger());
    const list = await screen.findByRole('listbox');
    expect(list.closest('[data-theme]')?.getAttribute('data-theme')).toBe('dark');
  });

  it('has a native control underneath that scripts and forms can use', async () => {
    const { user, container, payloads } = live(select());
    const native = container.querySelector<HTMLSelectElement>('select[name="a"]');
    await user.selectOptions(native as HTMLSelectElement, 'two');
    expect(trigger().textContent).toBe('TWO');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(payloads()).toEqual([{ a: 'two' }]);
  });
});
