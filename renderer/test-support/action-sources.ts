/** The nine places that an action can come from. */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { JsonObject, WidgetJson } from '#core/json.ts';
import type { LoadingTarget } from '../contract.ts';
import { button, card, choices, field, form, item, listView, text } from './live.tsx';

interface ActionSource {
  readonly name: string;
  /** A widget that can send the action. */
  readonly widget: (action: JsonObject) => WidgetJson;
  readonly trigger: (user: UserEvent) => Promise<void>;
  /** What shows loading when the target is the element itself. */
  readonly self: () => Element | null;
  readonly auto: LoadingTarget;
}

const click = (name: string) => (user: UserEvent) =>
  user.click(screen.getByRole('button', { name }));
const box = (type: string) => () => document.querySelector(`[data-component="${type}"]`);

export const ACTION_SOURCES: readonly ActionSource[] = [
  {
    name: 'Button.onClickAction',
    widget: (action) => card({}, button('Go', { onClickAction: action })),
    trigger: click('Go'),
    self: box('Button'),
    auto: 'self',
  },
  {
    name: 'ListViewItem.onClickAction',
    widget: (action) => listView({}, item({ onClickAction: action }, text('Row'))),
    trigger: (user) => user.click(screen.getByText('Row')),
    self: box('ListViewItem'),
    auto: 'self',
  },
  {
    name: 'Card.confirm.action',
    widget: (action) => card({ confirm: { label: 'Yes', action } }, text('?')),
    trigger: click('Yes'),
    self: () => screen.getByText('Yes').closest('button'),
    auto: 'container',
  },
  {
    name: 'Card.cancel.action',
    widget: (action) => card({ cancel: { label: 'No', action } }, text('?')),
    trigger: click('No'),
    self: () => screen.getByText('No').closest('button'),
    auto: 'container',
  },
  {
    name: 'Form.onSubmitAction',
    widget: (action) =>
      card({}, form({ onSubmitAction: action }, button('Save', { submit: true }))),
    trigger: click('Save'),
    self: box('Form'),
    auto: 'container',
  },
  {
    name: 'Select.onChangeAction',
    widget: (action) =>
      card({}, field('Select', 'a', { ...choices('x', 'y'), onChangeAction: action })),
    trigger: async (user) => {
      await user.click(screen.getByRole('combobox'));
      await user.click(await screen.findByRole('option', { name: 'Y' }));
    },
    self: box('Select'),
    auto: 'none',
  },
  {
    name: 'DatePicker.onChangeAction',
    widget: (action) =>
      card({}, field('DatePicker', 'a', { defaultValue: '2026-12-04', onChangeAction: action })),
    trigger: async (user) => {
      await user.click(screen.getByRole('combobox'));
      await user.click(await screen.findByRole('button', { name: /December 9/ }));
    },
    self: box('DatePicker'),
    auto: 'none',
  },
  {
    name: 'Checkbox.onChangeAction',
    widget: (action) => card({}, field('Checkbox', 'a', { label: 'A', onChangeAction: action })),
    trigger: (user) => user.click(screen.getByRole('checkbox')),
    self: box('Checkbox'),
    auto: 'none',
  },
  {
    name: 'RadioGroup.onChangeAction',
    widget: (action) =>
      card({}, field('RadioGroup', 'a', { ...choices('x', 'y'), onChangeAction: action })),
    trigger: (user) => user.click(screen.getByRole('radio', { name: 'Y' })),
    self: box('RadioGroup'),
    auto: 'none',
  },
];
