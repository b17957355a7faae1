/** Input, Textarea, Select, DatePicker, Checkbox, RadioGroup and their labels. */
import { CONTROL_SIZES } from '#core/catalogue/tokens.ts';
import { act, card, el, labelled, row, type Sample } from '../build.ts';

const ONE = [{ value: '1', label: 'One' }];
const COUNTRIES =
  'Austria,Belgium,Chile,Denmark,Egypt,France,Ghana,Hungary,Italy,Japan,Kenya,Laos,Mexico,Norway,Oman,Peru,Qatar'
    .split(',')
    .map((label) => ({ value: label, label }));

const inputs = card(
  {},
  el('Input', { name: 'outline', placeholder: 'Outline' }),
  el('Input', { name: 'soft', placeholder: 'Soft', variant: 'soft' }),
  el('Input', { name: 'pill', placeholder: 'Pill', pill: true, size: 'lg' }),
  el('Input', { name: 'gutter', placeholder: 'Wide gutter', gutterSize: 'xl' }),
  el('Input', { name: 'off', placeholder: 'Off', disabled: true }),
  el('Input', { name: 'secret', inputType: 'password', defaultValue: 'secret' }),
  el('Textarea', { name: 'grows', placeholder: 'Grows with its text', autoResize: true, rows: 1 }),
  el('Textarea', { name: 'soft_area', placeholder: 'Soft', variant: 'soft', rows: 2 }),
);

const sizes = card(
  {},
  ...CONTROL_SIZES.map((size) =>
    row(
      {},
      el('Input', { name: `input_${size}`, placeholder: size, size }),
      el('Select', { name: `select_${size}`, placeholder: size, size, options: ONE }),
      el('DatePicker', { name: `date_${size}`, placeholder: size, size }),
    ),
  ),
);

const pickers = card(
  {},
  labelled(
    'Country',
    el('Select', {
      name: 'country',
      placeholder: 'Country',
      clearable: true,
      defaultValue: 'Austria',
      options: COUNTRIES,
    }),
  ),
  labelled(
    'When',
    el('DatePicker', {
      name: 'when',
      clearable: true,
      defaultValue: '2026-11-24',
      min: '2026-11-10',
    }),
  ),
  row(
    { wrap: 'wrap' },
    ...['solid', 'soft', 'outline', 'ghost'].map((variant) =>
      el('Select', { name: variant, variant, placeholder: variant, options: ONE }),
    ),
    el('Select', { name: 'pill', pill: true, placeholder: 'pill', options: ONE }),
    el('Select', { name: 'off', disabled: true, placeholder: 'off', options: ONE }),
  ),
  el('Select', { name: 'block', block: true, placeholder: 'Block', options: ONE }),
);

const choices = card(
  {},
  el('Checkbox', { name: 'on', label: 'Ticked', defaultChecked: true }),
  el('Checkbox', {
    name: 'wait',
    label: 'Tick me, and wait',
    onChangeAction: act('tick', { loadingBehavior: 'self' }),
  }),
  el('Checkbox', { name: 'off', label: 'Off', disabled: true, defaultChecked: true }),
  el('Checkbox', {
    name: 'long',
    label: 'A label that takes more than a single line stays beside its box and never below it',
  }),
  el('RadioGroup', {
    name: 'row',
    ariaLabel: 'Size',
    direction: 'row',
    defaultValue: 'm',
    options: ['s', 'm', 'l'].map((value) => ({ value, label: value.toUpperCase() })),
  }),
  el('RadioGroup', {
    name: 'col',
    ariaLabel: 'Place',
    defaultValue: 'a',
    options: [
      { value: 'a', label: 'Here' },
      { value: 'b', label: 'There' },
      { value: 'c', label: 'Nowhere', disabled: true },
    ],
  }),
);

export const FIELDS: readonly Sample[] = [
  { title: 'Inputs', widget: inputs },
  { title: 'Sizes', widget: sizes },
  { title: 'Pickers', widget: pickers },
  { title: 'Choices', widget: choices },
];
