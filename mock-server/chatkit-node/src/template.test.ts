import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { widgetTemplateFromFile } from './node.ts';
import { WidgetTemplate } from './template.ts';
import { validateWidget } from './widget/validate.ts';

/** In the form that Studio prints: a set block gathers the rows, each after the first with a comma. */
const TASKS = `{"type":"ListView","status":{{ ({"text": title, "icon": none}) | tojson }},"children":[
{%- set _c -%}
  {%- for task in tasks -%},
    {"type":"ListViewItem","key":{{ (task.id) | tojson }},"children":[
      {"type":"Text","value":{{ ("#" ~ (loop.index0 + 1) ~ " " ~ task.title) | tojson }}}
      {% if task.done %},{"type":"Badge","label":"Done","color":"success"}
      {% elif task.owner == "ann" %},{"type":"Badge","label":"Mine"}
      {% else %}{% endif %}
    ]}
  {%- endfor -%}
{%- endset -%}
{{- (_c[1:] if _c and _c[0] == ',' else _c) -}}
]{% if note is defined and note %},"id":{{ note | tojson }}{% endif %}}`;

const definition = { version: '1.0', name: 'Tasks', template: TASKS };
const tasks = [
  { id: 'a', title: 'Say "hi" & \\ <b>', done: true, owner: 'bob' },
  { id: 'b', title: '日本 🎈', done: false, owner: 'ann' },
  { id: 'c', title: '', done: false, owner: 'bob' },
];

test('a template and data make a widget', () => {
  const widget = new WidgetTemplate(definition).build({ title: 'Today', tasks });
  const row = (key: string, ...children: object[]) => ({ type: 'ListViewItem', key, children });
  expect(widget).toEqual({
    type: 'ListView',
    status: { text: 'Today' },
    children: [
      row(
        'a',
        { type: 'Text', value: '#1 Say "hi" & \\ <b>' },
        { type: 'Badge', label: 'Done', color: 'success' },
      ),
      row('b', { type: 'Text', value: '#2 日本 🎈' }, { type: 'Badge', label: 'Mine' }),
      row('c', { type: 'Text', value: '#3 ' }),
    ],
  });
  expect(validateWidget(widget)).toEqual([]);
});

test('no rows are an empty list', () => {
  const template = new WidgetTemplate(definition);
  expect(template.build({ title: '', tasks: [] })).toMatchObject({ children: [] });
  expect(template.build({ title: '', tasks: [], note: 'n' })).toMatchObject({ id: 'n' });
});

test.each([
  ['a variable', { tasks }, "The template needs 'title', which is not there"],
  [
    'a key',
    { title: '', tasks: [{ id: 'a' }] },
    "The template needs 'task.title', which is not there",
  ],
])('%s that is missing is an error', (_, data, message) => {
  expect(() => new WidgetTemplate(definition).build(data)).toThrow(message);
});

test.each([
  ['in a condition', '{% if on %}1{% endif %}', "'on'"],
  ['under or', '{{ (on or 1) | tojson }}', "'on'"],
  ['by a computed key', '{{ item["a b"] | tojson }}', `'item["a b"]'`],
  ['below another that is missing', '{{ item.a.b is defined }}', "'item.a'"],
])('so it is %s', (_, template, name) => {
  const made = new WidgetTemplate({ ...definition, template });
  expect(() => made.build({ item: {} })).toThrow(`The template needs ${name}`);
});

test('a template may ask whether something is there', () => {
  const template = `{"type":"Card","children":[],
    "key":{{ (item.a is defined) | string | tojson }},
    "id":{{ (item.b | default("none")) | tojson }}}`;
  const made = new WidgetTemplate({ ...definition, template });
  expect(made.build({ item: {} })).toMatchObject({ key: 'false', id: 'none' });
});

test('rows may be gathered with namespace and append', () => {
  const template = `{%- set ns = namespace(rows=[]) -%}
    {%- for id in ids -%}
      {%- set row = {"type": "ListViewItem", "key": id, "children": []} -%}
      {%- set _ = ns.rows.append(row) -%}
    {%- endfor -%}
    {"type":"ListView","children":{{ ns.rows | tojson }}}`;
  const made = new WidgetTemplate({ ...definition, template });
  expect(made.build({ ids: ['a', 'b'] })).toEqual({
    type: 'ListView',
    children: ['a', 'b'].map((key) => ({ type: 'ListViewItem', key, children: [] })),
  });
});

test.each([
  ['another version', { ...definition, version: '2.0' }, 'of version "2.0"'],
  ['no template', { version: '1.0', name: 'x' }, 'has no template'],
  ['broken Jinja', { ...definition, template: '{% for %}' }, 'Tasks is no Jinja'],
])('%s is refused', (_, broken, message) => {
  expect(() => WidgetTemplate.fromJSON(JSON.stringify(broken))).toThrow(message);
});

test.each([
  ['no JSON', '{"type":', 'does not print JSON'],
  ['no widget', '{"kind":"Card"}', 'prints no widget'],
  ['a list', '[]', 'not a widget'],
])('a template that prints %s says so', (_, template, message) => {
  expect(() => new WidgetTemplate({ ...definition, template }).build()).toThrow(message);
});

const HELLO = '{"type":"Text","value":"Hello"}';
const GREETING = '{"type":"Text","value":{{ ("Hello " ~ name) | tojson }}}';

test.each([
  ['a card without data', 'Card', HELLO, {}, 'Hello'],
  ['a card with data', 'Card', GREETING, { name: 'Ann' }, 'Hello Ann'],
  ['a list without data', 'ListView', HELLO, {}, 'Hello'],
  ['a list with data', 'ListView', GREETING, { name: 'Ann' }, 'Hello Ann'],
  ['a basic root', 'Basic', GREETING, { name: 'Ann' }, 'Hello Ann'],
])('%s is read from a file and built', async (_, type, text, data, value) => {
  const child = type === 'ListView' ? `{"type":"ListViewItem","children":[${text}]}` : text;
  const template = `{"type":"${type}","children":[${child}]}`;
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  const file = join(folder, 'hello.widget');
  await writeFile(file, JSON.stringify({ version: '1.0', name: 'Hello', template }));
  const made = await widgetTemplateFromFile(file);
  await rm(folder, { recursive: true });
  expect(made.name).toBe('Hello');
  const leaf = { type: 'Text', value };
  const children = type === 'ListView' ? [{ type: 'ListViewItem', children: [leaf] }] : [leaf];
  expect(made.build(data)).toEqual({ type, children });
});
