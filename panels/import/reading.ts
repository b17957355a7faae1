/** What the dialog reads, and what came of it. */
import type { Imported } from '#codec/widget-file/imported.ts';
import type { Widget } from '#core/project/project.ts';
import type { Problem } from '#core/result.ts';

/** One text or file to read. */
export interface Source {
  /** Of the file; null for pasted text. */
  readonly name: string | null;
  readonly content: string | Uint8Array;
}

export type Reading =
  | {
      readonly kind: 'read';
      readonly name: string | null;
      readonly imported: Imported;
      readonly warnings: readonly Problem[];
      /** Which of two sources that disagree is taken. */
      readonly take: 'view' | 'template';
    }
  | {
      readonly kind: 'refused';
      readonly name: string | null;
      readonly problems: readonly Problem[];
    };

/** Brings the parsers along; they load with the first reading. */
export async function readSource(source: Source, newId: () => string): Promise<Reading> {
  const { readAnything } = await import('#codec/widget-file/read.ts');
  const { name, content } = source;
  const read = readAnything(content, { newId, ...(name !== null && { name }) });
  return read.ok
    ? { kind: 'read', name, imported: read.value, warnings: read.warnings, take: 'view' }
    : { kind: 'refused', name, problems: read.problems };
}

/** Whether there is something to tell before it is opened. */
export function isPlain(reading: Reading): boolean {
  if (reading.kind === 'refused') return false;
  const { imported, warnings } = reading;
  return imported.notes.length === 0 && imported.choice === null && warnings.length === 0;
}

/**
 * The widgets of what could be read, to be added to a project.
 * @param taken ids of the project's widgets: a widget keeps its own id where that is free
 */
export function widgetsOf(
  readings: readonly Reading[],
  taken: readonly string[],
  newUuid: () => string,
): readonly Widget[] {
  const ids = new Set(taken);
  return readings.flatMap((reading) => {
    if (reading.kind === 'refused') return [];
    const { widget, choice } = reading.imported;
    const id = widget.id === null || ids.has(widget.id) ? newUuid() : widget.id;
    ids.add(id);
    if (!choice || reading.take === 'view') return [{ ...widget, id }];
    const { draft: _, ...rest } = widget;
    return [{ ...rest, id, doc: choice.template }];
  });
}
