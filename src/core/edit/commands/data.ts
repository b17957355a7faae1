/** Changes inside the data of a state, by path. What a change does not touch keeps its identity. */
import { isJsonObject } from '../../json.ts';
import type { Json, JsonObject } from '../../json.ts';
import { stateData } from '../../project/project.ts';
import { atPath, removeAtPath, setAtPath, withKey } from '../../schema/at-path.ts';
import type { JsonPath } from '../../schema/at-path.ts';
import { blankOf } from '../../schema/blank.ts';
import { keysAt, schemaAt } from '../../schema/schema-at.ts';
import type { Command } from '../transaction.ts';

/** Which data: a state of a widget; `state: null` is the default one. */
export interface DataOf {
  readonly widget: string;
  readonly state: string | null;
}

/** Replaces the value at a path. Typing at one place is one undo step. */
export function setDataAt(of: DataOf, path: JsonPath, value: Json): Command {
  const mergeKey = `data:${of.widget}:${of.state ?? ''}:${JSON.stringify(path)}`;
  return changeData(of, (data) => setAtPath(data, path, value), mergeKey);
}

/** Takes a key or an item away. */
export function removeDataAt(of: DataOf, path: JsonPath): Command {
  return changeData(of, (data) => removeAtPath(data, path));
}

/** Changes the value that is at a path by what it is now, as one undo step of its own. */
export function changeDataAt(of: DataOf, path: JsonPath, change: (now: Json) => Json): Command {
  return changeData(of, (data) => {
    const now = atPath(data, path);
    return now === undefined ? data : setAtPath(data, path, change(now));
  });
}

/** Null: nothing changes, or the state is gone. */
function changeData(
  { widget: id, state: stateId }: DataOf,
  change: (data: JsonObject) => Json,
  mergeKey?: string,
): Command {
  return ({ project }) => {
    const widget = project.widgets.find((one) => one.id === id);
    const index = widget?.states.findIndex((one) => one.id === stateId) ?? -1;
    const named = widget?.states[index];
    if (!widget || (stateId !== null && !named)) return null;
    const before = stateData(widget, stateId);
    const data = change(before);
    if (data === before || !isJsonObject(data)) return null;
    const patch = named
      ? { states: widget.states.with(index, { ...named, state: data }) }
      : { defaultState: data };
    return {
      label: named ? `Edit ${named.name}` : 'Edit data',
      steps: [{ type: 'setWidget', widget: id, patch }],
      ...(mergeKey !== undefined && { mergeKey }),
    };
  };
}

/** Adds a key with a first value by its schema, where the order of the schema has it. */
export function addDataKey(of: DataOf, path: JsonPath, root: JsonObject): Command {
  const key = path.at(-1);
  const holder = path.slice(0, -1);
  return changeData(of, (data) => {
    const now = atPath(data, holder);
    if (typeof key !== 'string' || !isJsonObject(now) || Object.hasOwn(now, key)) return data;
    const first = blankOf(root, schemaAt(root, data, path));
    return setAtPath(data, holder, withKey(now, key, first, keysAt(root, data, holder)));
  });
}
