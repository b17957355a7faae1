/** The command line as it is run: bundled, in a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileWith, fixture } from './test-support/run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Inside the project, as installed: the bundle finds its packages there. */
const out = join(root, 'node_modules/.cache/cli-test');
const bin = join(out, 'kitbench.mjs');

function kitbench(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(bin, args, { input, encoding: 'utf8', cwd: root });
  return { status, stdout, stderr };
}

describe('the bundle', { timeout: 60_000 }, () => {
  beforeAll(() => {
    const { status } = spawnSync(process.execPath, [join(root, 'src/cli/build.mjs'), out], {
      stdio: 'inherit',
    });
    expect(status).toBe(0);
  }, 60_000);

  it('reads standard input and writes standard output', () => {
    const json = kitbench(['convert', '-', '--to', 'json'], '<Card><Text value="Hi" /></Card>');
    expect(json.status).toBe(0);
    expect(JSON.parse(json.stdout)).toEqual({
      type: 'Card',
      children: [{ type: 'Text', value: 'Hi' }],
    });
    const parcels = kitbench(
      ['convert', fixture('newest.widget'), '--to', 'json', '--data', '-'],
      '{"parcels":[]}',
    );
    expect(JSON.parse(parcels.stdout)).toMatchObject({ type: 'ListView', children: [] });
  });

  it('writes a .widget file byte for byte', () => {
    const { stdout } = kitbench(['convert', fixture('newest.widget'), '--to', 'widget']);
    expect(stdout).toBe(readFileSync(fixture('newest.widget'), 'utf8'));
  });

  it('ends with 1 and a line for problems, and with 2 for wrong usage', () => {
    const check = kitbench(['check', '-'], '<Card>\n  <Text />\n</Card>');
    expect(check).toMatchObject({
      status: 1,
      stdout: 'stdin:2:3 prop/required Text needs value.\n',
    });
    expect(kitbench(['convert']).status).toBe(2);
    expect(kitbench([]).status).toBe(2);
    expect(kitbench(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('runs trusted Zod source', async () => {
    const source = {
      view: '<Card />',
      schema: 'import { z } from "zod"; export default z.object({ a: z.int() });',
      schemaMode: 'zod',
    };
    const encodedWidget = Buffer.from(JSON.stringify(source)).toString('base64url');
    const path = await fileWith('a.widget', JSON.stringify({ version: '1.0', encodedWidget }));
    const { status, stdout } = kitbench(['convert', path, '--to', 'schema', '--trust']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ properties: { a: { type: 'integer' } } });
  });

  it('ends in silence when its reader has seen enough', async () => {
    const rows = '<Text value="row" />'.repeat(20_000);
    const child = spawn(bin, ['convert', '-', '--to', 'jsx'], { cwd: root });
    child.stdin.end(`<Card>${rows}</Card>`);
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
