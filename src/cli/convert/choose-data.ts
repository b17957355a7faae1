/** The data a widget is shown with: of its default state, of a named one, or of a file. */
import { parseJsonText } from '#codec/widget-file/json-text.ts';
import { isJsonObject } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import { judge } from '#core/schema/judge.ts';
import { InputError } from '../input-error.ts';
import { shownPath } from '../open-widget.ts';
import type { Output } from '../output.ts';
import { readInput } from '../read-input.ts';
import type { ConvertOptions } from './options.ts';

/** Rejects with an InputError where there is no such state, or no such data. */
export async function chooseData(
  widget: Widget,
  { state, data }: ConvertOptions,
  output: Output,
): Promise<JsonObject> {
  if (data !== null) return fromFile(data, widget, output);
  if (state === null) return widget.defaultState;
  const named = widget.states.find(({ name }) => name === state);
  if (named) return named.state;
  if (state === 'Default') return widget.defaultState;
  const names = ['Default', ...widget.states.map(({ name }) => name)];
  throw new InputError(
    `The widget has no state “${state}”; it has ${names.map((name) => `“${name}”`).join(', ')}.`,
  );
}

async function fromFile(path: string, widget: Widget, output: Output): Promise<JsonObject> {
  const text = new TextDecoder().decode(await readInput(path));
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    throw new InputError(
      `${shownPath(path)}: ${parsed.problems.map(({ message }) => message).join(' ')}`,
    );
  }
  const { value } = parsed.value;
  if (!isJsonObject(value)) {
    throw new InputError(`${shownPath(path)}: the data of a widget is an object of JSON.`);
  }
  const judgement = judge(value, widget.jsonSchema);
  const faults = judgement.kind === 'judged' ? judgement.faults : [];
  for (const { message } of faults) output.warn(`${shownPath(path)}: data/schema ${message}`);
  return value;
}
