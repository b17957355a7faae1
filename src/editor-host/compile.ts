/** TypeScript for handlers without an editor on screen. The worker loads on the first call. */
import { request } from './worker/connection.ts';
import type { CompileResult, HandlerProblem, SourceFile } from './worker/protocol.ts';

/** Emits CommonJS with source maps, file by file. Rejects only when the compiler itself broke. */
export function compile(files: readonly SourceFile[]): Promise<CompileResult> {
  return request('compile', files);
}

/** Syntax and type errors of every TypeScript file, checked together as one program. */
export function checkTypes(files: readonly SourceFile[]): Promise<readonly HandlerProblem[]> {
  return request('check', files);
}
