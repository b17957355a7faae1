/**
 * `npm run bench:cli`: how long the command line takes to start, and to convert a file of 1,000
 * elements, beside a Node that does nothing. All take turns round by round; the medians are printed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const START_MS = 600;
const CONVERT_MS = 1000;

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist-cli/kitbench.mjs');
const folder = mkdtempSync(join(tmpdir(), 'kitbench-bench-'));
const view = join(folder, 'rows.jsx');
const widget = join(folder, 'rows.widget');

/** 100 boxes of nine elements each, with the card 1,001 in all; some of them bound. */
function rows() {
  const box = (i) =>
    [
      `  <Col gap={1} key="box-${i}">`,
      `    <Title value="Box ${i}" size="sm" />`,
      '    {when && <Badge label={`${title}!`} color="info" />}',
      ...Array.from({ length: 3 }, (_, j) => `    <Text value={items[${j}].name} />`),
      ...Array.from({ length: 3 }, (_, j) => `    <Caption value="Caption ${i}-${j}" />`),
      `    <Button label="Open ${i}" onClickAction={{ type: "open", payload: { id: ${i}, title } }} />`,
      '  </Col>',
    ].join('\n');
  return `<Card>\n${Array.from({ length: 100 }, (_, i) => box(i)).join('\n')}\n</Card>`;
}

const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
const kitbench = (...args) => node(cli, ...args);

node('src/cli/build.mjs');
writeFileSync(view, rows());
kitbench('convert', view, '--to', 'widget', '--out', widget);
addData();

/** JSX has none; the file gets what its view speaks of. */
function addData() {
  const file = JSON.parse(readFileSync(widget, 'utf8'));
  const source = JSON.parse(Buffer.from(file.encodedWidget, 'base64url').toString());
  source.defaultState = {
    when: true,
    title: 'Rows',
    items: ['a', 'b', 'c'].map((name) => ({ name })),
  };
  const text = { type: 'string' };
  const item = { type: 'object', properties: { name: text }, required: ['name'] };
  file.jsonSchema = {
    type: 'object',
    properties: { when: { type: 'boolean' }, title: text, items: { type: 'array', items: item } },
    required: ['when', 'title', 'items'],
  };
  file.encodedWidget = Buffer.from(JSON.stringify(source)).toString('base64url');
  writeFileSync(widget, JSON.stringify(file));
}

const targets = ['widget', 'template', 'json', 'jsx', 'typescript', 'python', 'schema'];
const TASKS = {
  'node, doing nothing': () => node('-e', '0'),
  'kitbench --help': () => kitbench('--help'),
  'npm run -s kitbench -- --help': () =>
    execFileSync('npm', ['run', '-s', 'kitbench', '--', '--help'], { cwd: root, stdio: 'ignore' }),
  'kitbench check': () => kitbench('check', widget),
  ...Object.fromEntries(
    targets.map((to) => [
      `kitbench convert --to ${to}`,
      () => kitbench('convert', widget, '--to', to),
    ]),
  ),
};

const times = Object.fromEntries(Object.keys(TASKS).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, task] of Object.entries(TASKS)) {
    const start = performance.now();
    task();
    times[name].push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true, force: true });

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
for (const [name, list] of Object.entries(times)) {
  const wanted = name.includes('--help') ? START_MS : name.includes('convert') ? CONVERT_MS : null;
  const beside = wanted === null ? '' : `  (wanted: under ${wanted})`;
  console.log(`${median(list).toFixed(0).padStart(6)} ms  ${name}${beside}`);
}
