import { ts } from 'monaco-editor/languages/features/typescript/ts.worker.js';
import { EMIT_OPTIONS } from './compiler-options.ts';
import { toProblems } from './handler-problem.ts';
import type { CompiledModule, HandlerProblem, SourceFile } from './protocol.ts';

const SCRIPT = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.[cm]?ts$/;
const SOURCE_MAP_COMMENT = /\n?\/\/# sourceMappingURL=.*\s*$/;

interface Emitted {
  readonly modules: readonly CompiledModule[];
  /** Of syntax only. */
  readonly problems: readonly HandlerProblem[];
}

/** Emits each script on its own; imports that are only used as types are dropped. */
export function transpile(files: readonly SourceFile[]): Emitted {
  const scripts = files.filter(({ path }) => SCRIPT.test(path) && !DECLARATION.test(path));
  const emitted = scripts.map(({ path, text }) => {
    const output = ts.typescript.transpileModule(text, {
      fileName: path,
      reportDiagnostics: true,
      compilerOptions: EMIT_OPTIONS,
    });
    const module: CompiledModule = {
      path,
      code: output.outputText.replace(SOURCE_MAP_COMMENT, '\n'),
      map: withSource(output.sourceMapText, path),
    };
    return { module, problems: toProblems(path, output.diagnostics) };
  });
  return {
    modules: emitted.map(({ module }) => module),
    problems: emitted.flatMap(({ problems }) => problems),
  };
}

/** TypeScript names the source relative to the emitted file; positions are shown by project path. */
function withSource(map: string | undefined, path: string): string {
  if (map === undefined) throw new Error(`TypeScript wrote no source map for ${path}`);
  return JSON.stringify({ ...(JSON.parse(map) as object), sources: [path] });
}
