import type { CompileResult, SourceFile } from './protocol.ts';
import { transpile } from './transpile.ts';

/** Syntax errors stop a run. Types are checked apart: that takes longer, and nothing waits for it. */
export function compileFiles(files: readonly SourceFile[]): CompileResult {
  const { modules, problems } = transpile(files);
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'compiled', modules, problems: [] };
}
