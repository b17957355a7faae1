/** What the sandbox needs of a TypeScript compiler; who compiles is decided in main.tsx. */

export interface SourceFile {
  /** Relative to the project, with `/`: `server.ts`, `lib/todos.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface CompiledModule {
  /** Path of the source file. */
  readonly path: string;
  /** CommonJS: reads `require`, `module` and `exports`, nothing else. */
  readonly code: string;
  /** Source map of `code`, version 3, as JSON text. Its one source is the file. */
  readonly map: string;
}

export type Severity = 'error' | 'warning';

/** Something wrong at a place of a handler file. */
export interface HandlerProblem {
  /** `ts/1005`, `handlers/threw`, … Stable, shown in mono. */
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  /** Path of the file; absent when the problem has no place. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/**
 * `refused`: a file does not parse, so nothing runs. `compiled`: everything runs; the problems are
 * type errors, reported but no reason to stop.
 */
export type CompileResult =
  | {
      readonly kind: 'compiled';
      readonly modules: readonly CompiledModule[];
      readonly problems: readonly HandlerProblem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly HandlerProblem[] };

/** Type errors of the files as one program. Rejects only when the compiler itself broke. */
export type CheckTypes = (files: readonly SourceFile[]) => Promise<readonly HandlerProblem[]>;

/** Compiles every file on its own (no bundling). Rejects only when the compiler itself broke. */
export type Compile = (files: readonly SourceFile[]) => Promise<CompileResult>;
