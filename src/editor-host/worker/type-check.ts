/** Checks handler files without an editor: a language service over the files as they are handed in. */
import { libFileMap, ts } from 'monaco-editor/languages/features/typescript/ts.worker.js';
import type {
  DocumentRegistry,
  LanguageServiceHost,
} from 'monaco-editor/languages/features/typescript/ts.worker.js';
import { CHECK_OPTIONS } from './compiler-options.ts';
import { DECLARATIONS } from './declarations.ts';
import { toProblems } from './handler-problem.ts';
import type { HandlerProblem, SourceFile } from './protocol.ts';

const TYPESCRIPT = /\.[cm]?tsx?$/;
/** Apart from the editor's files: the registry shares what has the same name. */
const ROOT = 'file:///check/';

interface Known {
  readonly text: string;
  readonly version: number;
}

export class TypeCheck {
  private files = new Map<string, Known>();
  private readonly service;

  constructor(registry: DocumentRegistry) {
    const read = (uri: string): string | undefined =>
      this.files.get(uri)?.text ?? DECLARATIONS.get(uri) ?? libText(uri);
    const host: LanguageServiceHost = {
      getCompilationSettings: () => CHECK_OPTIONS,
      getScriptFileNames: () => [...this.files.keys(), ...DECLARATIONS.keys()],
      getScriptVersion: (uri) => String(this.files.get(uri)?.version ?? 1),
      getScriptSnapshot: (uri) => {
        const text = read(uri);
        if (text === undefined) return undefined;
        return {
          getText: (start, end) => text.substring(start, end),
          getLength: () => text.length,
          getChangeRange: () => undefined,
        };
      },
      getCurrentDirectory: () => '',
      getDefaultLibFileName: () => 'lib.esnext.d.ts',
      fileExists: (uri) => read(uri) !== undefined,
      readFile: read,
    };
    this.service = ts.typescript.createLanguageService(host, registry);
  }

  check(files: readonly SourceFile[]): readonly HandlerProblem[] {
    const before = this.files;
    this.files = new Map(
      files.map(({ path, text }) => {
        const uri = `${ROOT}${path}`;
        const old = before.get(uri);
        return [uri, old?.text === text ? old : { text, version: (old?.version ?? 0) + 1 }];
      }),
    );
    return files
      .filter(({ path }) => TYPESCRIPT.test(path))
      .flatMap(({ path }) => {
        const uri = `${ROOT}${path}`;
        return toProblems(path, [
          ...this.service.getSyntacticDiagnostics(uri),
          ...this.service.getSemanticDiagnostics(uri),
        ]);
      });
  }
}

/** TypeScript asks for its own libraries by short name, by file name or by a name under the current folder. */
function libText(name: string): string | undefined {
  return libFileMap[name] ?? libFileMap[`lib.${name}.d.ts`];
}
