import { describe, expect, test } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { JsonObject } from '#core/json.ts';
import { printView } from '#codec/jsx/print.ts';
import { counter } from '#codec/jsx/test-support/view.ts';
import { readTemplate } from './read-template.ts';

const CAPTURED = "{{- (_c[1:] if _c and _c[0] == ',' else _c) -}}";
const list = (body: string): string => `[{%- set _c -%}${body}{%- endset -%}${CAPTURED}]`;
const cardWith = (children: string): string => `{"type":"Card","children":${children}}`;
const text = (value: string): string => `{"type":"Text","value":${value}}`;

function read(template: string, jsonSchema: JsonObject | null = null) {
  const result = readTemplate(template, { newId: counter(), jsonSchema });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return { doc: result.value, view: printView(result.value), warnings: result.warnings };
}

/** What the view of a template shows with this data. */
function shown(template: string, data: JsonObject = {}, schema: JsonObject | null = null) {
  const { widget, problems } = expand(read(template, schema).doc, data);
  expect(problems).toEqual([]);
  return normalizeWidget(widget);
}

/** The value of the one Text in a card. */
function value(expression: string, data: JsonObject = {}, schema: JsonObject | null = null) {
  const widget = shown(cardWith(`[${text(`{{ (${expression}) | tojson }}`)}]`), data, schema);
  return (widget as { children: { value?: unknown }[] }).children[0]?.value;
}

describe('templates as Studio writes them', () => {
  test('static props, objects and children become a plain view', () => {
    const template =
      '{"type":"Card","size":"sm","padding":{"x":3},"block":true,"children":[{"type":"Divider","flush":false}]}';
    expect(read(template).view).toBe(
      '<Card size="sm" padding={{ x: 3 }} block>\n  <Divider flush={false} />\n</Card>',
    );
  });

  test('the oldest write `"children":[]` on leaves and `(undefined)` for nothing', () => {
    const template = cardWith(
      '[{"type":"Row","border":{% if on %}{"size":1}{% else %}{{ (undefined) | tojson }}{% endif %},"children":[]}]',
    );
    expect(read(template).view).toContain('<Row border={on ? { size: 1 } : undefined} />');
    expect(shown(template, { on: false })).toEqual({ type: 'Card', children: [{ type: 'Row' }] });
  });

  test('a captured list holds elements, repeats with their index, and conditions', () => {
    const template = cardWith(
      list(
        `,{"type":"Title","value":"All"}` +
          `{%-for item in items -%}{%-set i = loop.index0 -%},${text('{{ (("No " ~ (i + 1))) | tojson }}')}{%-endfor-%}` +
          `{%-if done -%},{"type":"Divider"}{%-else-%}{%-endif-%}`,
      ),
    );
    expect(read(template).view).toBe(
      [
        '<Card>',
        '  <Title value="All" />',
        '  {items.map((item, i) => (',
        '    <Text value={`No ${i + 1}`} />',
        '  ))}',
        '  {done && (',
        '    <Divider />',
        '  )}',
        '</Card>',
      ].join('\n'),
    );
  });

  test('captures inside captures keep apart', () => {
    const inner = `{"type":"Row","children":${list('{%-for b in a.bs -%},{"type":"Badge","label":{{ (b) | tojson }}}{%-endfor-%}')}}`;
    const template = cardWith(list(`{%-for a in rows -%},${inner}{%-endfor-%},{"type":"Spacer"}`));
    expect(shown(template, { rows: [{ bs: ['x', 'y'] }, { bs: [] }] })).toEqual({
      type: 'Card',
      children: [
        {
          type: 'Row',
          children: [
            { type: 'Badge', label: 'x' },
            { type: 'Badge', label: 'y' },
          ],
        },
        { type: 'Row', children: [] },
        { type: 'Spacer' },
      ],
    });
  });

  test('`elif`, and an `if` with nothing but an `else`', () => {
    const template = cardWith(
      list(
        '{%-if a -%},{"type":"Spacer"}{%-elif b -%},{"type":"Divider"}{%-else-%},{"type":"Box"}{%-endif-%}' +
          '{%-if a -%}{%-else-%},{"type":"Row"}{%-endif-%}',
      ),
    );
    const types = (data: JsonObject) =>
      (shown(template, data) as { children: { type: string }[] }).children.map(({ type }) => type);
    expect(types({ a: true, b: false })).toEqual(['Spacer']);
    expect(types({ a: false, b: true })).toEqual(['Divider', 'Row']);
    expect(types({ a: false, b: false })).toEqual(['Box', 'Row']);
    expect(read(template).view).toContain('{!a && (');
  });
});

