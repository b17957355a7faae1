import { ts } from 'monaco-editor/languages/features/typescript/ts.worker.js';
import type { TsDiagnostic } from 'monaco-editor/languages/features/typescript/ts.worker.js';
import type { HandlerProblem } from './protocol.ts';

const WARNING = 0;
const ERROR = 1;

/** Nothing for TypeScript's hints, such as an import that is not used. */
export function toProblems(
  file: string,
  found: readonly TsDiagnostic[] | undefined,
): HandlerProblem[] {
  return (found ?? [])
    .filter(({ category }) => category === ERROR || category === WARNING)
    .map((diagnostic) => {
      const at = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      return {
        code: `ts/${diagnostic.code}`,
        message: ts.typescript.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
        severity: diagnostic.category === ERROR ? 'error' : 'warning',
        file,
        line: (at?.line ?? 0) + 1,
        column: (at?.character ?? 0) + 1,
      };
    });
}
