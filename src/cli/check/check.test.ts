import { describe, expect, it } from 'vitest';
import { fileWith, fixture, run } from '../test-support/run.ts';

describe('check', () => {
  it('says nothing of a good file', async () => {
    expect(await run('check', fixture('newest.widget'))).toEqual({ code: 0, out: '', err: '' });
  });

  it('prints problems as file:line:column code message, warnings beside them', async () => {
    const path = await fileWith('a.jsx', '<Card>\n  <Text valu="a" />\n</Card>');
    const { code, out, err } = await run('check', path);
    expect(code).toBe(1);
    expect(out).toBe(`${path}:2:3 prop/required Text needs value.\n`);
    expect(err).toBe(`${path}:2:9 prop/unknown Text has no prop valu. Did you mean "value"?\n`);
  });

  it('warnings alone are no failure', async () => {
    const { code, out, err } = await run('check', fixture('edited.widget'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('widget/template-differs');
  });

  it('counts lines in the view of a .widget file; a row of JSON names the part', async () => {
    const view = '<Card>\n  <Text value={user.nam} />\n  <Text value={user.x.y} />\n</Card>';
    const made = await fileWith('view.jsx', view);
    const { out: widget } = await run('convert', made, '--to', 'widget');
    const file = JSON.parse(widget) as Record<string, unknown>;
    const source = JSON.parse(
      Buffer.from(String(file['encodedWidget']), 'base64url').toString(),
    ) as object;
    const encodedWidget = Buffer.from(
      JSON.stringify({ ...source, defaultState: { user: {} } }),
    ).toString('base64url');
    const path = await fileWith('a.widget', JSON.stringify({ ...file, encodedWidget }));
    const { code, out } = await run('check', path, '--json');
    expect(code).toBe(1);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toContainEqual({
      file: path,
      line: 3,
      column: 16,
      code: 'expr/undefined',
      severity: 'error',
      part: 'view',
      message: expect.stringContaining('user.x') as string,
    });
  });

  it('holds each state against the schema', async () => {
    const text = await run('convert', fixture('newest.widget'), '--to', 'widget');
    const file = JSON.parse(text.out) as Record<string, unknown>;
    const path = await fileWith(
      'a.widget',
      JSON.stringify({ ...file, jsonSchema: { type: 'object', required: ['title'] } }),
    );
    const { code, out } = await run('check', path);
    expect(code).toBe(1);
    expect(out).toContain('data/schema State “Default”: ');
    expect(out).toContain('data/schema State “Nothing yet”: ');
  });

  it('says what a Python server can’t render', async () => {
    const { code, out } = await run(
      'check',
      await fileWith('a.jsx', '<Card>\n<Text value={self} />\n</Card>'),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/a\.jsx:2:14 jinja\/self /);
  });

  it('looks at the other files when one can’t be read', async () => {
    const bad = await fileWith('b.jsx', '<Card>');
    const { code, out } = await run('check', '/nowhere/a.widget', bad, fixture('newest.widget'));
    expect(code).toBe(1);
    expect(out).toContain('/nowhere/a.widget:1:1 file/unreadable there is no such file.\n');
    expect(out).toContain(`${bad}:1:`);
  });

  it('names the path in widgets that are JSON', async () => {
    const path = await fileWith('a.json', '{"type":"Card","children":[{"type":"Text"}]}');
    expect((await run('check', path)).out).toBe(
      `${path}:1:1 prop/required $.children[0].value: Text needs value.\n`,
    );
  });
});
