/** The sandbox on a page of its own, and short words for what its tests do. */
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import { compileWithTypeScript } from '#mock-server/sandbox/test-support/compile.ts';
import type { Answer } from '#mock-server/sandbox/test-support/page.ts';
import type { HandlerFault } from '#mock-server/transport/fetch.ts';

export interface Bench {
  readonly page: Page;
  /** Loads server.ts (and others) and gives the report. */
  load(server: string, more?: Record<string, string>): ReturnType<Window['bench']['load']>;
  /** A thread with one widget. */
  thread(): Promise<{ threadId: string; itemId: string }>;
  act(
    at: { threadId: string; itemId: string },
    type: string,
    options?: { payload?: unknown; stopAfter?: number; sync?: boolean; fault?: HandlerFault },
  ): Promise<Answer>;
  records(): Promise<Window['bench']['records']>;
}

/** One server for the file. */
export const test = base.extend<{ bench: Bench }, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const server = await createServer({
        // A file that changes meanwhile must not reload the page under a test.
        server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
        logLevel: 'error',
      });
      await server.listen();
      const [address] = server.resolvedUrls?.local ?? [];
      if (!address) throw new Error('Vite has no address');
      await use(address);
      await server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  bench: async ({ page, address }, use) => {
    await page.exposeFunction('compileFiles', compileWithTypeScript);
    await page.goto(`${address}mock-server/sandbox/test-support/page.html`);
    await page.waitForFunction(() => 'bench' in window);
    await use({
      page,
      load: (server, more = {}) =>
        page.evaluate(
          (files) => window.bench.load(files),
          Object.entries({ 'server.ts': server, ...more }).map(([path, text]) => ({ path, text })),
        ),
      thread: () => page.evaluate(() => window.bench.thread({ type: 'Card', children: [] })),
      act: ({ threadId, itemId }, type, { payload, stopAfter, sync, fault } = {}) =>
        page.evaluate(([request, stop, fault]) => window.bench.send(request, stop, fault), [
          {
            type: sync ? 'threads.sync_custom_action' : 'threads.custom_action',
            params: { thread_id: threadId, item_id: itemId, action: { type, payload } },
          },
          stopAfter,
          fault,
        ] as const),
      records: () => page.evaluate(() => window.bench.records),
    });
  },
});

/** A server whose `action` has this body. Its first line is line 4 of server.ts. */
export const withAction = (body: string): string => `import { ChatKitServer } from 'chatkit-node';
export default class extends ChatKitServer {
  async *action(thread: any, action: any, sender: any, context: any) {
${body}
  }
}
`;

export const say = (text: string): string =>
  `yield { type: 'progress_update' as const, text: ${text} };`;

export const places = (problems: readonly HandlerProblem[]) =>
  problems.map(({ code, file, line }) => `${file}:${line} ${code}`);
