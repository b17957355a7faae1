import { describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { bound, literal } from '#core/doc/node.ts';
import type { ElementNode, Node, NodeId } from '#core/doc/node.ts';
import { expr } from '#core/expr/test-support/expr.ts';
import { widgetToDoc } from '#codec/json/widget.ts';
import { placeProblem } from './place-problem.ts';
import { printView, printViewWithRanges } from './print.ts';
import {
  copyOf,
  insertInto,
  move,
  remove,
  unwrap,
  withNode,
  withProp,
  wrap,
} from './test-support/edits.ts';
import { counter, find, view } from './test-support/view.ts';

const box = (id: NodeId): ElementNode => ({
  id,
  kind: 'element',
  type: 'Box',
  props: { padding: literal({ x: 2 }) },
  children: [],
});

/** The lines that differ: what was, and what is. */
function diff(before: string, after: string): { readonly was: string[]; readonly is: string[] } {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end += 1;
  return { was: a.slice(start, a.length - end), is: b.slice(start, b.length - end) };
}

describe('new code', () => {
  it('has two spaces, double quotes and one prop a line when the tag does not fit', () => {
    const doc = widgetToDoc(
      {
        type: 'Card',
        size: 'sm',
        confirm: { label: 'Add to calendar', action: { type: 'calendar.add', payload: { id: 1 } } },
        children: [
          { type: 'Text', value: 'Plain', block: true, flush: false, maxLines: 2 },
          { type: 'Text', value: 'He said "hi"\nand went' },
          { type: 'Row', children: [{ type: 'Spacer' }] },
        ],
      },
      counter(),
    );
    expect(printView(doc)).toBe(`<Card
  size="sm"
  confirm={{
    label: "Add to calendar",
    action: { type: "calendar.add", payload: { id: 1 } },
  }}
>
  <Text value="Plain" block flush={false} maxLines={2} />
  <Text value={"He said \\"hi\\"\\nand went"} />
  <Row>
    <Spacer />
  </Row>
</Card>`);
  });

  it('writes repeats, conditions and long expressions', () => {
    const nodes: Record<NodeId, Node> = {
      card: {
        id: 'card',
        kind: 'element',
        type: 'Card',
        props: {},
        children: ['repeat', 'when', 'choice'],
      },
      repeat: {
        id: 'repeat',
        kind: 'repeat',
        over: expr('items.filter((x) => x.on)'),
        item: { type: 'name', name: 'item' },
        index: 'i',
        children: ['a', 'b'],
      },
      a: { ...box('a'), props: { label: bound(expr('item.name')) } },
      b: {
        ...box('b'),
        props: {
          color: bound(
            expr(
              'item.selected && item.selected === selectedItem ? "info" : "warning-with-a-name"',
            ),
          ),
        },
      },
      when: { id: 'when', kind: 'when', test: expr('a ?? b'), children: ['c'], otherwise: [] },
      c: box('c'),
      choice: { id: 'choice', kind: 'when', test: expr('n > 1'), children: [], otherwise: ['d'] },
      d: box('d'),
    };
    expect(printView({ root: 'card', nodes })).toBe(`<Card>
  {items.filter((x) => x.on).map((item, i) => (
    <>
      <Box label={item.name} />
      <Box
        color={
          item.selected && item.selected === selectedItem
            ? "info"
            : "warning-with-a-name"
        }
      />
    </>
  ))}
  {(a ?? b) && (
    <Box padding={{ x: 2 }} />
  )}
  {n > 1 ? null : (
    <Box padding={{ x: 2 }} />
  )}
</Card>`);
  });

  it('is empty for the empty document', () => {
    expect(printView({ root: null, nodes: {} })).toBe('');
  });
});

const TEXT = `// Shows an order.
<Card
    size="sm"   // small
    padding={4}
>
  {/* The head */}
  <Row gap={2}>
    <Title value='Order' />
    <Spacer /> {/* pushes */}

    <Button label="Go"/>
  </Row>

  {items.map(item => (
    // One line each.
    <Row key={item.id}>
      <Text value={item.name} />
    </Row>
  ))}
  {done && <Text>All {count} done</Text>}
</Card>
`;

describe('code that was written by hand', () => {
  const doc = view(TEXT);
  const id = (sort: string): NodeId => find(doc, sort).id;

  it('comes back byte for byte', () => {
    expect(printView(doc)).toBe(TEXT);
  });

  it('changes in the place of a prop', () => {
    const changed = printView(withProp(doc, id('Card'), 'padding', literal(6)));
    expect(diff(TEXT, changed)).toEqual({ was: ['    padding={4}'], is: ['    padding={6}'] });
    const bent = printView(withProp(doc, id('Title'), 'value', bound(expr('order.name'))));
    expect(diff(TEXT, bent)).toEqual({
      was: ["    <Title value='Order' />"],
      is: ['    <Title value={order.name} />'],
    });
  });

  it('gets a new prop as the tag has its props', () => {
    const lines = printView(withProp(doc, id('Card'), 'background', literal('surface')));
    expect(diff(TEXT, lines)).toEqual({ was: [], is: ['    background="surface"'] });
    const inline = printView(withProp(doc, id('Button'), 'pill', literal(true)));
    expect(diff(TEXT, inline)).toEqual({
      was: ['    <Button label="Go"/>'],
      is: ['    <Button label="Go" pill/>'],
    });
  });

  it('loses its only prop and keeps the bracket out of the comment before it', () => {
    const doc = view('<Card\n  // note\n  size="sm"\n>\n  <Title value="A" />\n</Card>\n');
    const card = doc.nodes[doc.root ?? ''] as ElementNode;
    expect(printView(withNode(doc, { ...card, props: {} }))).toBe(
      '<Card\n  // note\n>\n  <Title value="A" />\n</Card>\n',
    );
  });

  it('loses a prop and keeps the comments in the tag', () => {
    const without = printView(withProp(doc, id('Card'), 'size', null));
    expect(without).toContain('// small');
    expect(view(without).nodes).toBeTruthy();
    const gone = printView(withProp(doc, id('Card'), 'padding', null));
    expect(diff(TEXT, gone)).toEqual({ was: ['    padding={4}'], is: [] });
  });

  it('breaks a tag that gets too long, and only that tag', () => {
    const action = literal({
      type: 'order.confirm',
      payload: { id: 1, note: 'with a longer note' },
    });
    expect(diff(TEXT, printView(withProp(doc, id('Button'), 'onClickAction', action)))).toEqual({
      was: ['    <Button label="Go"/>'],
      is: [
        '    <Button',
        '      label="Go"',
        '      onClickAction={{',
        '        type: "order.confirm",',
        '        payload: { id: 1, note: "with a longer note" },',
        '      }}',
        '    />',
      ],
    });
  });

  it('changes text between tags in its place', () => {
    const done = Object.values(doc.nodes).findLast(
      (node) => node.kind === 'element' && node.type === 'Text',
    );
    const plain = printView(withProp(doc, done?.id ?? '', 'value', literal('Ready')));
    expect(diff(TEXT, plain).is).toEqual(['  {done && <Text>Ready</Text>}']);
    const code = printView(withProp(doc, done?.id ?? '', 'value', bound(expr('a + b'))));
    expect(diff(TEXT, code).is).toEqual(['  {done && <Text>{a + b}</Text>}']);
  });

  it('moves with its comments, and is indented anew', () => {
    expect(printView(move(doc, id('Row'), id('Card'), 'children', 2))).toBe(`// Shows an order.
<Card
    size="sm"   // small
    padding={4}
>
  {items.map(item => (
    // One line each.
    <Row key={item.id}>
      <Text value={item.name} />
    </Row>
  ))}
  {done && <Text>All {count} done</Text>}
  {/* The head */}
  <Row gap={2}>
    <Title value='Order' />
    <Spacer /> {/* pushes */}

    <Button label="Go"/>
  </Row>
</Card>
`);
  });

  it('takes a new element on a line of its own, and lets one go with its line', () => {
    expect(diff(TEXT, printView(insertInto(doc, id('Row'), 'children', 1, box('new'))))).toEqual({
      was: [],
      is: ['    <Box padding={{ x: 2 }} />'],
    });
    expect(diff(TEXT, printView(remove(doc, id('Title'))))).toEqual({
      was: ["    <Title value='Order' />"],
      is: [],
    });
    expect(
      diff(TEXT, printView(insertInto(doc, id('Spacer'), 'children', 0, box('new')))).is,
    ).toEqual(['    <Spacer>', '      <Box padding={{ x: 2 }} />', '    </Spacer> {/* pushes */}']);
  });

  it('is wrapped and unwrapped with its lines indented', () => {
    const wrapped = wrap(doc, id('repeat'), box('around'));
    expect(diff(TEXT, printView(wrapped)).is).toEqual([
      '  <Box padding={{ x: 2 }}>',
      '    {items.map(item => (',
      '      // One line each.',
      '      <Row key={item.id}>',
      '        <Text value={item.name} />',
      '      </Row>',
      '    ))}',
      '  </Box>',
    ]);
    expect(printView(unwrap(wrapped, 'around'))).toBe(TEXT);
  });

  it('becomes a branch, and gets another branch', () => {
    const text = '<Card>\n  {done && <Text value="Done" />}\n</Card>\n';
    const when = view(text);
    const both = insertInto(when, find(when, 'when').id, 'otherwise', 0, box('else'));
    expect(diff(text, printView(both)).is).toEqual([
      '  {done ? <Text value="Done" /> : (',
      '    <Box padding={{ x: 2 }} />',
      '  )}',
    ]);
  });

  it('changes a loop and a condition where they are written', () => {
    const repeat = find(doc, 'repeat');
    const when = find(doc, 'when');
    if (repeat.kind !== 'repeat' || when.kind !== 'when') throw new Error('Both are in the text');
    const over = withNode(doc, {
      ...repeat,
      over: expr('order.lines'),
      item: { type: 'name', name: 'line' },
    });
    expect(diff(TEXT, printView(over))).toEqual({
      was: ['  {items.map(item => ('],
      is: ['  {order.lines.map((line) => ('],
    });
    const test = withNode(doc, { ...when, test: expr('a || b') });
    expect(diff(TEXT, printView(test)).is).toEqual([
      '  {(a || b) && <Text>All {count} done</Text>}',
    ]);
  });

  it('is copied with its own look', () => {
    const newId = counter('copy');
    const copies = copyOf(doc, id('Row'), newId);
    const [root] = copies;
    if (!root) throw new Error('A copy has a root');
    const nodes = { ...doc.nodes, ...Object.fromEntries(copies.map((node) => [node.id, node])) };
    const twice = insertInto({ ...doc, nodes }, id('Card'), 'children', 1, root);
    expect(diff(TEXT, printView(twice)).is.join('\n')).toContain("<Title value='Order' />");
  });

  it('keeps texts over several lines as they are, however far it moves', () => {
    const text =
      '<Card>\n  <Row>\n    <Markdown value={`# One\n  two\n      three`} />\n  </Row>\n</Card>';
    const markdown = view(text);
    const moved = wrap(markdown, find(markdown, 'Row').id, box('around'));
    const again = view(printView(moved));
    expect(expand(again, {}).widget).toEqual(expand(moved, {}).widget);
    expect(printView(moved)).toContain('`# One\n  two\n      three`');
  });

  it('keeps tabs', () => {
    const text = '<Card>\n\t<Row>\n\t\t<Text value="a" />\n\t</Row>\n\t<Col />\n</Card>';
    const tabs = view(text);
    const moved = move(tabs, find(tabs, 'Text').id, find(tabs, 'Card').id, 'children', 0);
    expect(printView(moved)).toBe('<Card>\n\t<Text value="a" />\n\t<Row />\n\t<Col />\n</Card>');
  });
});

describe('places in the printed text', () => {
  it('are known for nodes and props', () => {
    const doc = view(TEXT);
    const { text, ranges, props } = printViewWithRanges(
      withProp(doc, find(doc, 'Card').id, 'padding', literal(12)),
    );
    const at = (range?: { start: number; end: number }) =>
      range && text.slice(range.start, range.end);
    expect(at(ranges[find(doc, 'Title').id])).toBe("<Title value='Order' />");
    expect(at(props[find(doc, 'Card').id]?.['padding'])).toBe('padding={12}');
    expect(at(props[find(doc, 'repeat').id]?.['over'])).toBe('items');
    expect(at(props[find(doc, 'when').id]?.['test'])).toBe('done');
  });

  it('are found for a problem, before and after an edit', () => {
    const text = '<Card>\n  <Text value={"a" + todo.title} size="sm" />\n</Card>';
    const doc = view(text);
    const [problem] = expand(doc, {}).problems;
    if (!problem) throw new Error('todo is not in the data');
    const place = (of: typeof doc) => {
      const printed = printViewWithRanges(of);
      const range = placeProblem(problem, of, printed);
      return range && printed.text.slice(range.start, range.end);
    };
    expect(place(doc)).toBe('todo');
    expect(place(withProp(doc, find(doc, 'Card').id, 'size', literal('sm')))).toBe(
      'value={"a" + todo.title}',
    );
  });
});
