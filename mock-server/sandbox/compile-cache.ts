/**
 * Remembers what the compiler made of the files, so that a saved project runs, and its type errors
 * are told, before the compiler has loaded.
 */
import type { CheckTypes, Compile, CompileResult, HandlerProblem, SourceFile } from './compile.ts';

/** What is kept: the last answer, and what it is of. */
export interface Kept<T> {
  readonly files: readonly SourceFile[];
  readonly result: T;
}

export interface Cache<T> {
  /** Null when nothing is kept. A failure to read counts as nothing. */
  read(): Promise<Kept<T> | null>;
  write(kept: Kept<T>): Promise<void>;
}

export type CachedEmit = Kept<CompileResult>;

/** Only a program that compiled is kept. */
export function cachedCompile(compile: Compile, cache: Cache<CompileResult>): Compile {
  return remembering(compile, cache, ({ kind }) => kind === 'compiled');
}

export function cachedCheck(
  check: CheckTypes,
  cache: Cache<readonly HandlerProblem[]>,
): CheckTypes {
  return remembering(check, cache, () => true);
}

function remembering<T>(
  work: (files: readonly SourceFile[]) => Promise<T>,
  cache: Cache<T>,
  isWorthKeeping: (result: T) => boolean,
): (files: readonly SourceFile[]) => Promise<T> {
  let last: Promise<Kept<T> | null> | null = null;
  return async (files) => {
    last ??= cache.read().catch(() => null);
    const known = await last;
    if (known && isSame(known.files, files)) return known.result;
    const result = await work(files);
    if (!isWorthKeeping(result)) return result;
    const kept = { files, result };
    last = Promise.resolve(kept);
    // A full disk costs time at the next start, nothing else.
    cache.write(kept).catch(() => undefined);
    return result;
  };
}

function isSame(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ path, text }, i) => path === b[i]?.path && text === b[i]?.text)
  );
}
