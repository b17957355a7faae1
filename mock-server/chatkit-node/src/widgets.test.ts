import { expect, test, vi } from 'vitest';
import {
  ActionConfig,
  BarSeries,
  Basic,
  BasicRoot,
  Button,
  Card,
  Chart,
  DatePicker,
  Divider,
  DynamicWidget,
  EditableProps,
  Form,
  Table,
  TableCell,
  TableRow,
  Text,
  Title,
  Transition,
  Widget,
} from 'chatkit-node/widgets';

test('the form of the guide becomes the JSON that ChatKit reads', () => {
  const form = new Form({
    direction: 'col',
    onSubmitAction: new ActionConfig({ type: 'update_todo', payload: { id: '123' } }),
    children: [
      new Title({ value: 'Edit Todo' }),
      new Text({ value: 'Buy', editable: new EditableProps({ name: 'title', required: true }) }),
      new Button({ label: 'Save', submit: true }),
    ],
  });
  expect(JSON.parse(JSON.stringify(form))).toEqual({
    type: 'Form',
    direction: 'col',
    onSubmitAction: {
      type: 'update_todo',
      payload: { id: '123' },
      handler: 'server',
      loadingBehavior: 'auto',
      streaming: true,
    },
    children: [
      { type: 'Title', value: 'Edit Todo' },
      { type: 'Text', value: 'Buy', editable: { name: 'title', required: true } },
      { type: 'Button', label: 'Save', submit: true },
    ],
  });
});

test('type leads the JSON, also of plain children', () => {
  const json = JSON.stringify(new Card({ size: 'sm', children: [{ type: 'Text', value: 'a' }] }));
  expect(json).toBe('{"type":"Card","size":"sm","children":[{"type":"Text","value":"a"}]}');
});

test('children left out on a condition vanish, false payloads stay', () => {
  const off = false as boolean;
  const card = new Card({
    children: [
      off && new Text({ value: 'a' }),
      null,
      undefined,
      new Button({
        onClickAction: { type: 'x', payload: { on: false, gone: null, list: [null, 1] } },
      }),
    ],
  });
  expect(card.toJSON()).toEqual({
    type: 'Card',
    children: [{ type: 'Button', onClickAction: { type: 'x', payload: { on: false, list: [1] } } }],
  });
});

test('a stored widget can be edited through its instance', () => {
  const button = new Button({ label: 'Save' });
  button.label = 'Saved';
  button.disabled = true;
  expect(button.toJSON()).toEqual({ type: 'Button', label: 'Saved', disabled: true });
  expect(() => Object.assign(button, { type: 'Card' })).toThrow(TypeError);
});

test('dotted types have classes without the dot', () => {
  const table = new Table({
    children: [new TableRow({ header: true, children: [new TableCell({ colSpan: 2 })] })],
  });
  expect(table.toJSON()).toEqual({
    type: 'Table',
    children: [{ type: 'Table.Row', header: true, children: [{ type: 'Table.Cell', colSpan: 2 }] }],
  });
  expect(TableRow.name).toBe('TableRow');
  expect(BasicRoot).toBe(Basic);
});

test('series carry their type, times become ISO strings', () => {
  const chart = new Chart({
    data: [{ day: 'Mo', n: 1 }],
    xAxis: 'day',
    series: [new BarSeries({ dataKey: 'n', label: 'N' })],
  });
  expect(chart.toJSON()['series']).toEqual([{ type: 'bar', dataKey: 'n', label: 'N' }]);
  const picker = new DatePicker({ name: 'd', min: new Date(0) as unknown as string });
  expect(picker.toJSON()['min']).toBe('1970-01-01T00:00:00.000Z');
});

test('fromJSON gives instances all the way down and keeps what it does not know', () => {
  const json = {
    type: 'Card',
    children: [
      { type: 'Transition', children: { type: 'Text', value: 'a' } },
      { type: 'Rocket', fuel: 3, children: [{ type: 'Text', value: 'b' }] },
    ],
  };
  const card = Widget.fromJSON(json);
  expect(card).toBeInstanceOf(Card);
  expect(card).toBeInstanceOf(Widget);
  if (!(card instanceof Card)) throw new Error('not a Card');
  const [transition, rocket] = card.children;
  expect(transition).toBeInstanceOf(Transition);
  expect((transition as Transition).children).toBeInstanceOf(Text);
  expect(rocket).toBeInstanceOf(DynamicWidget);
  expect(card.toJSON()).toEqual(json);
  expect(() => Widget.fromJSON({ label: 'x' })).toThrow('needs a type');
});

test('an unknown prop is kept with one warning', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const props = { label: 'a', sparkle: true };
  const [first, second] = [new Button(props), new Button(props)];
  expect(first.toJSON()).toEqual({ type: 'Button', label: 'a', sparkle: true });
  expect(second.toJSON()).toEqual(first.toJSON());
  expect(warn.mock.calls).toEqual([["chatkit-node: Button has no prop 'sparkle'; it is kept"]]);
  warn.mockRestore();
});

test('what JSON cannot hold is refused with its place', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  const button = (payload: unknown) =>
    new Card({ children: [new Button({ onClickAction: { type: 'x', payload } })] });
  expect(() => button({ run: () => 1 }).toJSON()).toThrow(
    'Card.children[0].onClickAction.payload.run is a function, which JSON cannot hold',
  );
  expect(() => button(loop).toJSON()).toThrow('contains itself');
  expect(() => button(Number.NaN).toJSON()).toThrow('is not a finite number');
});

test('props may be left out where none is required', () => {
  expect(new Divider().toJSON()).toEqual({ type: 'Divider' });
  // @ts-expect-error a Title needs its value
  expect(new Title().toJSON()).toEqual({ type: 'Title' });
});
