/** One file, many places: the sandbox's worker, and a package out of its tarball. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const exec = promisify(execFile);
const home = fileURLToPath(new URL('..', import.meta.url));

test('runs as one script in a worker that is no secure context', async () => {
  const bundle = await rolldown({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) =>
          id === 'entry'
            ? `export * from ${JSON.stringify(join(home, 'src/index.ts'))};
               export * as widgets from ${JSON.stringify(join(home, 'src/widgets.ts'))};`
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'sdk' });
  // What such a worker has, and no more: no process, no Buffer, no randomUUID.
  const { TextEncoder, TextDecoder, AbortController, AbortSignal, ReadableStream, URL, atob } =
    globalThis;
  const { Request, Response, Headers } = globalThis;
  const platform = { URL, atob, Request, Response, Headers };
  const random = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  const globals = { TextEncoder, TextDecoder, AbortController, AbortSignal, ReadableStream };
  const context = createContext({
    ...globals,
    ...platform,
    crypto: random,
    console,
  });
  const script = `${output[0].code}
    (async () => {
      class Server extends sdk.ChatKitServer {
        async *respond(thread) {
          yield* sdk.streamWidget(thread, new sdk.widgets.Card({ children: [] }));
        }
      }
      const input = { content: [], attachments: [], inference_options: {} };
      const result = await new Server().process(
        JSON.stringify({ type: 'threads.create', params: { input } }), {});
      const types = [];
      for await (const event of result.events()) types.push(event.type);
      return JSON.stringify(types);
    })()`;
  expect(JSON.parse((await runInContext(script, context)) as string)).toEqual([
    'thread.created',
    'thread.item.done',
    'stream_options',
    'thread.item.done',
  ]);
});

describe('the package out of its tarball', () => {
  let folder: string;
  let files: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chatkit-node-'));
    const { stdout } = await exec('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: home,
    });
    const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
    files = packed.files.map(({ path }) => path);
    const target = join(folder, 'node_modules/chatkit-node');
    await mkdir(target, { recursive: true });
    await exec('tar', [
      '-xzf',
      join(folder, packed.filename),
      '-C',
      target,
      '--strip-components=1',
    ]);
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  test('holds what it needs and nothing else', () => {
    const others = files.filter((path) => !/^dist\/.*\.(js|d\.ts)$/.test(path));
    expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(files.filter((path) => /test|samples/.test(path))).toEqual([]);
  });

  test('serves on plain Node', async () => {
    await writeFile(
      join(folder, 'main.mjs'),
      `import { createServer } from 'node:http';
       import { ChatKitServer, createHandler } from 'chatkit-node';
       import { toNodeListener } from 'chatkit-node/node';
       import { Card } from 'chatkit-node/widgets';
       const server = createServer(toNodeListener(createHandler(new ChatKitServer())));
       server.listen(0, async () => {
         const url = 'http://127.0.0.1:' + server.address().port;
         const response = await fetch(url, { method: 'POST', body: '{"type":"threads.list"}' });
         console.log(await response.text(), JSON.stringify(new Card({ children: [] })));
         server.closeAllConnections();
         server.close();
       });`,
    );
    const { stdout } = await exec(process.execPath, ['main.mjs'], { cwd: folder });
    expect(stdout.trim()).toBe('{"data":[],"has_more":false} {"type":"Card","children":[]}');
  }, 60_000);

  test.each(['nodenext', 'bundler'])(
    'has types for moduleResolution %s',
    async (resolution) => {
      await writeFile(
        join(folder, 'main.ts'),
        `import { ChatKitServer, type ThreadStreamEvent } from 'chatkit-node';
       import { toNodeListener } from 'chatkit-node/node';
       import { Button } from 'chatkit-node/widgets';
       export class Mine extends ChatKitServer {
         async *respond(): AsyncGenerator<ThreadStreamEvent> {
           yield { type: 'progress_update', text: 'x' };
         }
       }
       export const button = new Button({ label: 'x' });
       export const listener = toNodeListener;
       // @ts-expect-error there is no such prop
       new Button({ lable: 'x' });`,
      );
      const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
      const compilerOptions = { strict: true, noEmit: true, target: 'es2022', module };
      const types = join(home, '../../node_modules/@types');
      const config = {
        compilerOptions: {
          ...compilerOptions,
          moduleResolution: resolution,
          lib: ['es2023', 'dom', 'dom.iterable'],
          types: ['node'],
          typeRoots: [types],
        },
        files: ['main.ts'],
      };
      await writeFile(join(folder, 'package.json'), '{"type":"module"}');
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const tsc = join(home, '../../node_modules/typescript/bin/tsc');
      const errors = await exec(process.execPath, [tsc, '-p', folder]).then(
        () => '',
        (failure: { stdout: string }) => failure.stdout,
      );
      expect(errors).toBe('');
    },
    60_000,
  );
});
