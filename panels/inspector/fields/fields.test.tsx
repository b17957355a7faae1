// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { build, button, card, data, element, form, input, text } from '#core/doc/build.ts';
import { setFile } from '#core/edit/commands/set-file.ts';
import type { Json } from '#core/json.ts';
import { printExpr } from '#core/expr/print.ts';
import { field, openInspector } from '../test-support/open.tsx';
import type { Opened } from '../test-support/open.tsx';

afterEach(cleanup);

function open(type: string, props: Readonly<Record<string, Json>> = {}): Opened {
  const doc = build(element(type, props));
  return openInspector(doc, doc.root);
}
const group = (name: string) => within(screen.getByRole('group', { name }));
const choose = async (select: HTMLElement, option: string): Promise<void> => {
  await userEvent.click(select);
  await userEvent.click(screen.getByRole('option', { name: new RegExp(`^${option}(→.*)?$`) }));
};

describe('text, numbers and choices', () => {
  it('text of one line and of several', async () => {
    const { value } = open('Text');
    await userEvent.type(field('value'), 'One{Enter}Two');
    await userEvent.type(field('id'), 'note');
    expect(value('value')).toBe('One\nTwo');
    expect(value('id')).toBe('note');
  });

  it('a number; what is none stays in the field and out of the document', async () => {
    const { value } = open('Text', { maxLines: 2 });
    await userEvent.clear(field('maxLines'));
    await userEvent.type(field('maxLines'), '3');
    expect(value('maxLines')).toBe(3);
    await userEvent.type(field('maxLines'), '.5');
    expect(field('maxLines').value).toBe('3.5');
    screen.getByText('Use a whole number');
    expect(value('maxLines')).toBe(3);
    await userEvent.type(field('maxLines'), '{Backspace}{Backspace}{ArrowUp}');
    expect(value('maxLines')).toBe(4);
  });

  it('a switch', async () => {
    const { value } = open('Text');
    await userEvent.click(screen.getByRole('switch', { name: 'italic' }));
    expect(value('italic')).toBe(true);
    await userEvent.click(screen.getByRole('switch', { name: 'italic' }));
    expect(value('italic')).toBe(false);
  });

  it('few short words side by side; the chosen one again unsets', async () => {
    const { value } = open('Text');
    const size = within(screen.getByRole('radiogroup', { name: 'size' }));
    await userEvent.click(size.getByRole('radio', { name: 'sm' }));
    expect(value('size')).toBe('sm');
    await userEvent.keyboard('{ArrowRight}');
    expect(value('size')).toBe('md');
    await userEvent.click(size.getByRole('radio', { name: 'md' }));
    expect(value('size')).toBeUndefined();
  });

  it('many words in a list, by mouse and by keyboard', async () => {
    const { value } = open('Button');
    const color = screen.getByRole('combobox', { name: 'color' });
    await choose(color, 'danger');
    expect(value('color')).toBe('danger');
    color.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(value('color')).toBe('warning');
    await choose(color, 'warning');
    expect(value('color')).toBe('warning');
    await choose(color, 'none');
    expect(value('color')).toBeUndefined();
  });

  it('a whole number or a word', async () => {
    const { value } = open('ListView');
    await userEvent.type(field('limit'), '5');
    expect(value('limit')).toBe(5);
    await userEvent.click(screen.getByRole('button', { name: 'auto' }));
    expect(value('limit')).toBe('auto');
    await userEvent.type(field('limit'), 'x');
    screen.getByText('Use a whole number or auto');
    expect(value('limit')).toBe('auto');
  });

  it('a date', () => {
    const { value } = open('DatePicker', { name: 'due', min: 'soon' });
    expect(field('min').value).toBe('soon');
    screen.getByText(/Takes a date such as/);
    fireEvent.change(screen.getByLabelText('max'), { target: { value: '2026-12-04' } });
    expect(value('max')).toBe('2026-12-04');
  });

  it('an icon by sight, by name, and of another set', async () => {
    const { value } = open('Icon');
    const name = screen.getByRole('combobox', { name: 'name' });
    await userEvent.click(name);
    await userEvent.click(screen.getByRole('option', { name: 'star-filled' }));
    expect(value('name')).toBe('star-filled');
    await userEvent.click(name);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search icons' }), 'cale{Enter}');
    expect(value('name')).toBe('calendar');
    await userEvent.click(name);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search icons' }),
      'lucide:cat{Enter}',
    );
    expect(value('name')).toBe('lucide:cat');
    await userEvent.click(screen.getByRole('button', { name: 'Clear name' }));
    expect(value('name')).toBeUndefined();
  });
});

