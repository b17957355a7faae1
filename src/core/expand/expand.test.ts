import { describe, expect, it } from 'vitest';
import { parseView } from '#codec/jsx/parse.ts';
import type { Doc } from '../doc/doc.ts';
import type { JsonObject } from '../json.ts';
import { isWidgetJson } from '../json.ts';
import type { WidgetJson } from '../json.ts';
import { expand } from './expand.ts';
import { scopeAt } from './scope-at.ts';

function view(text: string): Doc {
  let last = 0;
  const result = parseView(text, { newId: () => `n${(last += 1)}` });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

function widgetOf(text: string, data: JsonObject = {}) {
  return expand(view(text), data).widget;
}

function childrenOf(element: WidgetJson | null): readonly WidgetJson[] {
  const children = element?.['children'];
  return Array.isArray(children) ? children.filter(isWidgetJson) : [];
}

describe('a view with data becomes a widget', () => {
  it('keeps literal props and evaluates bound ones', () => {
    const text =
      '<Card size="sm" padding={{ x: 3 }}><Text value={user.name} block gap={1 + 1} /></Card>';
    expect(widgetOf(text, { user: { name: 'Ada' } })).toEqual({
      type: 'Card',
      size: 'sm',
      padding: { x: 3 },
      children: [{ type: 'Text', value: 'Ada', block: true, gap: 2 }],
    });
  });

  it('repeats, with item, index and nested loops', () => {
    const text = `<ListView>
      {groups.map((g, i) => [
        <ListViewItem key={\`\${g.name}-header\`} />,
        ...g.events.map(({ id }, j) => <ListViewItem key={\`\${i}.\${j} \${id}\`} />),
      ])}
    </ListView>`;
    const data = {
      groups: [
        { name: 'a', events: [{ id: 'x' }, { id: 'y' }] },
        { name: 'b', events: [] },
      ],
    };
    expect(childrenOf(widgetOf(text, data)).map(({ key }) => key)).toEqual([
      'a-header',
      '0.0 x',
      '0.1 y',
      'b-header',
    ]);
  });

  it('shows one branch of a condition, or none', () => {
    const text =
      '<Card>{on ? <Text value="yes" /> : <Text value="no" />}{on && <Divider />}</Card>';
    const types = (on: boolean) =>
      childrenOf(widgetOf(text, { on })).map(({ type, value }) => value ?? type);
    expect(types(true)).toEqual(['yes', 'Divider']);
    expect(types(false)).toEqual(['no']);
  });

  it('leaves out props that are undefined or null', () => {
    const text = '<Card size={nothing} background={null} id={a ? undefined : "x"} />';
    expect(widgetOf(text, { a: true })).toEqual({ type: 'Card' });
  });

  it('leaves out a node whose prop has no value, says which, and keeps the rest', () => {
    const doc = view('<Card><Text value={todo.title} /><Divider /></Card>');
    const { widget, problems } = expand(doc, {});
    expect(childrenOf(widget).map(({ type }) => type)).toEqual(['Divider']);
    expect(problems).toMatchObject([
      {
        code: 'expr/undefined',
        message: "todo is undefined here, so todo.title can't be read.",
        node: 'n2',
        prop: 'value',
      },
    ]);
  });

  it('gives a Transition its one child as an object', () => {
    expect(
      widgetOf('<Card><Transition>{a ? <Text value="A" /> : null}</Transition></Card>', { a: 1 }),
    ).toEqual({
      type: 'Card',
      children: [{ type: 'Transition', children: { type: 'Text', value: 'A' } }],
    });
  });
});

describe('origins', () => {
  it('name the node and the round of each loop', () => {
    const doc = view(
      '<ListView>{xs.map((x) => <ListViewItem>{x.map((y) => <Text value={y} />)}</ListViewItem>)}</ListView>',
    );
    const expansion = expand(doc, { xs: [['a'], ['b', 'c']] });
    const third = childrenOf(childrenOf(expansion.widget)[1] ?? null)[1];
    expect(third?.['value']).toBe('c');
    expect(third && expansion.originOf(third)).toEqual({ node: 'n5', rounds: [1, 1] });
  });
});

describe('the scope at a node', () => {
  it('lists loop variables with the list they come from and a sample', () => {
    const doc = view(
      '<Card>{groups.map(({ name, items }, i) => items.map((item) => <Text value={item} />))}</Card>',
    );
    const text = Object.values(doc.nodes).find(
      (node) => node.kind === 'element' && node.type === 'Text',
    );
    const variables = scopeAt(doc, { groups: [{ name: 'g', items: [7] }] }, text?.id ?? '');
    expect(variables.map(({ name, value }) => [name, value])).toEqual([
      ['name', 'g'],
      ['items', [7]],
      ['i', 0],
      ['item', 7],
    ]);
  });
});
