import { describe, expect, it } from 'vitest';
import { cachedCheck, cachedCompile } from './compile-cache.ts';
import type { CachedEmit, Kept } from './compile-cache.ts';
import type { CheckTypes, CompileResult, HandlerProblem, SourceFile } from './compile.ts';

const files = (text: string): SourceFile[] => [{ path: 'server.ts', text }];
const compiled = (code: string): CompileResult => ({
  kind: 'compiled',
  modules: [{ path: 'server.ts', code, map: '{}' }],
  problems: [],
});

function setUp(kept: CachedEmit | null) {
  const asked: string[] = [];
  let stored = kept;
  const compile = cachedCompile(
    async ([file]) => {
      asked.push(file?.text ?? '');
      if (file?.text === 'broken') return { kind: 'refused', problems: [] };
      return compiled(`// ${file?.text}`);
    },
    {
      read: async () => stored,
      write: async (emit) => {
        stored = emit;
      },
    },
  );
  return { compile, asked, stored: () => stored };
}

describe('remembered emits', () => {
  it('answer without the compiler when the text is the same', async () => {
    const { compile, asked } = setUp({ files: files('a'), result: compiled('// kept') });
    expect(await compile(files('a'))).toEqual(compiled('// kept'));
    expect(asked).toEqual([]);
  });

  it('give way to other text, and remember that', async () => {
    const { compile, asked, stored } = setUp({ files: files('a'), result: compiled('// kept') });
    await compile(files('b'));
    await compile(files('b'));
    expect(asked).toEqual(['b']);
    expect(stored()?.files).toEqual(files('b'));
  });

  it('never keep what does not compile', async () => {
    const { compile, asked, stored } = setUp(null);
    await compile(files('broken'));
    await compile(files('broken'));
    expect(asked).toEqual(['broken', 'broken']);
    expect(stored()).toBeNull();
  });

  it('that can’t be read are no obstacle', async () => {
    const compile = cachedCompile(async () => compiled('// fresh'), {
      read: () => Promise.reject(new Error('denied')),
      write: () => Promise.reject(new Error('denied')),
    });
    expect(await compile(files('a'))).toEqual(compiled('// fresh'));
  });
});

it('type errors are remembered as well, none included', async () => {
  let asked = 0;
  let stored: Kept<readonly HandlerProblem[]> | null = null;
  const check = (): CheckTypes =>
    cachedCheck(
      async () => {
        asked += 1;
        return [];
      },
      {
        read: async () => stored,
        write: async (kept) => {
          stored = kept;
        },
      },
    );
  await check()(files('a'));
  expect(await check()(files('a'))).toEqual([]);
  expect(asked).toBe(1);
  await check()(files('b'));
  expect(asked).toBe(2);
});
