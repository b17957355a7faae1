import type { CompileResult, SourceFile } from './protocol.ts';
import { transpile } from './transpile.ts';
import type { TypeCheck } from './type-check.ts';

/** Syntax errors stop a run, type errors are only told. */
export function compileFiles(files: readonly SourceFile[], types: TypeCheck): CompileResult {
  const { modules, problems } = transpile(files);
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'compiled', modules, problems: types.check(files) };
}
