import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { compileWithTypeScript } from './test-support/compile.ts';
import { traceModules } from './trace.ts';

async function failing(text: string) {
  const result = await compileWithTypeScript([{ path: 'lib/to do.ts', text }]);
  if (result.kind === 'refused') throw new Error('The source is valid');
  const trace = traceModules(result.modules);
  const [module] = trace.modules;
  if (!module) throw new Error('One file gives one module');
  try {
    evaluate(module, {
      require: () => ({}),
      module: { exports: {} },
      tick: () => {},
      classes: () => {},
    });
  } catch (error) {
    return trace.frames((error as Error).stack ?? '');
  }
  throw new Error('The source throws');
}

describe('a stack of handler code', () => {
  it('names the line and column of the file as written', async () => {
    const frames = await failing(
      `interface Gone { a: number }\n\nconst twice = (n: number): number => missing(n as number);\ntwice(2);\n`,
    );
    expect(frames).toEqual([
      { name: 'twice', file: 'lib/to do.ts', line: 3, column: 38 },
      { name: '', file: 'lib/to do.ts', line: 4, column: 1 },
    ]);
  });

  it('is not put off by marks on the same line', async () => {
    const frames = await failing(`for (const a of [1]) for (const b of [2]) { (() => boom())() }`);
    expect(frames[0]).toMatchObject({ line: 1, column: 52 });
  });

  it('reads what Firefox and Safari write', () => {
    const trace = traceModules([{ path: 'server.ts', code: 'boom()', map: '{"mappings":"AAAA"}' }]);
    const stack =
      'action@kitbench:///server.ts:2:1\nrun@blob:https://host/1:3:4\nkitbench:///server.ts:2:1';
    expect(trace.frames(stack).map(({ name, line }) => [name, line])).toEqual([
      ['action', 1],
      ['', 1],
    ]);
  });

  it('is written with the places of the files and without what ran around them', () => {
    const trace = traceModules([{ path: 'server.ts', code: 'boom()', map: '{"mappings":"AAAA"}' }]);
    const stack =
      'TypeError: no\nreally\n    at Server.action (kitbench:///server.ts:2:1)\n    at run (blob:null/1:3:4)';
    expect(trace.readable(stack)).toBe(
      'TypeError: no\nreally\n    at Server.action (server.ts:1:1)',
    );
    expect(trace.readable('No stack')).toBe('No stack');
  });

  it('says where a probe stands in the file', async () => {
    const result = await compileWithTypeScript([
      { path: 'server.ts', text: 'type T = 1;\nexport function f() {\n  while (true) {}\n}\n' },
    ]);
    if (result.kind === 'refused') throw new Error('The source is valid');
    const trace = traceModules(result.modules);
    const loop = trace.probes.find(({ kind }) => kind === 'loop');
    expect(loop && trace.probePlace(loop)).toEqual({ file: 'server.ts', line: 3, column: 3 });
  });
});
