/**
 * The part of Monaco's TypeScript worker that we build on. Monaco ships no declarations for it, so
 * its version is pinned and the tests beside this file hold what is written here.
 */
declare module 'monaco-editor/languages/features/typescript/ts.worker.js' {
  export interface CompilerOptions {
    readonly [option: string]: unknown;
  }
  export interface ScriptSnapshot {
    getText(start: number, end: number): string;
    getLength(): number;
    getChangeRange(): undefined;
  }
  export interface LanguageServiceHost {
    getCompilationSettings(): CompilerOptions;
    getScriptFileNames(): string[];
    getScriptVersion(fileName: string): string;
    getScriptSnapshot(fileName: string): ScriptSnapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(options: CompilerOptions): string;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
  }
  export interface TsSourceFile {
    readonly fileName: string;
    getLineAndCharacterOfPosition(position: number): { line: number; character: number };
  }
  export interface MessageChain {
    readonly messageText: string;
    readonly next?: readonly MessageChain[];
  }
  export interface TsDiagnostic {
    readonly file: TsSourceFile | undefined;
    readonly start: number | undefined;
    readonly messageText: string | MessageChain;
    /** 0 warning, 1 error, 2 suggestion, 3 message. */
    readonly category: 0 | 1 | 2 | 3;
    readonly code: number;
  }
  export interface LanguageService {
    getSyntacticDiagnostics(fileName: string): readonly TsDiagnostic[];
    getSemanticDiagnostics(fileName: string): readonly TsDiagnostic[];
  }
  /** Shares parsed declaration files between language services. */
  export type DocumentRegistry = object;

  export const ts: {
    readonly typescript: {
      transpileModule(
        text: string,
        options: {
          readonly fileName: string;
          readonly reportDiagnostics: boolean;
          readonly compilerOptions: CompilerOptions;
        },
      ): {
        readonly outputText: string;
        readonly sourceMapText?: string;
        readonly diagnostics?: readonly TsDiagnostic[];
      };
      createLanguageService(
        host: LanguageServiceHost,
        registry?: DocumentRegistry,
      ): LanguageService;
      createDocumentRegistry(): DocumentRegistry;
      flattenDiagnosticMessageText(message: string | MessageChain, newLine: string): string;
    };
  };

  export interface ExtraLibs {
    readonly [fileName: string]: { readonly content: string; readonly version: number };
  }
  export interface CreateData {
    readonly compilerOptions: CompilerOptions;
    readonly extraLibs: ExtraLibs;
  }
  export class TypeScriptWorker implements LanguageServiceHost {
    constructor(context: unknown, data: CreateData);
    /** Assignable: the language service reads and writes only through its host. */
    _languageService: LanguageService;
    _extraLibs: ExtraLibs;
    getCompilationSettings(): CompilerOptions;
    getScriptFileNames(): string[];
    getScriptVersion(fileName: string): string;
    getScriptSnapshot(fileName: string): ScriptSnapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(options: CompilerOptions): string;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
    updateExtraLibs(libs: ExtraLibs): Promise<void>;
  }
  /** Text of TypeScript's own declaration files, by name (`lib.es2023.d.ts`). */
  export const libFileMap: Readonly<Record<string, string>>;
  export function initialize(
    create: (context: unknown, data: CreateData) => TypeScriptWorker,
  ): void;
}
