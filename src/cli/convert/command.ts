import { writeFile } from 'node:fs/promises';
import type { Imported } from '#codec/widget-file/imported.ts';
import type { Widget } from '#core/project/project.ts';
import { InputError } from '../input-error.ts';
import { identified, openWidget, problemLine, shownPath } from '../open-widget.ts';
import type { Output } from '../output.ts';
import { reasonOf } from '../read-input.ts';
import { readConvertOptions } from './options.ts';
import type { ConvertOptions } from './options.ts';
import { writeTarget } from './targets.ts';

/** `kitbench convert …`. Resolves with the exit code: 0 written, 1 it can't be. */
export async function convertCommand(args: readonly string[], output: Output): Promise<number> {
  const options = readConvertOptions(args);
  const { file } = options;
  const read = await openWidget(file);
  if (!read.ok) {
    for (const problem of read.problems) output.warn(problemLine(file, problem));
    return 1;
  }
  for (const { code, message } of read.value.notes) {
    output.warn(`${shownPath(file)}: ${code} ${message}`);
  }
  for (const warning of read.warnings) output.warn(problemLine(file, warning));
  const widget = await trusted(read.value, options, output);
  const written = await writeTarget(widget, read.value, options, output);
  if (!written.ok) {
    for (const problem of written.problems) output.warn(problemLine(file, problem));
    return 1;
  }
  await deliver(written.text, options, output);
  return 0;
}

/** With `--trust` the JSON Schema is the one that the file's Zod source makes. */
async function trusted(
  imported: Imported,
  { trust, file, source }: ConvertOptions,
  output: Output,
): Promise<Widget> {
  const widget = fromSource(imported, source);
  if (widget.schemaMode !== 'zod' || widget.schema.trim() === '') return widget;
  if (trust) {
    const { runZod } = await import('./run-zod.ts');
    return { ...widget, jsonSchema: await runZod(widget.schema, shownPath(file)) };
  }
  if (Object.keys(widget.jsonSchema).length === 0) {
    output.warn(
      `${shownPath(file)}: convert/zod The file holds Zod source and no JSON Schema; --trust runs the source.`,
    );
  }
  return widget;
}

/** The template takes the place of the view only where the two disagree and it is asked for. */
function fromSource(imported: Imported, source: ConvertOptions['source']): Widget {
  const widget = identified(imported);
  if (source === 'view' || !imported.choice) return widget;
  const { draft: _, ...rest } = widget;
  return { ...rest, doc: imported.choice.template };
}

async function deliver(text: string, { out, to }: ConvertOptions, output: Output): Promise<void> {
  // A .widget file ends without a line break.
  const whole = to === 'widget' || text.endsWith('\n') ? text : `${text}\n`;
  if (out === null) {
    output.write(whole);
    return;
  }
  try {
    await writeFile(out, whole);
  } catch (error) {
    throw new InputError(`${out}: this can’t be written: ${reasonOf(error)}`);
  }
}
