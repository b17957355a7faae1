import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fileWith, fixture, run } from '../test-support/run.ts';

const NEWEST = fixture('newest.widget');
const JSX = '<Card>\n  <Text value="Hello" />\n</Card>';

describe('convert', () => {
  it('a .widget file to itself, byte for byte', async () => {
    const { code, out, err } = await run('convert', NEWEST, '--to', 'widget');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(await readFile(NEWEST, 'utf8'));
  });

  it('to its template, its view and its schema', async () => {
    const file = JSON.parse(await readFile(NEWEST, 'utf8')) as Record<string, unknown>;
    expect((await run('convert', NEWEST, '--to', 'template')).out).toBe(`${file['template']}\n`);
    const schema = await run('convert', NEWEST, '--to', 'schema');
    expect(JSON.parse(schema.out)).toEqual(file['jsonSchema']);
    expect((await run('convert', NEWEST, '--to', 'jsx')).out).toContain(
      '{/* One row a parcel. */}',
    );
  });

  it('to TypeScript', async () => {
    const { out } = await run('convert', NEWEST, '--to', 'typescript');
    expect(out).toContain('from "chatkit-node/widgets"');
  });

  it('to Python that loads the .widget file', async () => {
    const { code, out, err } = await run('convert', NEWEST, '--to', 'python');
    expect(code).toBe(0);
    expect(out).toContain('WidgetTemplate.from_file("parcels.widget")');
    expect(err).toContain('convert/python The module loads parcels.widget from its own folder');
  });

  it('to JSON with the data of the default state, of a named one, or of a file', async () => {
    const rows = async (...args: readonly string[]): Promise<unknown> => {
      const { out } = await run('convert', NEWEST, '--to', 'json', ...args);
      return (JSON.parse(out) as { children: unknown[] }).children.length;
    };
    const data = await fileWith('data.json', '{ "parcels": [] }');
    expect(await rows()).toBe(await rows('--state', 'Default'));
    expect(await rows()).not.toBe(await rows('--state', 'Nothing yet'));
    expect(await rows('--data', data)).toBe(await rows('--state', 'Nothing yet'));
  });

  it('into a file', async () => {
    const path = await fileWith('out.jsx', '');
    const { code, out } = await run('convert', NEWEST, '--to', 'jsx', '--out', path);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(await readFile(path, 'utf8')).toContain('<ListView');
  });

  it('JSX to a .widget file that reads back the same', async () => {
    const widget = await run('convert', await fileWith('greeting.jsx', JSX), '--to', 'widget');
    expect(JSON.parse(widget.out)).toMatchObject({ name: 'Greeting', version: '1.0' });
    const back = await run('convert', await fileWith('a.widget', widget.out), '--to', 'jsx');
    expect(back.out).toBe(`${JSX}\n`);
  });

  it('the view or the template, where the two disagree', async () => {
    const edited = fixture('edited.widget');
    const view = await run('convert', edited, '--to', 'jsx');
    expect(view.out).toContain('label="Call"');
    expect(view.err).toContain('widget/template-differs');
    const template = await run('convert', edited, '--to', 'jsx', '--source', 'template');
    expect(template.out).toContain('label="Ring up"');
  });

  it('says what was rebuilt and does it all the same', async () => {
    const { code, out, err } = await run('convert', fixture('no-source.widget'), '--to', 'jsx');
    expect(code).toBe(0);
    expect(out).toContain('lines.map');
    expect(err).toContain('widget/view-from-template The view was rebuilt from the template.');
  });

  it('says that data does not fit, and shows it', async () => {
    const data = await fileWith('data.json', '{ "parcels": [], "extra": 1 }');
    const { code, err } = await run('convert', NEWEST, '--to', 'json', '--data', data);
    expect(code).toBe(0);
    expect(err).toContain(`${data}: data/schema `);
  });

  it('runs Zod source only when it is trusted', async () => {
    const view = encode(
      '<Card />',
      "import { z } from 'zod';\nexport default z.strictObject({ name: z.string() as z.ZodString })",
    );
    const path = await fileWith(
      'a.widget',
      JSON.stringify({
        version: '1.0',
        name: 'A',
        template: '{"type":"Card"}',
        jsonSchema: { type: 'object' },
        encodedWidget: view,
      }),
    );
    const plain = await run('convert', path, '--to', 'schema');
    expect(JSON.parse(plain.out)).toEqual({ type: 'object' });
    const trusted = await run('convert', path, '--to', 'schema', '--trust');
    expect(JSON.parse(trusted.out)).toMatchObject({ properties: { name: { type: 'string' } } });
  });

  it.each([
    ["throw new Error('no')", 'zod/source The Zod source can’t be run: no'],
    ['export default (', 'zod/source'],
    ['export default 5', 'zod/export'],
  ])('says what is wrong with trusted source: %s', async (source, expected) => {
    const path = await fileWith(
      'a.widget',
      JSON.stringify({
        version: '1.0',
        name: 'A',
        template: '{"type":"Card"}',
        jsonSchema: {},
        encodedWidget: encode('<Card />', source),
      }),
    );
    const { code, err } = await run('convert', path, '--to', 'schema', '--trust');
    expect(code).toBe(1);
    expect(err).toContain(`${path}: ${expected}`);
  });
});

