/**
 * Remembers what the compiler made of the files, so that a saved project runs before the compiler
 * has loaded. Type errors are remembered with it: they belong to the same text.
 */
import type { Compile, CompileResult, SourceFile } from './compile.ts';

/** What is kept: the last program that compiled. */
export interface CachedEmit {
  readonly files: readonly SourceFile[];
  readonly result: CompileResult;
}

export interface EmitCache {
  /** Null when nothing is kept. A failure to read counts as nothing. */
  read(): Promise<CachedEmit | null>;
  write(emit: CachedEmit): Promise<void>;
}

export function cachedCompile(compile: Compile, cache: EmitCache): Compile {
  let last: Promise<CachedEmit | null> | null = null;
  return async (files) => {
    last ??= cache.read().catch(() => null);
    const known = await last;
    if (known && isSame(known.files, files)) return known.result;
    const result = await compile(files);
    if (result.kind === 'refused') return result;
    const emit = { files, result };
    last = Promise.resolve(emit);
    // A full disk costs time at the next start, nothing else.
    cache.write(emit).catch(() => undefined);
    return result;
  };
}

function isSame(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ path, text }, i) => path === b[i]?.path && text === b[i]?.text)
  );
}
