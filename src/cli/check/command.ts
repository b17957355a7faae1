import type { PlacedProblem } from '#codec/widget-file/place.ts';
import { InputError } from '../input-error.ts';
import { openWidget, problemLine, shownPath } from '../open-widget.ts';
import type { Output } from '../output.ts';
import { findProblems } from './find-problems.ts';
import { readCheckOptions } from './options.ts';

/**
 * `kitbench check …`. Problems go to standard output, warnings to standard error. Resolves with the
 * exit code: 0 there are none, 1 there are problems.
 */
export async function checkCommand(args: readonly string[], output: Output): Promise<number> {
  const { files, json } = readCheckOptions(args);
  let failed = false;
  for (const file of files) {
    for (const problem of await problemsOf(file)) {
      const isError = problem.severity === 'error';
      failed ||= isError;
      const line = json ? jsonLine(file, problem) : problemLine(file, problem);
      if (isError) output.print(line);
      else output.warn(line);
    }
  }
  return failed ? 1 : 0;
}

/** What can't be opened is a problem of that file; the others are looked at all the same. */
async function problemsOf(file: string): Promise<readonly PlacedProblem[]> {
  try {
    const read = await openWidget(file);
    return read.ok ? [...read.warnings, ...findProblems(read.value)] : read.problems;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const message = error.message.replace(`${file}: `, '');
    return [{ code: 'file/unreadable', severity: 'error', part: 'file', plain: message, message }];
  }
}

function jsonLine(file: string, { place, code, severity, part, plain }: PlacedProblem): string {
  const { line, column } = place ?? { line: 1, column: 1 };
  return JSON.stringify({
    file: shownPath(file),
    line,
    column,
    code,
    severity,
    part,
    message: plain,
  });
}