function encode(view: string, schema: string): string {
  const source = {
    id: 'a',
    name: 'A',
    view,
    defaultState: {},
    states: [],
    schema,
    jsonSchema: {},
    schemaMode: 'zod',
  };
  return Buffer.from(JSON.stringify(source)).toString('base64url');
}

describe('convert says what stands in the way', () => {
  it.each([
    ['no such file', () => '/nowhere/a.widget', /^\/nowhere\/a\.widget: there is no such file\.$/],
    [
      'broken JSON',
      () => fileWith('a.widget', '{\n "version": "1.0",\n}'),
      /a\.widget:3:1 \S+ .*\.$/,
    ],
    ['broken JSX', () => fileWith('a.jsx', '<Card>\n  <Text\n</Card>'), /a\.jsx:3:\d+ \S+ /],
    [
      'no UTF-8',
      () => fileWith('a.widget', new Uint8Array([0x7b, 0xff])),
      /import\/encoding Line 1/,
    ],
  ])('%s', async (_, path, expected) => {
    const { code, out, err } = await run('convert', await path(), '--to', 'jsx');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim()).toMatch(expected);
  });

  it('a view that can’t be shown with this data, with its place', async () => {
    const path = await fileWith('a.jsx', '<Card>\n  <Text value={x.y} />\n</Card>');
    const { code, err } = await run('convert', path, '--to', 'json');
    expect(code).toBe(1);
    expect(err).toMatch(/a\.jsx:2:16 expr\/undefined /);
  });

  it('what a Python server can’t render; the other targets still work', async () => {
    const path = await fileWith('a.jsx', '<Card>\n  <Text value={self} />\n</Card>');
    const { code, err } = await run('convert', path, '--to', 'widget');
    expect(code).toBe(1);
    expect(err).toMatch(/a\.jsx:2:16 jinja\/self /);
    expect((await run('convert', path, '--to', 'jsx')).code).toBe(0);
  });

  it('a state or data that is not to be had', async () => {
    const state = await run('convert', NEWEST, '--to', 'json', '--state', 'Nope');
    expect(state).toMatchObject({
      code: 1,
      err: 'The widget has no state “Nope”; it has “Default”, “Nothing yet”.\n',
    });
    const data = await fileWith('data.json', '[1]');
    const list = await run('convert', NEWEST, '--to', 'json', '--data', data);
    expect(list).toMatchObject({
      code: 1,
      err: `${data}: the data of a widget is an object of JSON.\n`,
    });
  });

  it('a place where nothing can be written', async () => {
    const { code, err } = await run('convert', NEWEST, '--to', 'jsx', '--out', '/nowhere/x');
    expect(code).toBe(1);
    expect(err).toContain('/nowhere/x: this can’t be written');
  });
});
