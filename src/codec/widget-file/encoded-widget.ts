/** The source that Studio puts into a `.widget` file. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { NamedState, SchemaMode } from '#core/project/project.ts';
import { decodeBase64Url } from './base64url.ts';
import type { Note } from './imported.ts';
import { parseJsonText } from './json-text.ts';

export interface Encoded {
  readonly id: string | null;
  readonly name: string | null;
  readonly view: string | null;
  readonly schema: string;
  readonly schemaMode: SchemaMode | null;
  readonly jsonSchema: JsonObject | null;
  /** Null: none stands in it. */
  readonly defaultState: JsonObject | null;
  readonly states: readonly NamedState[];
}

/** Null with a note that says why there is no source. */
export function readEncoded(
  value: Json | undefined,
  template: string | null,
  notes: Note[],
): Encoded | null {
  const refuse = (why: string): null => {
    notes.push({ kind: 'dropped', code: 'widget/no-source', message: why });
    return null;
  };
  if (value === undefined || value === null || value === '') {
    return refuse('The file holds no source (encodedWidget).');
  }
  if (typeof value !== 'string') {
    return isJsonObject(value)
      ? facts(value, notes)
      : refuse('The source of the file (encodedWidget) is no text; it is left out.');
  }
  const text = decodeBase64Url(value);
  if (text === null) {
    return refuse(
      value.trim().startsWith('{')
        ? 'The source of the file (encodedWidget) holds a template instead; it is left out.'
        : 'The source of the file (encodedWidget) is no base64url of UTF-8 text; it is left out.',
    );
  }
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    return refuse(
      text.trim() === template?.trim() || /\{[{%]/.test(text)
        ? 'The source of the file (encodedWidget) holds the template instead; it is left out.'
        : 'The source of the file (encodedWidget) decodes to no JSON; it is left out.',
    );
  }
  return isJsonObject(parsed.value.value)
    ? facts(parsed.value.value, notes)
    : refuse('The source of the file (encodedWidget) holds no object; it is left out.');
}

function facts(json: JsonObject, notes: Note[]): Encoded {
  const { id, name, view, schema, schemaMode, jsonSchema, defaultState, states } = json;
  return {
    id: nonEmpty(id),
    name: nonEmpty(name),
    view: typeof view === 'string' ? view : null,
    schema: typeof schema === 'string' ? schema : '',
    // The oldest files have no mode; their schema is Zod source.
    schemaMode:
      schemaMode === 'zod' || schemaMode === 'jsonSchema'
        ? schemaMode
        : nonEmpty(schema) === null
          ? null
          : 'zod',
    jsonSchema: isJsonObject(jsonSchema) && Object.keys(jsonSchema).length > 0 ? jsonSchema : null,
    defaultState: isJsonObject(defaultState) ? defaultState : null,
    states: readStates(states, notes),
  };
}

function nonEmpty(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function readStates(value: Json | undefined, notes: Note[]): readonly NamedState[] {
  if (value === undefined || value === null) return [];
  const list: readonly Json[] = Array.isArray(value) ? value : [value];
  const ids = new Set<string>();
  return list.flatMap((item, i): readonly NamedState[] => {
    const data = isJsonObject(item) ? stateOf(item) : null;
    if (!isJsonObject(item) || !data) {
      const message = `State ${i + 1} of the file holds no data; it is left out.`;
      notes.push({ kind: 'dropped', code: 'widget/state', message });
      return [];
    }
    const given = nonEmpty(item['id']) ?? `state-${i + 1}`;
    const id = ids.has(given) ? `${given}-${i + 1}` : given;
    ids.add(id);
    return [{ id, name: nonEmpty(item['name']) ?? `State ${i + 1}`, state: data }];
  });
}

/** How the data of a state is written is known from no file; it may also be JSON text. */
function stateOf(item: JsonObject): JsonObject | null {
  const value = item['state'] ?? item['data'] ?? item['value'];
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string') return null;
  const parsed = parseJsonText(value);
  return parsed.ok && isJsonObject(parsed.value.value) ? parsed.value.value : null;
}
