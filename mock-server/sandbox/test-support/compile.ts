/** The compiler of the app, Monaco's TypeScript, called directly: for tests on Node. */
import { createRequire } from 'node:module';
import type { Compile, CompiledModule, HandlerProblem, SourceFile } from '../compile.ts';

/** The part of TypeScript's API that is used here; the file has no declarations of its own. */
interface TypeScript {
  transpileModule(
    text: string,
    options: { fileName: string; reportDiagnostics: boolean; compilerOptions: object },
  ): { outputText: string; sourceMapText?: string; diagnostics?: readonly Diagnostic[] };
  flattenDiagnosticMessageText(text: unknown, newLine: string): string;
}

interface Diagnostic {
  readonly code: number;
  readonly messageText: unknown;
  readonly start?: number;
}

const SERVICES = 'monaco-editor/languages/features/typescript/lib/typescriptServices.js';
// Node reads the nine megabytes itself; through Vite they take seconds.
const load = createRequire(import.meta.url);
const ES2022 = 9;
const COMMON_JS = 1;

export const compileWithTypeScript: Compile = async (files) => {
  const { typescript } = load(SERVICES) as { typescript: TypeScript };
  const emitted = files.map((file) => emit(typescript, file));
  const problems = emitted.flatMap((result) => result.problems);
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'compiled', modules: emitted.map(({ module }) => module), problems: [] };
};

function emit(
  typescript: TypeScript,
  { path, text }: SourceFile,
): { module: CompiledModule; problems: HandlerProblem[] } {
  const result = typescript.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ES2022, module: COMMON_JS, sourceMap: true, esModuleInterop: true },
  });
  const problems = (result.diagnostics ?? []).map((diagnostic): HandlerProblem => {
    const before = text.slice(0, diagnostic.start ?? 0).split('\n');
    return {
      code: `ts/${diagnostic.code}`,
      message: typescript.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
      severity: 'error',
      file: path,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
  });
  return { module: { path, code: result.outputText, map: result.sourceMapText ?? '{}' }, problems };
}
