/** Reads a widget from a file of any shape, as the workbench's import does. */
import { readAnything } from '#codec/widget-file/read.ts';
import type { Imported, ReadResult } from '#codec/widget-file/imported.ts';
import type { PlacedProblem } from '#codec/widget-file/place.ts';
import type { Widget } from '#core/project/project.ts';
import { readInput } from './read-input.ts';

const STANDARD_INPUT = 'stdin';

/** How lines of problems call a file. */
export function shownPath(path: string): string {
  return path === '-' ? STANDARD_INPUT : path;
}

/** Rejects with an InputError where there is nothing to read. */
export async function openWidget(path: string): Promise<ReadResult> {
  const bytes = await readInput(path);
  return readAnything(bytes, {
    newId: counter(),
    ...(path === '-' ? {} : { name: path }),
  });
}

/** Ids of nodes live as long as the run. */
function counter(): () => string {
  let last = 0;
  return () => `n${(last += 1)}`;
}

/** A widget with an id of its own: the one of its file, else a new one. */
export function identified({ widget }: Imported): Widget {
  return { ...widget, id: widget.id ?? crypto.randomUUID() };
}

/** `file:line:column code message`, as editors and terminals make links of. */
export function problemLine(path: string, { place, code, plain }: PlacedProblem): string {
  const { line, column } = place ?? { line: 1, column: 1 };
  return `${shownPath(path)}:${line}:${column} ${code} ${plain}`;
}
