import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WidgetRoot } from 'chatkit-node/widgets';
import { readAnything } from '#codec/widget-file/read.ts';
import { expand } from '#core/expand/expand.ts';

/** The widget of a file in its default state. Rejects with an Error that says what is wrong with it. */
export async function readWidget(path: string): Promise<WidgetRoot> {
  const name = basename(path).replace(/\.\w+$/, '');
  const result = readAnything(await readFile(path), { newId: () => crypto.randomUUID(), name });
  if (!result.ok) {
    throw new Error(`${path}: ${result.problems.map(({ message }) => message).join(' ')}`);
  }
  const { widget } = result.value;
  const { widget: json } = expand(widget.doc, widget.defaultState);
  if (json === null) throw new Error(`${path}: nothing of this widget shows in its default state.`);
  return json as unknown as WidgetRoot; // what a client makes of it is its own affair
}
