/** Abuse ends, is told, and the next action is answered. */
import { expect } from '@playwright/test';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import { MOST_ITEMS, MOST_WAITING } from '#mock-server/sandbox/limits.ts';
import { say, test, withAction } from './support/sandbox.ts';
import type { Bench } from './support/sandbox.ts';

test.describe('abuse ends, is told, and the next action is answered', () => {
  /** The action `abuse` does this, any other one answers. */
  const abusive = (body: string): string =>
    withAction(`    if (action.type === 'abuse') {
${body}
    }
    ${say("'fine'")}`);

  const expectFine = async (bench: Bench, at: { threadId: string; itemId: string }) => {
    const next = await bench.act(at, 'other');
    expect(next).toMatchObject({ status: 200, broken: null });
    expect(next.events.at(-1)).toMatchObject({ text: 'fine' });
  };
  const problems = async (bench: Bench) =>
    (await bench.records()).thrown.map((thrown) => (thrown as { problem: HandlerProblem }).problem);

  test('an endless chain of promises', async ({ bench }) => {
    await bench.load(
      abusive(
        '      const again = (): Promise<void> => Promise.resolve().then(again);\n      await again();',
      ),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).broken).toContain('calls itself for ever');
    const { ends } = await bench.records();
    expect(ends).toMatchObject([{ why: 'hung', problem: { file: 'server.ts', line: 5 } }]);
    await expectFine(bench, at);
  });

  test('an endless generator inside another', async ({ bench }) => {
    await bench.load(
      abusive(`      function* numbers() { for (let n = 0; ; n++) yield n; }
      let sum = 0;
      for (const n of numbers()) sum += n;`),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).broken).toContain('does not end');
    const { ends } = await bench.records();
    expect(ends).toMatchObject([{ problem: { code: 'handlers/endless-loop' } }]);
    await expectFine(bench, at);
  });

  test('an endless wait ends when it is told to', async ({ bench }) => {
    await bench.load(abusive(`      ${say("'waiting'")}\n      await new Promise(() => {});`));
    const at = await bench.thread();
    const stopped = await bench.act(at, 'abuse', { stopAfter: 2 });
    expect(stopped.broken).toContain('AbortError');
    await expectFine(bench, at);
  });

  test('100,000 events arrive, all of them and in order', async ({ bench }) => {
    await bench.load(abusive(`      for (let n = 0; n < 100_000; n++) ${say('String(n)')}`));
    const at = await bench.thread();
    const count = await bench.page.evaluate(
      async ([threadId, itemId]) => {
        const answer = await window.bench.send({
          type: 'threads.custom_action',
          params: { thread_id: threadId, item_id: itemId, action: { type: 'abuse' } },
        });
        const texts = answer.events.slice(1).map((event) => (event as { text: string }).text);
        return {
          broken: answer.broken,
          count: texts.length,
          wrong: texts.findIndex((text, n) => text !== String(n)),
        };
      },
      [at.threadId, at.itemId] as const,
    );
    // `stream_options` came first, the word of the other branch comes last.
    expect(count).toEqual({ broken: null, count: 100_001, wrong: 100_000 });
    await expectFine(bench, at);
  });

  test('a generator that never stops is cut after a quarter of a million events', async ({
    bench,
  }) => {
    test.setTimeout(180_000);
    await bench.load(abusive(`      for (;;) ${say("''")}`));
    const at = await bench.thread();
    const answer = await bench.page.evaluate(
      async ([threadId, itemId]) => {
        const { events, broken } = await window.bench.send({
          type: 'threads.custom_action',
          params: { thread_id: threadId, item_id: itemId, action: { type: 'abuse' } },
        });
        return { count: events.length, broken };
      },
      [at.threadId, at.itemId] as const,
    );
    expect(answer.count).toBe(250_000);
    expect(answer.broken).toContain('The answer was cut after 250,000 events.');
    await expectFine(bench, at);
  });

  test('an event of 50 MB', async ({ bench }) => {
    await bench.load(abusive(`      ${say("'x'.repeat(50 * 2 ** 20)")}`));
    const at = await bench.thread();
    const answer = await bench.act(at, 'abuse');
    expect(answer.broken).toContain('An event of more than 50 MB was sent; at most 16 MB fit.');
    expect(await problems(bench)).toMatchObject([{ message: expect.stringContaining('50 MB') }]);
    expect((await bench.records()).ends).toEqual([]);
    await expectFine(bench, at);
  });

  test('a request of 50 MB is answered by a refusal', async ({ bench }) => {
    await bench.load(abusive(''));
    const at = await bench.thread();
    const status = await bench.page.evaluate(
      async ([threadId, itemId]) => {
        const payload = 'x'.repeat(50 * 2 ** 20);
        const action = { type: 'abuse', payload };
        const params = { thread_id: threadId, item_id: itemId, action };
        const answer = await window.bench.send({ type: 'threads.custom_action', params });
        return answer.status;
      },
      [at.threadId, at.itemId] as const,
    );
    expect(status).toBe(413);
    await expectFine(bench, at);
  });

  test('an item of 50 MB is refused at the line that stores it', async ({ bench }) => {
    await bench.load(
      abusive(`      const content = ['x'.repeat(50 * 2 ** 20)];
      await this.store.addThreadItem(thread.id, { type: 'hidden_context', id: 'a', threadId: thread.id, createdAt: new Date().toISOString(), content }, context);`),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).events.at(-1)).toMatchObject({ type: 'error' });
    expect(await problems(bench)).toMatchObject([
      {
        message:
          'RangeError: addThreadItem was called with more than 50 MB; at most 16 MB can be stored here.',
        line: 6,
      },
    ]);
    await expectFine(bench, at);
  });

  test('a thread that fills up', async ({ bench }) => {
    await bench.load(
      abusive(`      for (let n = 0; ; n++) {
        await this.store.addThreadItem(thread.id, { type: 'hidden_context', id: 'a' + n, threadId: thread.id, createdAt: new Date().toISOString(), content: [] }, context);
      }`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse');
    expect(await problems(bench)).toMatchObject([
      {
        message: `RangeError: A thread holds at most ${MOST_ITEMS.toLocaleString('en')} items here.`,
        line: 6,
      },
    ]);
    await expectFine(bench, at);
  });

  test('a flood of calls that nobody waits for', async ({ bench }) => {
    await bench.load(
      abusive(`      const calls = [];
      for (let n = 0; n < 12_000; n++) calls.push(this.store.loadThread(thread.id, context));
      await Promise.all(calls);`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse');
    const { store } = await bench.records();
    expect(store.filter((call) => (call as { method: string }).method === 'loadThread').length)
      // The server loads the thread, too.
      .toBeLessThan(MOST_WAITING + 10);
    expect(await problems(bench)).toMatchObject([
      { message: `RangeError: ${MOST_WAITING} calls wait for their answers. Await them first.` },
    ]);
    await expectFine(bench, at);
  });

  test('a flood of lines, errors and messages', async ({ bench }) => {
    await bench.load(
      abusive(`      for (let n = 0; n < 20_000; n++) {
        console.log(n);
        void Promise.reject(new Error('flood ' + n));
        try { (self as any).postMessage(n); } catch {}
      }
      await new Promise((resolve) => setTimeout(resolve, 50));`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse');
    const { console, thrown } = await bench.records();
    expect(console).toHaveLength(1_000);
    expect(console.at(-1)).toMatchObject({ args: ['1000 lines; what follows is left out.'] });
    expect(thrown).toHaveLength(100);
    await expectFine(bench, at);
  });

  test('things that throw when they are looked at', async ({ bench }) => {
    await bench.load(
      abusive(`      const trap = { get a(): never { throw new Error('trap'); }, b: 1 };
      const proxy = new Proxy({}, { ownKeys() { throw new Error('no keys'); } });
      class Nasty extends Error { get message(): never { throw new Error('nested'); } get stack(): never { throw new Error('nested'); } }
      console.log(trap, proxy, { deep: [new Nasty()] }, () => 1, 2n, Symbol('s'));
      console.log('x'.repeat(50 * 2 ** 20));
      console.log(Array.from({ length: 1e6 }, (_, n) => n));
      throw action.payload === 'proxy' ? new Proxy(new Error('p'), { getPrototypeOf() { throw new Error('no'); }, get() { throw new Error('no'); } }) : new Nasty();`),
    );
    const at = await bench.thread();
    for (const payload of ['error', 'proxy']) {
      const answer = await bench.act(at, 'abuse', { payload });
      expect(answer.events.at(-1)).toMatchObject({ type: 'error' });
    }
    const { console, thrown } = await bench.records();
    const [first, second, third] = console as { args: unknown[] }[];
    const note = (text: string) => ({ '\u0000note': text });
    expect(first?.args).toMatchObject([
      { a: note('[getter]'), b: 1 },
      note("[can't be read: no keys]"),
      { deep: [expect.anything()] },
      note('[function without a name]'),
      2n,
      note('Symbol(s)'),
    ]);
    expect(String(second?.args[0]).length).toBeLessThan(21_000);
    expect(Array.from(third?.args[0] as ArrayLike<unknown>).length).toBeLessThan(5_010);
    expect(thrown.length).toBeGreaterThanOrEqual(2);
    await expectFine(bench, at);
  });

  test('an event with a getter that throws', async ({ bench }) => {
    await bench.load(
      abusive(
        `      yield { type: 'progress_update' as const, get text(): never { throw new Error('trap'); } };`,
      ),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).events.at(-1)).toMatchObject({ type: 'error' });
    expect(await problems(bench)).toMatchObject([{ message: 'Error: trap', line: 5 }]);
    await expectFine(bench, at);
  });

  for (const method of [
    'push',
    'map',
    'indexOf',
    'splice',
    'forEach',
    'filter',
    'Symbol.iterator',
  ]) {
    test(`Array.prototype without a working ${method}`, async ({ bench }) => {
      const key = method === 'Symbol.iterator' ? '[Symbol.iterator]' : `.${method}`;
      await bench.load(
        abusive(`      (Array.prototype as any)${key} = () => { throw new Error('broken'); };`),
      );
      const at = await bench.thread();
      // Whatever becomes of it, it ends; and so does what follows.
      await bench.act(at, 'abuse');
      await bench.act(at, 'other');
      // Mended code runs in a worker of its own, in which nothing is broken.
      await bench.load(withAction(`    ${say("'fine'")}`));
      await expectFine(bench, at);
    });
  }

  test('a promise, a map and a message that are not what they were', async ({ bench }) => {
    await bench.load(
      abusive(`      (Promise.prototype as any).then = () => {};
      (Map.prototype as any).get = () => { throw new Error('broken'); };
      const stolen: unknown[] = [];
      Object.defineProperty((self as any).MessageEvent.prototype, 'data', { get() { stolen.push(this); return {}; } });
      Object.defineProperty(globalThis, 'stolen', { value: stolen });`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse', { stopAfter: 1 });
    await bench.load(withAction(`    ${say("'fine'")}`));
    await expectFine(bench, at);
  });

  test('handlers cannot get hold of the way to the page', async ({ bench }) => {
    await bench.load(
      withAction(`    const seen: string[] = [];
    Object.defineProperty((self as any).MessageEvent.prototype, 'data', { get() { seen.push('data'); return {}; } });
    (self as any).MessagePort.prototype.postMessage = () => { seen.push('postMessage'); };
    await this.store.loadThread(thread.id, context);
    ${say("'seen ' + seen.join()")}`),
    );
    const answer = await bench.act(await bench.thread(), 'go');
    expect(answer.events.at(-1)).toMatchObject({ text: 'seen ' });
  });

  test('a printed error names the lines as they were written', async ({ bench }) => {
    await bench.load(
      abusive(`      const deep = (): void => { throw new TypeError('no title'); };
      try { deep(); } catch (error) { console.error('failed:', error); }`),
    );
    await bench.act(await bench.thread(), 'abuse');
    const { console } = await bench.records();
    expect(console).toMatchObject([
      {
        level: 'error',
        args: [
          'failed:',
          expect.stringMatching(
            /^TypeError: no title\n    at deep \(server\.ts:5:40\)\n    at .*action \(server\.ts:6:/,
          ),
        ],
        place: { file: 'server.ts', line: 6 },
      },
    ]);
  });

  test('what a page has is explained where a handler asks for it', async ({ bench }) => {
    await bench.load(abusive(`      (globalThis as any).x = document.title;`));
    await bench.act(await bench.thread(), 'abuse');
    expect(await problems(bench)).toMatchObject([
      {
        message: expect.stringContaining('document is not defined: handlers run in a worker'),
        line: 5,
      },
    ]);
  });
});
