/** Finding one's way in a JSON Schema: references, and the keyword a validator speaks of. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonArray } from './at-path.ts';

/** The parts of a JSON pointer in a URI: `#/todo/0` is `todo`, `0`. */
export function pointerParts(pointer: string): readonly string[] {
  return pointer.replace(/^#/, '').split('/').slice(1).map(plain);
}

function plain(part: string): string {
  return decoded(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A percent sign that escapes nothing.
    return part;
  }
}

/** What `#/$defs/Name` and the like point to; undefined for what is not in the schema itself. */
export function resolveRef(root: JsonObject, ref: string): Json | undefined {
  if (!ref.startsWith('#')) return undefined;
  let at: Json | undefined = root;
  for (const key of pointerParts(ref)) {
    if (isJsonArray(at)) at = at[Number(key)];
    else at = isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

const MOST_REFS = 30;

/** The schema itself, past its reference when it is nothing else. */
export function followRef(root: JsonObject, schema: Json | undefined): Json | undefined {
  let at = schema;
  for (let hops = 0; hops < MOST_REFS; hops += 1) {
    if (!isJsonObject(at) || typeof at['$ref'] !== 'string') return at;
    at = resolveRef(root, at['$ref']);
  }
  return undefined;
}

/** Keywords that hold schemas by key, and in a list. */
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', 'dependencies']);
const LISTS = new Set(['anyOf', 'allOf', 'oneOf', 'prefixItems']);

interface KeywordPlace {
  /** The value of the keyword. */
  readonly value: Json | undefined;
  /** The schema the keyword stands in. */
  readonly schema: JsonObject;
  /** Keywords on the way to it. */
  readonly within: ReadonlySet<string>;
}

/** The keyword at a validator's `keywordLocation`, which goes through references. */
export function keywordAt(root: JsonObject, location: string): KeywordPlace {
  const parts = pointerParts(location);
  const within = new Set<string>();
  let schema: JsonObject = root;
  for (let index = 0; index < parts.length - 1; index += 1) {
    const keyword = parts[index] ?? '';
    within.add(keyword);
    let next: Json | undefined = schema[keyword];
    if (keyword === '$ref') next = typeof next === 'string' ? resolveRef(root, next) : undefined;
    else if (MAPS.has(keyword) || LISTS.has(keyword)) {
      index += 1;
      const key = parts[index] ?? '';
      next = isJsonArray(next) ? next[Number(key)] : isJsonObject(next) ? next[key] : undefined;
    }
    if (!isJsonObject(next)) return { value: undefined, schema: {}, within };
    schema = next;
  }
  return { value: schema[parts.at(-1) ?? ''], schema, within };
}
