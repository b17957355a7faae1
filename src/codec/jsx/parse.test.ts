import { describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import type { JsonObject } from '#core/json.ts';
import { parseView } from './parse.ts';
import { counter, find, meaning, view } from './test-support/view.ts';

const name = (text: string) => ({ type: 'name', name: text });

function widget(text: string, data: JsonObject = {}) {
  return expand(view(text), data).widget;
}

function problemsOf(text: string) {
  const result = parseView(text, { newId: counter() });
  const problems = result.ok ? result.warnings : result.problems;
  return problems.map(({ code, message, range }) => ({
    code,
    message,
    at: range && text.slice(range.start, range.end),
  }));
}

describe('a view becomes a document', () => {
  it('of elements with literal and bound props, in source order', () => {
    expect(
      meaning(
        view(
          '<Card size="sm" gap={2} block flush={false} padding={{ x: 3 }} key={id} alt="Q&amp;A" />',
        ),
      ),
    ).toEqual({
      kind: 'element',
      type: 'Card',
      props: {
        size: { kind: 'literal', value: 'sm' },
        gap: { kind: 'literal', value: 2 },
        block: { kind: 'literal', value: true },
        flush: { kind: 'literal', value: false },
        padding: { kind: 'literal', value: { x: 3 } },
        key: { kind: 'expr', expr: name('id') },
        alt: { kind: 'literal', value: 'Q&A' },
      },
      children: [],
    });
  });

  it('of repeats, conditions and fragments', () => {
    const text =
      '<Card>{xs.map((x, i) => <Text />)}{a ? <Text /> : null}{b && <Text />}<><Text /></></Card>';
    expect(meaning(view(text))).toMatchObject({
      children: [
        {
          kind: 'repeat',
          over: name('xs'),
          item: name('x'),
          index: 'i',
          children: [{ type: 'Text' }],
        },
        { kind: 'when', test: name('a'), children: [{ type: 'Text' }], otherwise: [] },
        { kind: 'when', test: name('b'), children: [{ type: 'Text' }], otherwise: [] },
        { kind: 'fragment', children: [{ type: 'Text' }] },
      ],
    });
  });

  it.each([
    [
      'xs.filter((x) => x.on).map((x) => <Text />)',
      { kind: 'repeat', over: { type: 'call', method: 'filter' } },
    ],
    [
      'xs.map((x) => [<Row />, ...x.ys.map((y) => <Text />)])',
      { kind: 'repeat', children: [{ type: 'Row' }, { kind: 'repeat' }] },
    ],
    ['xs.map((x) => [<Row />]).map((row) => row)', { kind: 'repeat', children: [{ type: 'Row' }] }],
    ['xs.flatMap((x) => [<Row />])', { kind: 'repeat', children: [{ type: 'Row' }] }],
    [
      'xs?.map((x) => <Row />)',
      { kind: 'repeat', over: { type: 'logical', operator: '??', left: name('xs') } },
    ],
    ['xs.map(() => <Row />)', { kind: 'repeat', item: name('_') }],
    [
      'Object.entries(o).map(([k, v]) => <Row />)',
      { kind: 'repeat', item: { type: 'arrayPattern' } },
    ],
    ['a && b && <Row />', { kind: 'when', test: { type: 'logical', operator: '&&' } }],
    [
      'a && (b ? <Row /> : <Col />)',
      { kind: 'when', children: [{ kind: 'when', otherwise: [{ type: 'Col' }] }] },
    ],
    [
      'a ? <Row /> : b ? <Col /> : undefined',
      { kind: 'when', otherwise: [{ kind: 'when', otherwise: [] }] },
    ],
    [
      'a ? <><Row /><Col /></> : []',
      { kind: 'when', children: [{ type: 'Row' }, { type: 'Col' }], otherwise: [] },
    ],
    [
      '[<Row />, a && <Col />].filter(Boolean)',
      { kind: 'fragment', children: [{ type: 'Row' }, { kind: 'when' }] },
    ],
  ])('reads {%s}', (code, node) => {
    expect(meaning(view(`<Card>{${code}}</Card>`))).toMatchObject({ children: [node] });
  });

  it('takes children that show nothing for layout', () => {
    expect(meaning(view('<Card>{null}{" "}{false}{undefined}{/* note */}\n</Card>'))).toMatchObject(
      { children: [] },
    );
  });

  it('is empty where there is nothing but blanks and comments', () => {
    expect(view(' // nothing yet\n')).toEqual({ root: null, nodes: {} });
  });

  it('keeps what the catalogue does not know', () => {
    const text = '<Card mystery={1}><Widget.Part data-x="1" /><Foo><Text /></Foo></Card>';
    expect(widget(text)).toEqual({
      type: 'Card',
      mystery: 1,
      children: [
        { type: 'Widget.Part', 'data-x': '1' },
        { type: 'Foo', children: [{ type: 'Text' }] },
      ],
    });
  });
});

describe('text between tags', () => {
  it.each([
    ['<Title>APPLE</Title>', { value: 'APPLE' }],
    ['<Button>Save</Button>', { label: 'Save' }],
    ['<Badge>New</Badge>', { label: 'New' }],
    ['<Text>\n  Two\n  lines &amp; more\n</Text>', { value: 'Two lines & more' }],
    ['<Text>Hi {name}!</Text>', { value: 'Hi Ada!' }],
    ['<Text>{name}</Text>', { value: 'Ada' }],
    ['<Text>{"a"} b</Text>', { value: 'a b' }],
    ['<Text>{`a ${name}`} b</Text>', { value: 'a Ada b' }],
    ['<Text>{/* nothing */}</Text>', {}],
  ])('%s', (text, props) => {
    expect(widget(`<Card>${text}</Card>`, { name: 'Ada' })).toMatchObject({ children: [props] });
  });

  it.each([
    ['<Card>loose text</Card>', 'view/text', 'loose text'],
    ['<Card>// no comment\n<Row /></Card>', 'view/comment', '// no comment'],
    ['<Text value="a">b</Text>', 'view/text-twice', 'b'],
    ['<Text><Icon name="x" /></Text>', 'view/text-children', '<Icon name="x" />'],
  ])('%s is a problem', (text, code, at) => {
    expect(problemsOf(text)).toMatchObject([{ code, at }]);
  });
});

describe('what is no view', () => {
  it.each([
    ['<Card>{name}</Card>', 'view/not-an-element', 'name'],
    ['<Card>{a || <Row />}</Card>', 'view/condition', 'a || <Row />'],
    ['<Card>{xs.map(Row)}</Card>', 'view/repeat', 'Row'],
    ['<Card>{xs.map((x) => { return <Row />; })}</Card>', 'expr/block', '{ return <Row />; }'],
    ['<Card>{xs.map((x, i, all) => <Row />)}</Card>', 'view/repeat', 'all'],
    ['<Card>{render()}</Card>', 'view/repeat', 'render()'],
    ['<Card {...props} />', 'view/spread', '{...props}'],
    ['<Card type="x" />', 'view/prop', 'type="x"'],
    ['<Card icon={<Icon />} />', 'expr/element', '<Icon />'],
    ['<Card size={} />', 'view/syntax', '{'],
    ['<Card><Row></Card>', 'view/syntax', '<'],
    ['<Row /><Col />', 'view/syntax', '<'],
    ['const x = 1;', 'view/statement', 'const'],
    ['import { Card } from "x";', 'view/statement', 'import'],
    ['<Card />; alert(1)', 'view/syntax', 'alert(1)'],
    ['null', 'view/empty', 'null'],
    ['<Card size={typeof x} />', 'expr/operator', 'typeof x'],
    ['<Card __proto__="x" />', 'view/prop', '__proto__="x"'],
  ])('%s', (text, code, at) => {
    const [first] = problemsOf(text);
    expect(first).toEqual({
      code,
      message: expect.stringMatching(/^.{10,}[.?]$/s),
      at: expect.stringContaining(at),
    });
  });

  it('tells all problems at once', () => {
    expect(problemsOf('<Card a={typeof x}>{name}<Row b={new Y()} />text</Card>')).toHaveLength(4);
  });

  it('warns of a prop that is set twice, and takes the last', () => {
    expect(problemsOf('<Card gap={1} gap={2} />')).toMatchObject([
      { code: 'view/prop-twice', at: 'gap={2}' },
    ]);
    expect(widget('<Card gap={1} gap={2} />')).toEqual({ type: 'Card', gap: 2 });
  });

  it('names the closing tag that is missing', () => {
    expect(problemsOf('<Card><Row></Card>')[0]?.message).toBe(
      'The closing tag here should be </Row>.',
    );
    expect(problemsOf('<Card><Row />')[0]?.message).toContain('closing tag');
  });
});

describe('hostile views', () => {
  it.each([
    ['elements', `${'<Row>'.repeat(3_000)}${'</Row>'.repeat(3_000)}`],
    ['many more elements', `${'<Row>'.repeat(50_000)}${'</Row>'.repeat(50_000)}`],
    ['conditions', `${'a && ('.repeat(500)}<Row />${')'.repeat(500)}`],
    ['brackets in a prop', `<Card a={${'['.repeat(1_000)}${']'.repeat(1_000)}} />`],
    ['fragments', `${'<>'.repeat(1_000)}${'</>'.repeat(1_000)}`],
  ])('that nest very deep %s are refused', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toContain('view/too-deep');
  });

  it('as deep as is allowed work', () => {
    const text = `${'<Row>'.repeat(90)}${'</Row>'.repeat(90)}`;
    expect(Object.keys(view(text).nodes)).toHaveLength(90);
  });

  it('of more than a million characters are refused unread', () => {
    expect(problemsOf(`<Card a="${'x'.repeat(1_000_000)}" />`)).toMatchObject([
      { code: 'view/too-large' },
    ]);
  });

  it('that repeat without end come to one, with a problem', () => {
    const doc = view(
      '<Card>{xs.map((a) => xs.map((b) => xs.map((c) => <Text value={a + b + c} />)))}</Card>',
    );
    const xs = Array.from({ length: 300 }, (_, i) => i);
    const { widget, problems } = expand(doc, { xs });
    expect(widget?.type).toBe('Card');
    expect(problems).toMatchObject([{ code: 'expr/budget' }]);
  });
});

describe('props that JSX cannot write', () => {
  it('are read from a spread of an object', () => {
    expect(widget('<Card {...{ "two words": 1 }} {...{ "1": x }} />', { x: 2 })).toEqual({
      type: 'Card',
      'two words': 1,
      '1': 2,
    });
  });

  it('so is a type that is no tag', () => {
    expect(widget('<Component type="my type" />')).toEqual({ type: 'my type' });
  });
});

describe('where nodes stand', () => {
  it('is known for each, with the text it was read from', () => {
    const text = '<Card>\n  {/* why */}\n  {a && <Text value="x" />}\n</Card>';
    const doc = view(text);
    const at = (sort: string) => {
      const { source } = find(doc, sort);
      return source && text.slice(source.start, source.end);
    };
    expect(at('when')).toBe('a && <Text value="x" />');
    expect(at('Text')).toBe('<Text value="x" />');
    expect(at('Card')).toBe(text);
  });
});