describe('lengths, spacing and borders', () => {
  it('a length is a number in its unit or CSS', async () => {
    const { value } = open('Box');
    await userEvent.type(field('width'), '120');
    expect(value('width')).toBe(120);
    await userEvent.clear(field('width'));
    await userEvent.type(field('width'), '50%');
    expect(value('width')).toBe('50%');
    await userEvent.type(field('width'), '!');
    screen.getByText('Use a number, or a CSS length such as 50%');
    expect(value('width')).toBe('50%');
    await userEvent.type(field('aspectRatio'), '16/9');
    expect(value('aspectRatio')).toBe('16/9');
  });

  it('a spacing shows its px, and has a slider', async () => {
    const { value } = open('Row', { gap: 3 });
    screen.getByText('12 px');
    fireEvent.change(screen.getByRole('slider', { name: 'gap slider' }), {
      target: { value: '2.5' },
    });
    expect(value('gap')).toBe(2.5);
    expect(field('gap').value).toBe('2.5');
  });

  it('spacing by axis, side by side, and for all sides', async () => {
    const { value } = open('Box');
    await userEvent.type(group('padding').getByRole('textbox', { name: 'padding x' }), '3');
    expect(value('padding')).toEqual({ x: 3 });
    await userEvent.click(group('padding').getByRole('button', { name: 'padding side by side' }));
    expect(value('padding')).toEqual({ right: 3, left: 3 });
    await userEvent.type(group('padding').getByRole('textbox', { name: 'padding top' }), '1');
    expect(value('padding')).toEqual({ right: 3, left: 3, top: 1 });
    await userEvent.click(group('padding').getByRole('button', { name: 'padding all sides' }));
    expect(value('padding')).toBe(1);
    await userEvent.clear(group('padding').getByRole('textbox', { name: 'padding all' }));
    expect(value('padding')).toBeUndefined();
  });

  it('spacing that takes sides only is never a number', async () => {
    open('Table.Cell', { padding: { top: 1 } });
    await userEvent.click(screen.getByRole('button', { name: 'padding by axis' }));
    screen.getByRole('button', { name: 'padding side by side' });
  });

  it('an emptied side leaves, and the last takes the prop with it', async () => {
    const { prop, value } = open('Box', { margin: { x: 2, y: 1 } });
    await userEvent.clear(group('margin').getByRole('textbox', { name: 'margin x' }));
    expect(value('margin')).toEqual({ y: 1 });
    await userEvent.clear(group('margin').getByRole('textbox', { name: 'margin y' }));
    expect(prop('margin')).toBeUndefined();
  });

  it('a border is a width until it has a style or a colour', async () => {
    const { value } = open('Box');
    await userEvent.type(group('border').getByRole('textbox', { name: 'border size' }), '2');
    expect(value('border')).toBe(2);
    await choose(group('border').getByRole('combobox', { name: 'border style' }), 'dashed');
    expect(value('border')).toEqual({ size: 2, style: 'dashed' });
    await userEvent.type(group('border').getByRole('textbox', { name: 'border color' }), 'strong');
    expect(value('border')).toEqual({ size: 2, style: 'dashed', color: 'strong' });
    await choose(group('border').getByRole('combobox', { name: 'border style' }), 'solid');
    await userEvent.clear(group('border').getByRole('textbox', { name: 'border color' }));
    expect(value('border')).toBe(2);
  });

  it('a border of one side', async () => {
    const { value } = open('Box', { border: { bottom: 1 } });
    await userEvent.type(group('border').getByRole('textbox', { name: 'border top size' }), '3');
    expect(value('border')).toEqual({ bottom: 1, top: 3 });
  });
});

