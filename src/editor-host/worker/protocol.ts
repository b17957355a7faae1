/** What the page asks of the TypeScript worker outside Monaco's own protocol, over a port of its own. */

export interface SourceFile {
  /** Relative to the project, with `/`: `server.ts`, `lib/todos.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface CompiledModule {
  /** Path of the source file. */
  readonly path: string;
  /** CommonJS. */
  readonly code: string;
  /** Source map of `code`, version 3, as JSON text. Its one source is the file, text included. */
  readonly map: string;
}

export interface HandlerProblem {
  /** `ts/` and TypeScript's number, such as `ts/2322`. */
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** `refused`: a file does not parse. `compiled`: everything runs; types are not looked at. */
export type CompileResult =
  | {
      readonly kind: 'compiled';
      readonly modules: readonly CompiledModule[];
      readonly problems: readonly HandlerProblem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly HandlerProblem[] };

/** The first message to the worker; all requests then go over the port. */
export interface Connect {
  readonly kitbench: 'connect';
  readonly port: MessagePort;
}

export interface WorkerRequest {
  readonly id: number;
  readonly kind: keyof Answers;
  readonly files: readonly SourceFile[];
}

/** What each kind of request is answered with. */
export interface Answers {
  readonly compile: CompileResult;
  readonly check: readonly HandlerProblem[];
}

export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly value: Answers[keyof Answers] }
  | { readonly id: number; readonly ok: false; readonly message: string };

export function isConnect(data: unknown): data is Connect {
  return typeof data === 'object' && data !== null && 'kitbench' in data;
}