describe('expressions over data whose schema is known', () => {
  const schema = {
    type: 'object',
    properties: {
      xs: { anyOf: [{ type: 'array', items: { type: 'object' } }, { type: 'null' }] },
      o: { type: 'object' },
    },
  };
  const data = { xs: [{ a: 1 }, { a: 2 }], o: { a: 'b' } };

  test.each<[string, unknown]>([
    ['xs[::-1]', [{ a: 2 }, { a: 1 }]],
    ['"a" in o', true],
    ['"a" in xs', false],
  ])('%s', (expression, expected) => {
    expect(value(expression, data, schema)).toEqual(expected);
  });

  test('a loop over a list that may be null knows its items', () => {
    const row = text('{{ (item["a"] if "a" in item) | tojson }}');
    const template = cardWith(list(`{%-for item in xs -%},${row}{%-endfor-%}`));
    expect(shown(template, data, schema)).toMatchObject({ children: [{ value: 1 }, { value: 2 }] });
  });
});

describe('expressions', () => {
  test.each<[string, JsonObject, unknown]>([
    ['user.name', { user: { name: 'Ada' } }, 'Ada'],
    ['user["first name"]', { user: { 'first name': 'Ada' } }, 'Ada'],
    ['"by " ~ a.b ~ "!"', { a: { b: 'x' } }, 'by x!'],
    ['(("text\\n…"))', {}, 'text\n…'],
    ['"" if n == 1 else "s"', { n: 2 }, 's'],
    ['xs | length', { xs: [1, 2] }, 2],
    ['xs | join(", ")', { xs: ['a', 'b'] }, 'a, b'],
    ['xs | map(attribute="n.m") | join("-")', { xs: [{ n: { m: 1 } }, { n: { m: 2 } }] }, '1-2'],
    ['xs[1:] | first', { xs: [1, 2, 3] }, 2],
    ['xs[-1]', { xs: [1, 2, 3] }, 3],
    ['(a or "x") ~ (a and "y")', { a: '' }, 'x'],
    ['not a', { a: 0 }, true],
    ['a is not none', { a: 1 }, true],
    ['a is defined', {}, false],
    ['a | default("none")', {}, 'none'],
    ['a | default("none", true)', { a: '' }, 'none'],
    ['"b" in xs', { xs: ['a', 'b'] }, true],
    ['7 // 2 + 7 % 4', {}, 6],
    ['-1.5 | int', {}, -1],
    ['a.upper() ~ a.replace("a", "b")', { a: 'aa' }, 'AAbb'],
    ['d.get("k", "no")', { d: {} }, 'no'],
    ['{"a": [1, x]}.a', { x: 2 }, [1, 2]],
    ['(n | string) ~ ""', { n: 3 }, '3'],
    [
      'xs | selectattr("on") | map(attribute="id") | list',
      { xs: [{ on: 1, id: 4 }, { id: 5 }] },
      [4],
    ],
  ])('%s', (expression, data, expected) => {
    expect(value(expression, data)).toEqual(expected);
  });

  test('conditions follow the truth of Jinja where the schema tells a list or an object', () => {
    const schema: JsonObject = {
      type: 'object',
      properties: {
        xs: { type: 'array', items: { type: 'string' } },
        note: { type: 'object', properties: {}, additionalProperties: true },
      },
    };
    const expression = '("list" if xs else "no list") ~ ("" if note else ", no note")';
    expect(value(expression, { xs: [], note: {} }, schema)).toBe('no list, no note');
    expect(value(expression, { xs: ['a'], note: { a: 1 } }, schema)).toBe('list');
    expect(value(expression, {}, schema)).toBe('no list, no note');
    expect(value('xs or none', { xs: [] }, schema)).toBeUndefined();
  });
});