describe('colours', () => {
  it('a token, typed or picked', async () => {
    const { value } = open('Text');
    await userEvent.type(field('color'), '#f60');
    expect(value('color')).toBe('#f60');
    await userEvent.click(screen.getByRole('button', { name: 'color palette' }));
    await userEvent.click(screen.getByRole('button', { name: 'secondary' }));
    expect(value('color')).toBe('secondary');
    await userEvent.click(screen.getByRole('button', { name: 'color palette' }));
    await userEvent.click(screen.getByRole('button', { name: 'blue-400' }));
    expect(value('color')).toBe('blue-400');
  });

  it('a light and a dark one, and back to one', async () => {
    const { value } = open('Card', { background: 'surface' });
    await userEvent.click(screen.getByRole('button', { name: 'background palette' }));
    await userEvent.click(screen.getByRole('button', { name: 'Separate light and dark' }));
    expect(value('background')).toEqual({ light: 'surface', dark: 'surface' });
    const dark = group('background').getByRole('textbox', { name: 'background dark' });
    await userEvent.clear(dark);
    await userEvent.type(dark, 'gray-200');
    expect(value('background')).toEqual({ light: 'surface', dark: 'gray-200' });
    await userEvent.click(screen.getByRole('button', { name: 'background dark palette' }));
    await userEvent.click(screen.getByRole('button', { name: 'One colour for both' }));
    expect(value('background')).toBe('gray-200');
  });

  it('a slip in a token asks what was meant', () => {
    open('Text', { value: 'A', color: 'secondry' });
    screen.getByText(/Did you mean "secondary"\?/);
  });
});

describe('options', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];

  it('are added, edited, moved and removed', async () => {
    const { value } = open('Select', { name: 's', options });
    await userEvent.click(screen.getByRole('button', { name: 'Add option' }));
    expect(value('options')).toEqual([...options, { value: 'option-3', label: 'Option 3' }]);
    await userEvent.type(field('option 1 label'), '!');
    await userEvent.type(field('option 1 value'), '1');
    screen.getByRole('button', { name: 'option 3 menu' }).click();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove option' }));
    expect(value('options')).toEqual([
      { value: 'a1', label: 'A!' },
      { value: 'b', label: 'B' },
    ]);
    field('option 2 label').focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(value('options')).toEqual([
      { value: 'b', label: 'B' },
      { value: 'a1', label: 'A!' },
    ]);
  });

  it('can be disabled and described', async () => {
    const { value } = open('Select', { name: 's', options });
    for (const entry of ['Disabled', 'Description']) {
      await userEvent.click(screen.getByRole('button', { name: 'option 2 menu' }));
      await userEvent.click(screen.getByRole('menuitemcheckbox', { name: entry }));
    }
    await userEvent.type(field('option 2 description'), 'Second');
    expect(value('options')).toEqual([
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B', disabled: true, description: 'Second' },
    ]);
  });

  it('begin as a list', async () => {
    const { value } = open('RadioGroup', { name: 'r' });
    await userEvent.click(screen.getByRole('button', { name: 'Add option' }));
    expect(value('options')).toEqual([{ value: 'option-1', label: 'Option 1' }]);
  });
});

