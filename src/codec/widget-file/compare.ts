/** Whether the view and the template of one file show the same. */
import type { Doc } from '#core/doc/doc.ts';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { Difference, ImportedWidget } from './imported.ts';
import { sampleData } from './sample-data.ts';

/** Rounds of made-up data that both are shown with, beside the data of the file. */
const ROUNDS = 6;

/** The first difference; null where none shows. */
export function compareSources(
  view: Doc,
  template: Doc,
  widget: Pick<ImportedWidget, 'defaultState' | 'states' | 'jsonSchema'>,
): Difference | null {
  for (const { name, data } of dataSets(widget)) {
    const left = expand(view, data);
    const right = expand(template, data);
    // Data that one of them can't be shown with says nothing about their difference.
    if (left.problems.length > 0 || right.problems.length > 0) continue;
    const found = differ(normalizeWidget(left.widget), normalizeWidget(right.widget), '$');
    if (found) return { ...found, data: name };
  }
  return null;
}

interface DataSet {
  readonly name: string;
  readonly data: JsonObject;
}

function dataSets({
  defaultState,
  states,
  jsonSchema,
}: Pick<ImportedWidget, 'defaultState' | 'states' | 'jsonSchema'>): readonly DataSet[] {
  return [
    { name: 'the default state', data: defaultState },
    ...states.map(({ name, state }) => ({ name: `the state ${name}`, data: state })),
    ...Array.from({ length: ROUNDS }, (_, round) => ({
      name: 'sample data',
      data: sampleData(jsonSchema, round),
    })),
  ];
}

/** A number and its text are the same here: Studio writes a lone `${n}` as a number. */
function differ(
  view: Json | undefined,
  template: Json | undefined,
  path: string,
): Omit<Difference, 'data'> | null {
  if (Array.isArray(view) && Array.isArray(template)) {
    const length = Math.max(view.length, template.length);
    for (let i = 0; i < length; i += 1) {
      const found = differ(view[i], template[i], `${path}[${i}]`);
      if (found) return found;
    }
    return null;
  }
  if (isJsonObject(view) && isJsonObject(template)) {
    for (const key of new Set([...Object.keys(view), ...Object.keys(template)])) {
      const found = differ(view[key], template[key], `${path}.${key}`);
      if (found) return found;
    }
    return null;
  }
  if (leafText(view) === leafText(template) && (view === undefined) === (template === undefined)) {
    return null;
  }
  return {
    path,
    ...(view !== undefined && { view }),
    ...(template !== undefined && { template }),
  };
}

/** Objects and arrays differ from all else that comes here. */
function leafText(value: Json | undefined): string | object | null {
  return typeof value === 'object' ? value : String(value);
}
