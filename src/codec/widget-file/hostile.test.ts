/** Files that mean harm, are broken or are far too much: each is answered with a sentence, or simply read. */
import { describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import type { Json } from '#core/json.ts';
import { compileTemplate } from '#codec/jinja/compile.ts';
import { counter } from '#codec/jsx/test-support/view.ts';
import type { Imported } from './imported.ts';
import { readAnything } from './read.ts';
import { writeWidgetFile } from './write.ts';

const VIEW = '<Card><Text value="Kept" /></Card>';
const TEMPLATE = '{"type":"Card","children":[{"type":"Text","value":"Kept"}]}';

function encoded(parts: Record<string, Json> = {}): string {
  const source = { id: 'a', name: 'A', view: VIEW, defaultState: {}, states: [], ...parts };
  return Buffer.from(JSON.stringify(source)).toString('base64url');
}

function file(parts: Record<string, Json> = {}): string {
  return JSON.stringify({
    version: '1.0',
    name: 'A',
    template: TEMPLATE,
    jsonSchema: { type: 'object' },
    encodedWidget: encoded(),
    ...parts,
  });
}

const read = (input: string | Uint8Array) => readAnything(input, { newId: counter(), name: 'a' });

function opened(input: string | Uint8Array): Imported {
  const result = read(input);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

/** The codes of what was refused or remarked on, and that each is a sentence. */
function remarks(input: string | Uint8Array): readonly string[] {
  const result = read(input);
  const said = result.ok ? [...result.value.notes, ...result.warnings] : result.problems;
  for (const { message } of said) {
    expect(message).toMatch(/^[A-Z“`].*[.?]$/s);
    expect(message.length).toBeLessThan(400);
  }
  return said.map(({ code }) => code);
}

const deep = (open: string, close: string, levels = 10_000): string =>
  open.repeat(levels) + close.repeat(levels);

describe('what is no widget', () => {
  it.each([
    ['more than five million characters', ' '.repeat(5_000_001), 'import/too-long'],
    [
      'five million characters of JSX',
      `<Card>${'<Text value="a" />'.repeat(277_000)}</Card>`,
      'view/too-large',
    ],
    ['ten thousand levels of JSON', deep('[', ']'), 'json/'],
    ['a tree of ten thousand levels', deep('{"type":"Row","children":[', ']}'), ''],
    ['JSON that ends too soon', file().slice(0, -40), 'json/'],
    ['JSON with a comma too many', '{"version": "1.0",}', 'json/'],
    ['nothing', ' \n', 'import/empty'],
    ['a number', '17', ''],
    ['an empty object', '{}', 'import/no-widget'],
    [
      'binary',
      new Uint8Array(Array.from({ length: 1000 }, (_, i) => (i * 37) % 256)),
      'import/encoding',
    ],
    [
      'a byte that is no UTF-8',
      new Uint8Array([...Buffer.from('{"type":"Card"}'), 0xff]),
      'import/encoding',
    ],
    ['half a character', Buffer.from('"🎉').subarray(0, 4), 'import/encoding'],
    ['another version', file({ version: '2.0' }), 'widget/version'],
    ['a version that is no text', file({ version: { major: 1 } }), 'widget/version'],
    [
      'an event stream without a widget',
      'data: {"type":"thread.created"}\n\ndata: [DONE]\n',
      'import/no-widget',
    ],
  ])('%s', (_, input, code) => {
    const result = read(input);
    expect(result.ok).toBe(false);
    expect(remarks(input).join()).toContain(code);
  });
});

describe('a source that is broken leaves the rest to open', () => {
  it.each([
    ['base64 garbage', '!!!§§§'],
    ['base64 of no UTF-8', Buffer.from([0xff, 0xfe, 0xfd]).toString('base64url')],
    ['base64 of JSON that ends too soon', encoded().slice(0, -30)],
    ['base64 of a list', Buffer.from('[1]').toString('base64url')],
    ['base64 of deep JSON', Buffer.from(deep('[', ']')).toString('base64url')],
    ['a number', 17],
  ])('%s', (_, encodedWidget) => {
    const text = file({ encodedWidget });
    expect(remarks(text)).toEqual(
      expect.arrayContaining(['widget/no-source', 'widget/view-from-template']),
    );
    expect(expand(opened(text).widget.doc, {}).widget).toMatchObject({
      children: [{ value: 'Kept' }],
    });
  });

  it.each([
    ['a view that is broken', '<Card><Text value="mine"'],
    ['a view ten thousand levels deep', deep('<Row>', '</Row>')],
    ['a view that reaches for the engine', '<Card><Text value={"".constructor("x")} /></Card>'],
  ])('%s stays as a draft, and the template is shown', (_, view) => {
    const { widget } = opened(file({ encodedWidget: encoded({ view }) }));
    expect(widget.draft).toBe(view);
    expect(expand(widget.doc, {}).widget).toMatchObject({ children: [{ value: 'Kept' }] });
  });

  it('states that are none are left out one by one', () => {
    const states: Json = [1, null, { name: 'Good', state: { a: 1 } }, { name: 'Bad', state: '{' }];
    const { widget, notes } = opened(file({ encodedWidget: encoded({ states }) }));
    expect(widget.states.map(({ name }) => name)).toEqual(['Good']);
    expect(notes.filter(({ code }) => code === 'widget/state')).toHaveLength(3);
  });
});

describe('keys that change objects', () => {
  it('are left out of data, and said so', () => {
    const text =
      '{"type":"Card","__proto__":{"polluted":1},"children":[{"type":"Text","value":"a","__proto__":{"polluted":1}}]}';
    expect(remarks(text)).toContain('import/unsafe-key');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('%s is a key like any other', (key) => {
    const view = `<Card><Text value={${key === 'constructor' ? '"b"' : key}} /></Card>`;
    const text = file({ encodedWidget: encoded({ view, defaultState: { [key]: 'b' } }) });
    const { widget } = opened(text);
    expect(widget.defaultState).toEqual({ [key]: 'b' });
    expect(expand(widget.doc, widget.defaultState).widget).toMatchObject({
      children: [{ value: 'b' }],
    });
  });
});

describe('templates', () => {
  const templates: readonly (readonly [string, string])[] = [
    ['ten thousand conditions in each other', deep('{% if a %}', '{% endif %}')],
    ['ten thousand brackets', `{"type":"Text","value":{{ ${deep('(', ')')} }}}`],
    [
      'a loop without end',
      '{"type":"Card","children":[{% for i in range(10000000000) %}{"type":"Divider"},{% endfor %}]}',
    ],
    ['a macro that calls itself', '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}'],
    [
      'the way to Python',
      '{"type":"Text","value":"{{ x.__class__.__mro__[1].__subclasses__() }}"}',
    ],
    ['a tag that never ends', '{"type":"Card","children":[{% for x in xs %}'],
    ['other files', '{% include "/etc/passwd" %}'],
    ['a million characters of nothing', '{{ "" }}'.repeat(125_000)],
  ];

  it.each(templates)('%s, alone: read, or refused with a sentence', (_, template) => {
    const text = JSON.stringify({ version: '1.0', name: 'A', template, jsonSchema: {} });
    const result = read(text);
    if (result.ok) {
      for (const { message } of expand(result.value.widget.doc, {}).problems) {
        expect(message).toMatch(/[.?]$/);
      }
    } else expect(remarks(text).length).toBeGreaterThan(0);
  });

  it.each(templates)('%s, beside a view: the view counts', (_, template) => {
    const { widget } = opened(file({ template }));
    expect(expand(widget.doc, {}).widget).toMatchObject({ children: [{ value: 'Kept' }] });
  });
});

describe('schemas', () => {
  const node: Json = {
    type: 'object',
    properties: { next: { $ref: '#' }, name: { type: 'string' } },
  };
  const nested = (levels: number): Json =>
    JSON.parse(`${'{"type":"array","items":'.repeat(levels)}{}${'}'.repeat(levels)}`) as Json;

  it.each<[string, Json]>([
    ['a schema that is itself', { $ref: '#' }],
    [
      'two that are each other',
      { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
    ],
    ['a list of itself', node],
    ['a reference to nowhere', { properties: { a: { $ref: 'https://example.com/x' } } }],
    ['three hundred levels', { properties: { a: nested(300) } }],
    ['a text', 'object'],
    ['false', false],
  ])('%s: the file opens and is written again', (_, jsonSchema) => {
    const view = '<Card><Text value={a} /><Text value={next.next.next.name} /></Card>';
    const { widget } = opened(file({ jsonSchema, encodedWidget: encoded({ view }) }));
    const template = compileTemplate(widget.doc, widget.jsonSchema);
    expect(template.ok).toBe(true);
    const again = opened(
      writeWidgetFile({ ...widget, id: 'a' }, template.ok ? template.value : ''),
    );
    expect(again.widget.jsonSchema).toEqual(widget.jsonSchema);
  });
});
