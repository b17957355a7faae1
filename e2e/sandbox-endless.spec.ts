/** Handlers that do not end by themselves: they are ended, and blamed on their line. */
import { expect } from '@playwright/test';
import { places, say, test, withAction } from './support/sandbox.ts';

for (const [name, loop] of [
  ['while (true) {}', 'while (true) {}'],
  ['while (true) await null', 'while (true) await null;'],
  ['a loop that calls a function', 'const f = () => [1, 2].map((n) => n); while (true) f();'],
] as const) {
  test(`an endless loop is ended and blamed on its line: ${name}`, async ({ bench }) => {
    await bench.load(
      withAction(`    if (action.type === 'loop') {
      ${say("'before'")}
      ${loop}
    }
    ${say("'fine'")}`),
    );
    const at = await bench.thread();
    const hung = await bench.act(at, 'loop');
    // What came before the loop has arrived.
    expect(hung.events).toMatchObject([{ type: 'stream_options' }, { text: 'before' }]);
    expect(hung.broken).toContain('does not end');
    const { ends } = await bench.records();
    expect(ends).toMatchObject([
      {
        role: 'server',
        why: 'hung',
        problem: { code: 'handlers/endless-loop', file: 'server.ts', line: 6 },
      },
    ]);
    // The store is kept and the next action is answered.
    const next = await bench.act(at, 'other');
    expect(next.events).toMatchObject([{ type: 'stream_options' }, { text: 'fine' }]);
  });
}

test("a hang in the browser's own code is blamed on the handler that was entered", async ({
  bench,
}) => {
  await bench.load(withAction(`    /^(a+)+$/.test('a'.repeat(60) + 'b');`));
  await bench.act(await bench.thread(), 'go');
  const { ends } = await bench.records();
  expect(ends).toMatchObject([
    { why: 'hung', problem: { code: 'handlers/no-answer', file: 'server.ts', line: 3 } },
  ]);
});

test('an endless loop at the top of a module is reported when it is loaded', async ({ bench }) => {
  const report = await bench.load(`import 'chatkit-node';\n\nfor (;;) {}\n`);
  expect(report.kind).toBe('failed');
  expect(places(report.problems)).toEqual(['server.ts:3 handlers/endless-loop']);
  const mended = await bench.load(withAction(`    ${say("'back'")}`));
  expect(mended.kind).toBe('ready');
  const answer = await bench.act(await bench.thread(), 'go');
  expect(answer.events.at(-1)).toMatchObject({ text: 'back' });
});

test('an endless yielder stops when the reader goes away', async ({ bench }) => {
  await bench.load(
    withAction(`    if (action.type === 'count') {
      for (let n = 0; ; n++) { ${say('String(n)')} }
    }
    ${say("'fine'")}`),
  );
  const at = await bench.thread();
  const answer = await bench.act(at, 'count', { stopAfter: 2_000 });
  expect(answer.events.length).toBeGreaterThanOrEqual(2_000);
  const next = await bench.act(at, 'other');
  expect(next.events.at(-1)).toMatchObject({ text: 'fine' });
  expect((await bench.records()).ends).toEqual([]);
});

test('a client handler in an endless loop is ended, and the next one runs', async ({ bench }) => {
  await bench.load(withAction(''), {
    'client.ts': `declare const chatKit: any;
chatKit.setOptions({ widgets: { onAction(action: any) {
  while (action.type === 'loop') {}
} } });
`,
  });
  const act = (type: string) =>
    bench.page.evaluate((action) => window.bench.act(action, null), { type });
  expect(await act('loop')).toMatchObject({
    kind: 'failed',
    problem: { code: 'handlers/endless-loop', file: 'client.ts', line: 3 },
  });
  expect(await act('ok')).toEqual({ kind: 'handled' });
});