describe('templates written by hand', () => {
  test('text inside quotes, with outputs and conditions', () => {
    const template = cardWith(`[${text('"Hi {{ name }}{% if loud %}!{% endif %} \\u00e9\\n"')}]`);
    expect(shown(template, { name: 'Ada', loud: true })).toMatchObject({
      children: [{ value: 'Hi Ada! é\n' }],
    });
  });

  test('commas of `loop.last`, keys under a condition, comments, trailing line breaks', () => {
    const template = `
      {# the card #}
      {"type": "Card",{% if wide %} "size": "lg",{% endif %}
       "children": [
        {% for x in xs %}
          {"type": "Text", "value": {{ x | tojson }}}{% if not loop.last %},{% endif %}
        {% endfor %}
       ]}\n`;
    expect(shown(template, { wide: true, xs: ['a', 'b'] })).toEqual({
      type: 'Card',
      size: 'lg',
      children: [
        { type: 'Text', value: 'a' },
        { type: 'Text', value: 'b' },
      ],
    });
    expect(shown(template, { wide: false, xs: [] })).toEqual({ type: 'Card', children: [] });
  });

  test('names that are set are written into their places, and branches merge', () => {
    const template =
      '{% set who = user.name | default("you") %}{% if formal %}{% set hail = "Dear" %}{% else %}{% set hail = "Hi" %}{% endif %}' +
      cardWith(`[${text('{{ (hail ~ " " ~ who) | tojson }}')}]`);
    expect(shown(template, { user: { name: 'Ada' }, formal: false })).toMatchObject({
      children: [{ value: 'Hi Ada' }],
    });
    expect(shown(template, { user: {}, formal: true })).toMatchObject({
      children: [{ value: 'Dear you' }],
    });
  });

  test('a set value keeps its meaning inside a loop that reuses its names', () => {
    const template =
      '{% set first = item.name %}' +
      cardWith(
        list(`{% for item in items %},${text('{{ (first ~ item.name) | tojson }}')}{% endfor %}`),
      );
    expect(shown(template, { item: { name: 'a' }, items: [{ name: 'b' }] })).toMatchObject({
      children: [{ value: 'ab' }],
    });
  });

  test('a widget gathered in a namespace and printed as a dict', () => {
    const template = `
      {%- set ns = namespace(rows=[]) -%}
      {%- for group in groups -%}
        {%- set _ = ns.rows.append({"type": "Title", "value": group.name}) -%}
        {%- for one in group.items if one.on -%}
          {%- set row = {"type": "Text", "value": one.label, "size": "sm" if one.small else none,} -%}
          {%- set _ = ns.rows.append(row) -%}
        {%- endfor -%}
      {%- endfor -%}
      {{ {"type": "ListView", "children": ns.rows} | tojson }}`;
    const items = [
      { on: true, label: 'a', small: true },
      { on: false, label: 'b', small: true },
    ];
    expect(shown(template, { groups: [{ name: 'G', items }] })).toEqual({
      type: 'ListView',
      children: [
        { type: 'Title', value: 'G' },
        { type: 'Text', value: 'a', size: 'sm' },
      ],
    });
  });

  test('pairs of a dict, and a list of a prop written in a loop', () => {
    const template = cardWith(
      '[{"type":"Select","options":[{% for key, label in names.items() %}{% if not loop.first %},{% endif %}{"value":{{ key | tojson }},"label":{{ label | tojson }}}{% endfor %}]}]',
    );
    expect(shown(template, { names: { a: 'A', b: 'B' } })).toMatchObject({
      children: [
        {
          options: [
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ],
        },
      ],
    });
  });

  test('what a view cannot say is left out, with its place', () => {
    const template = cardWith(`[{"type":"Text","value":{{ name | title | tojson }},"size":"sm"}]`);
    const { view, warnings } = read(template);
    expect(view).toContain('<Text size="sm" />');
    const [warning] = warnings;
    expect(warning?.message).toBe("The filter `title` can't be read as a view. It is left out.");
    expect(template.slice(warning?.range?.start, warning?.range?.end)).toBe(
      '{{ name | title | tojson }}',
    );
  });
});

describe('templates that are none', () => {
  test.each([
    ['template/syntax', 'ends too early', '{"type":"Card","children":['],
    ['template/syntax', 'a value is missing', ''],
    ['template/syntax', 'not expected', '{"type":"Card"} {"type":"Card"}'],
    ['template/syntax', 'endfor', '{% for x in xs %}{"type":"Card"}'],
    ['template/syntax', 'no valid Jinja', '{"type":"Card","a":{% if x y %}1{% endif %}}'],
    ['template/unclosed', 'never closed', '{"type":"Card","a":{{ x }'],
    ['template/unreadable', 'comes from the data', '"only text"'],
    ['template/too-deep', '190', `{"a":${'['.repeat(10_000)}`],
    ['template/unreadable', 'type', `{"a":{{ ${'('.repeat(20_000)}1${')'.repeat(20_000)} }}}`],
    ['template/too-large', 'million', 'x'.repeat(1_000_001)],
  ])('%s: %s', (code, words, template) => {
    const result = readTemplate(template, { newId: counter(), jsonSchema: null });
    if (result.ok) throw new Error('read');
    expect(result.problems[0]?.code).toBe(code);
    expect(result.problems[0]?.message).toContain(words);
  });
});
