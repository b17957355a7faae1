/** A text of the data becomes the open state; what is no JSON object is refused with a sentence. */
import type { Command } from '#core/edit/transaction.ts';
import { isJsonObject, jsonEqual } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import { parseJson } from '#editor-host/json/parse-json.ts';
import type { JsonFault, ParsedJson } from '#editor-host/json/parse-json.ts';

export type ReadData =
  | {
      readonly ok: true;
      readonly data: JsonObject;
      readonly places: Extract<ParsedJson, { ok: true }>;
    }
  | { readonly ok: false; readonly fault: JsonFault };

export function readData(text: string): ReadData {
  const places = parseJson(text);
  if (!places.ok) return places;
  const { value } = places;
  if (isJsonObject(value)) return { ok: true, data: value, places };
  const message =
    'Data is an object: its keys are the names the view reads, such as { "todo": … }.';
  return { ok: false, fault: { ...places.rangeOf([]), message } };
}

export function printData(data: JsonObject): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/**
 * Names its state, since typing is handed on a moment later, when another one may be open; null is
 * the default state. Null: nothing changes, or the state is gone.
 */
export function writeData(widgetId: string, stateId: string | null, data: JsonObject): Command {
  return ({ project }) => {
    const widget = project.widgets.find(({ id }) => id === widgetId);
    if (!widget || jsonEqual(stateData(widget, stateId), data)) return null;
    const index = widget.states.findIndex(({ id }) => id === stateId);
    const named = widget.states[index];
    if (stateId !== null && !named) return null;
    return {
      label: 'Edit data',
      mergeKey: `state:${widgetId}:${stateId ?? ''}`,
      steps: [
        {
          type: 'setWidget',
          widget: widgetId,
          patch: named
            ? { states: widget.states.with(index, { ...named, state: data }) }
            : { defaultState: data },
        },
      ],
    };
  };
}
