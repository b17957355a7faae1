import { describe, expect, test } from 'vitest';
import { button, card, element, form, input, row, text, transition } from '../../doc/build.ts';
import type { Tree } from '../../doc/build.ts';
import { validate } from '../../doc/validate.ts';
import { docOf, editing, ids, outline, run } from '../test-support/editing.ts';
import { fixFor } from './fix.ts';

const send = { type: 'send' };
const field = (name: string): Tree => element('Label', { value: 'L', fieldName: name });
const whole = (...parts: readonly Tree[]): Tree =>
  card(form({ onSubmitAction: send }, ...parts, button('Go', { submit: true })));

/** Each problem with the name of its mend, and what the document is then. */
const CASES: readonly [code: string, title: string, broken: Tree, mended: string][] = [
  [
    'component/unknown',
    'Change to Button',
    card(element('Buton', { label: 'A', onClickAction: send })),
    'Card[Button A]',
  ],
  ['prop/unknown', 'Rename to gap', card(row({ gapp: 2 })), 'Card[Row]'],
  ['prop/unknown', 'Take zebra away', card(row({ zebra: 2 })), 'Card[Row]'],
  ['prop/value', 'Use md', card({ size: 'medium' }), 'Card'],
  ['prop/type', 'Reset gap', card(row({ gap: true })), 'Card[Row]'],
  ['prop/icon', 'Use calendar', card(element('Icon', { name: 'calender' })), 'Card[Icon calendar]'],
  ['prop/required', 'Add value', card(element('Text')), 'Card[Text Text]'],
  [
    'options/empty',
    'Add options',
    whole(element('RadioGroup', { name: 'a' })),
    'Card[Form[RadioGroup a, Button Go]]',
  ],
  ['nest/root', 'Put a Card around it', row(text('A')), 'Card[Row[Text A]]'],
  ['nest/root-inside', 'Change to Box', card(card(text('A'))), 'Card[Box[Text A]]'],
  ['nest/form', 'Change to Col', whole(form(text('A'))), 'Card[Form[Col[Text A], Button Go]]'],
  [
    'nest/one-child',
    'Put a Box around them',
    card(transition(text('A'), text('B'))),
    'Card[Transition[Box[Text A, Text B]]]',
  ],
  [
    'form/submit-outside',
    'Put a Form around it',
    card(button('Go', { submit: true })),
    'Card[Form[Button Go]]',
  ],
  [
    'form/submit-and-click',
    'Take onClickAction away',
    whole(button('A', { submit: true, onClickAction: send })),
    'Card[Form[Button A, Button Go]]',
  ],
  [
    'form/no-submit',
    'Add a submit button',
    card(form({ onSubmitAction: send }, field('a'), input('a'))),
    'Card[Form[Label L, Input a, Button Submit]]',
  ],
  [
    'form/duplicate-name',
    'Rename to a2',
    whole(field('a'), input('a'), text('A', { editable: { name: 'a' } })),
    'Card[Form[Label L, Input a, Text A, Button Go]]',
  ],
  ['stream/no-id', 'Add an id', card(text('A', { streaming: true })), 'Card[Text A]'],
  [
    'id/duplicate',
    'Rename to x2',
    card(text('A', { id: 'x' }), text('B', { id: 'x' })),
    'Card[Text A, Text B]',
  ],
  [
    'a11y/icon-button-name',
    'Add a label',
    card(element('Button', { iconStart: 'map-pin', onClickAction: send })),
    'Card[Button Map pin]',
  ],
  ['a11y/image-alt', 'Mark as decoration', card(element('Image', { src: 'a' })), 'Card[Image]'],
  [
    'a11y/field-label',
    'Add a label',
    whole(input('dueDate')),
    'Card[Form[Label Due date, Input dueDate, Button Go]]',
  ],
];

describe.each(CASES)('%s', (code, title, broken, mended) => {
  test(`${title}, and it is gone`, () => {
    const state = editing(broken);
    const problem = validate(docOf(state)).find((one) => one.code === code);
    const fix = problem && fixFor(docOf(state), problem);
    expect(fix?.title).toBe(title);
    const after = fix ? run(state, fix.command(ids())) : null;
    expect(outline(after)).toBe(mended);
    expect(validate(docOf(after)).map((one) => one.code)).not.toContain(code);
  });
});

test('what only a person can tell has no mend', () => {
  const state = editing(card(button('A')));
  const [problem] = validate(docOf(state));
  expect(problem?.code).toBe('action/none');
  expect(problem && fixFor(docOf(state), problem)).toBeNull();
  expect(fixFor(docOf(state), { code: 'expr/x', message: '', severity: 'error' })).toBeNull();
});
