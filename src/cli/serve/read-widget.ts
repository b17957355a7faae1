import type { WidgetRoot } from 'chatkit-node/widgets';
import { expand } from '#core/expand/expand.ts';
import { InputError } from '../input-error.ts';
import { openWidget, problemLine } from '../open-widget.ts';

/** The widget of a file in its default state. Rejects with an InputError that says what is wrong with it. */
export async function readWidget(path: string): Promise<WidgetRoot> {
  const read = await openWidget(path);
  if (!read.ok) {
    throw new InputError(read.problems.map((problem) => problemLine(path, problem)).join('\n'));
  }
  const { doc, defaultState } = read.value.widget;
  const { widget } = expand(doc, defaultState);
  if (widget === null) {
    throw new InputError(`${path}: nothing of this widget shows in its default state.`);
  }
  return widget as unknown as WidgetRoot; // what a client makes of it is its own affair
}