describe('actions', () => {
  const doc = build(
    card(
      form(
        input('title'),
        element('Checkbox', { name: 'remind', label: 'Remind' }),
        element('Select', {
          name: 'priority',
          options: [
            { value: 'high', label: 'High' },
            { value: 'low', label: 'Low' },
          ],
        }),
        button('Save', { submit: true }),
      ),
    ),
  );

  it('are added and take all five fields', async () => {
    const { value } = openInspector(doc, 'form');
    await userEvent.click(group('onSubmitAction').getByRole('button', { name: 'Add action' }));
    expect(value('onSubmitAction')).toEqual({ type: 'submit' });
    const action = group('onSubmitAction');
    const type = action.getByRole('combobox', { name: 'type' });
    await userEvent.clear(type);
    await userEvent.type(type, 'save');
    await userEvent.click(action.getByRole('radio', { name: 'Client' }));
    await choose(action.getByRole('combobox', { name: 'loadingBehavior' }), 'self');
    await userEvent.click(action.getByRole('switch', { name: 'streaming' }));
    expect(value('onSubmitAction')).toEqual({
      type: 'save',
      handler: 'client',
      loadingBehavior: 'self',
      streaming: false,
    });
  });

  it('say what auto means and what joins on submit, with types', async () => {
    const { doc: now } = openInspector(doc, 'form');
    await userEvent.click(group('onSubmitAction').getByRole('button', { name: 'Add action' }));
    expect(screen.getByRole('combobox', { name: 'loadingBehavior' }).textContent).toBe(
      'auto→ container',
    );
    screen.getByText('Joined on submit');
    for (const [name, type] of [
      ['title', 'string'],
      ['remind', 'boolean'],
      ['priority', '"high" | "low"?'],
    ] as const) {
      expect(screen.getByText(name).nextElementSibling?.textContent).toBe(type);
    }
    expect(now().nodes['form']).toBeDefined();
  });

  it('have a payload of keys and JSON values', async () => {
    const { value } = open('Button', { label: 'Go', onClickAction: { type: 'go' } });
    await userEvent.click(screen.getByRole('button', { name: 'Add key' }));
    await userEvent.clear(field('key key1'));
    screen.getByText('Name the key');
    await userEvent.type(field('key key1'), 'id');
    await userEvent.type(field('payload.id'), '7');
    expect(value('onClickAction')).toEqual({ type: 'go', payload: { id: 7 } });
    screen.getByText('number');
    await userEvent.clear(field('payload.id'));
    await userEvent.type(field('payload.id'), '[[1, 2');
    screen.getByText('This JSON is not complete');
    await userEvent.type(field('payload.id'), ']');
    expect(value('onClickAction')).toEqual({ type: 'go', payload: { id: [1, 2] } });
    await userEvent.click(screen.getByRole('button', { name: 'Remove id' }));
    expect(value('onClickAction')).toEqual({ type: 'go' });
  });

  it('can be bound key by key', async () => {
    const { prop } = openInspector(
      build(button('Go', { onClickAction: { type: 'go', payload: { id: '' } } })),
      'button',
      { todo: { id: 't1' } },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Bind payload.id' }));
    await userEvent.click(screen.getByRole('option', { name: /^todo\.id / }));
    const bound = prop('onClickAction');
    expect(bound?.kind === 'expr' && printExpr(bound.expr)).toBe(
      '{ type: "go", payload: { id: todo.id } }',
    );
    await userEvent.type(screen.getByRole('combobox', { name: 'type' }), '2');
    const changed = prop('onClickAction');
    expect(changed?.kind === 'expr' && printExpr(changed.expr)).toBe(
      '{ type: "go2", payload: { id: todo.id } }',
    );
  });

  it('jump to the line that handles them', async () => {
    const { editor, workbench } = openInspector(
      build(button('Go', { onClickAction: { type: 'go' } })),
      'button',
    );
    screen.getByText('No handler');
    const text = 'export default class Todo {\n  // …\n  if (action.type === "go") {}\n}';
    act(() => void editor.run(setFile('server.ts', text)));
    await userEvent.click(screen.getByRole('button', { name: 'Server:3' }));
    expect(workbench.getState()).toMatchObject({
      editorsTab: 'Server',
      reveal: { tab: 'Server', line: 3 },
    });
  });

  it('of a card have a label too', async () => {
    const { value } = open('Card');
    await userEvent.click(group('confirm').getByRole('button', { name: 'Add button' }));
    expect(value('confirm')).toEqual({ label: 'Confirm', action: { type: 'confirm' } });
    await userEvent.type(group('confirm').getByRole('textbox', { name: 'label' }), ' it');
    expect(value('confirm')).toEqual({ label: 'Confirm it', action: { type: 'confirm' } });
  });
});

describe('the rest', () => {
  it('a status', async () => {
    const { value } = open('Card');
    await userEvent.click(group('status').getByRole('button', { name: 'Add status' }));
    await userEvent.click(group('status').getByRole('switch', { name: 'frame' }));
    expect(value('status')).toEqual({ text: 'Status', frame: true });
  });

  it('an editable text', async () => {
    const { value } = open('Text', { value: 'A' });
    await userEvent.click(screen.getByRole('switch', { name: 'editable on' }));
    await userEvent.click(group('editable').getByRole('switch', { name: 'required' }));
    await userEvent.type(group('editable').getByRole('textbox', { name: 'placeholder' }), 'Note');
    expect(value('editable')).toEqual({ name: 'text', required: true, placeholder: 'Note' });
    await userEvent.click(screen.getByRole('switch', { name: 'editable on' }));
    expect(value('editable')).toBeUndefined();
  });

  it('rows of a chart as a table', async () => {
    const { value } = open('Chart', { data: [{ day: 'Mon', n: 1 }] });
    await userEvent.clear(field('data 1 n'));
    await userEvent.type(field('data 1 n'), '12');
    await userEvent.type(field('data column 1'), 's');
    await userEvent.click(screen.getByRole('button', { name: 'Add row' }));
    expect(value('data')).toEqual([
      { days: 'Mon', n: 12 },
      { days: 0, n: 0 },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'column n menu' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove column' }));
    expect(value('data')).toEqual([{ days: 'Mon' }, { days: 0 }]);
  });

  it('series of a chart, with what each type takes', async () => {
    const { value } = open('Chart', { series: [{ type: 'bar', dataKey: 'n' }] });
    expect(screen.queryByLabelText('series 1 curveType')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'line' }));
    expect(screen.queryByLabelText('series 1 stack')).toBeNull();
    await choose(screen.getByRole('combobox', { name: 'series 1 curveType' }), 'step');
    expect(value('series')).toEqual([{ type: 'line', dataKey: 'n', curveType: 'step' }]);
  });

  it('an axis is a name until there is more to say', async () => {
    const { value } = open('Chart', { xAxis: 'day' });
    await userEvent.click(group('xAxis').getByRole('switch', { name: 'xAxis hide' }));
    expect(value('xAxis')).toEqual({ dataKey: 'day', hide: true });
    const labels = group('xAxis').getByRole('textbox', { name: 'xAxis labels' });
    await userEvent.type(labels, '[[1]{Enter}');
    screen.getByText(/^Use an object/);
    await userEvent.clear(labels);
    await userEvent.type(labels, '{{"mon":"Monday"}{Enter}');
    expect(value('xAxis')).toEqual({ dataKey: 'day', hide: true, labels: { mon: 'Monday' } });
  });
});

describe('a value with bound parts', () => {
  it('stays open, and its plain parts can be edited', async () => {
    const { prop } = openInspector(
      build(card(text('A', { color: { kind: 'expr', expr: pair() } }))),
      'text',
      { dark: 'gray-100' },
    );
    const light = screen.getByRole('textbox', { name: 'color light' });
    await userEvent.type(light, '-500');
    const value = prop('color');
    expect(value?.kind === 'expr' && printExpr(value.expr)).toBe(
      '{ light: "gray-500", dark: dark }',
    );
  });
});

function pair() {
  const dark = data('dark');
  if (dark.kind !== 'expr') throw new Error('data() gives an expression');
  return {
    type: 'object',
    entries: [
      { type: 'entry', key: 'light', value: { type: 'literal', value: 'gray' } },
      { type: 'entry', key: 'dark', value: dark.expr },
    ],
  } as const;
}
