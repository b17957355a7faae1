// @vitest-environment happy-dom
import { ts } from 'monaco-editor/languages/features/typescript/ts.worker.js';
import { describe, expect, it } from 'vitest';
import { initialClient, initialServer } from '#core/project/handlers.ts';
import { STARTERS } from '#panels/templates/starters/starters.ts';
import { compileFiles } from './compile-files.ts';
import { transpile } from './transpile.ts';
import { TypeCheck } from './type-check.ts';

const types = new TypeCheck(ts.typescript.createDocumentRegistry());
const problemsOf = (...files: readonly (readonly [path: string, text: string])[]): string[] =>
  types
    .check(files.map(([path, text]) => ({ path, text })))
    .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('emitting', () => {
  const emit = (path: string, text: string) => {
    const [module] = transpile([{ path, text }]).modules;
    if (!module) throw new Error('Nothing was emitted');
    return module;
  };

  it('writes CommonJS and drops what is only used as a type', () => {
    const { code } = emit(
      'server.ts',
      "import { ChatKitServer, ThreadMetadata } from 'chatkit-node';\n" +
        'export default class S extends ChatKitServer { f(t: ThreadMetadata) {} }',
    );
    expect(code).toContain('require("chatkit-node")');
    expect(code).not.toContain('ThreadMetadata');
    expect(code).toContain('exports.default');
  });

  it('maps back to the file by its project path, text included', () => {
    const text = 'export const a: number = 1;';
    const { code, map } = emit('lib/todos.ts', text);
    expect(JSON.parse(map)).toMatchObject({
      version: 3,
      sources: ['lib/todos.ts'],
      sourcesContent: [text],
    });
    expect(code).not.toContain('sourceMappingURL');
  });

  it('leaves declarations and other files alone', () => {
    const files = ['a.d.ts', 'b.json', 'c.md'].map((path) => ({ path, text: '{}' }));
    expect(transpile(files).modules).toEqual([]);
  });
});

describe('compiling', () => {
  it('refuses a file that does not parse, and says where', () => {
    const result = compileFiles([
      { path: 'a.ts', text: 'export const a = 1;' },
      { path: 'b.ts', text: 'const b = 1;\nconst c = ;' },
    ]);
    expect(result).toEqual({
      kind: 'refused',
      problems: [
        {
          code: 'ts/1109',
          message: 'Expression expected.',
          severity: 'error',
          file: 'b.ts',
          line: 2,
          column: 11,
        },
      ],
    });
  });

  it('emits in spite of a type error, which the check reports', () => {
    const text = "export const a: number = 'x';";
    expect(compileFiles([{ path: 'a.ts', text }])).toMatchObject({
      kind: 'compiled',
      modules: [{ path: 'a.ts' }],
      problems: [],
    });
    expect(problemsOf(['a.ts', text])).toEqual(['a.ts:1:14 ts/2322']);
  });
});

describe('types', () => {
  it('knows the SDK, and what its widgets take', () => {
    const text = "import { Text } from 'chatkit-node/widgets';\nnew Text({ valu: 'a' });";
    expect(problemsOf(['server.ts', text])).toEqual(['server.ts:2:12 ts/2561']);
    expect(problemsOf(['server.ts', text.replace('valu', 'value')])).toEqual([]);
  });

  it('knows zod', () => {
    const text = "import { z } from 'zod';\nexport const n: string = z.object({ n: z.number() })";
    expect(problemsOf(['server.ts', `${text}.parse({}).n;`])).toEqual(['server.ts:2:14 ts/2322']);
  });

  it('checks files together, each with names of its own', () => {
    expect(
      problemsOf(
        ['server.ts', "import { q } from './lib/q';\nconst own = q.length;\nown.at(0);"],
        ['client.ts', 'const own = true;\nown.valueOf();'],
        ['lib/q.ts', "export const q = 'text';"],
      ),
    ).toEqual(['server.ts:3:5 ts/2339']);
  });

  it('offers the globals of the sandbox, and neither network nor document', () => {
    const there = 'console.log(crypto.randomUUID(), structuredClone({}), new URL("a:b").href);';
    expect(problemsOf(['server.ts', there])).toEqual([]);
    const absent = ['fetch("x");', 'document.title;', 'localStorage;', 'new WebSocket("x");'];
    expect(problemsOf(['server.ts', absent.join('\n')])).toEqual([
      'server.ts:1:1 ts/2304',
      'server.ts:2:1 ts/2584',
      'server.ts:3:1 ts/2304',
      'server.ts:4:5 ts/2304',
    ]);
  });

  it('knows the stand-ins that handlers are shown with', () => {
    const client = `
async function handleWidgetAction(action: { type: string, [key: string]: unknown }) {
  if (action.type === 'example') {
    const res = await doSomething(action);
    await chatKit.sendAction({ type: 'example_complete', payload: res });
  }
}
chatKit.setOptions({ widgets: { onAction: handleWidgetAction } });
chatKit.addEventListener('chatkit.effect', ({ detail }) => console.log(detail.name));`;
    expect(problemsOf(['client.ts', client])).toEqual([]);
  });

  it('is content with the handlers the product itself writes', () => {
    expect(
      problemsOf(['server.ts', initialServer('My project')], ['client.ts', initialClient()]),
    ).toEqual([]);
    for (const { server, client } of STARTERS) {
      expect(problemsOf(['server.ts', server], ['client.ts', client])).toEqual([]);
    }
  });

  it('sees a changed text', () => {
    expect(problemsOf(['a.ts', 'export const a: 1 = 2;'])).toHaveLength(1);
    expect(problemsOf(['a.ts', 'export const a: 1 = 1;'])).toEqual([]);
    expect(problemsOf(['a.ts', 'export const a: 1 = 3;'])).toHaveLength(1);
  });
});
