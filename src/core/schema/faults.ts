/**
 * A validator reports every schema on the way to a fault. Kept here is what a person can mend: the
 * innermost departures, and of a choice between schemas the one that was most likely meant.
 */
import type { OutputUnit } from '@cfworker/json-schema';
import type { Json, JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { isJsonArray } from './at-path.ts';
import type { JsonPath } from './at-path.ts';
import { describeFault } from './fault-words.ts';
import { keywordAt, pointerParts } from './schema-place.ts';

export interface Fault {
  /** To the value; to the key that is missing. */
  readonly path: JsonPath;
  /** The keyword of the schema it departs from. */
  readonly keyword: string;
  readonly message: string;
}

/** Say only that something inside does not fit, which follows. */
const FRAMES = new Set([
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'prefixItems',
  'unevaluatedItems',
  'allOf',
  'dependentSchemas',
  'if',
  '$ref',
]);

/** Their inner errors say why no key or item fits, which is no departure by itself. */
const OPAQUE = ['contains', 'propertyNames', 'not'];

export function faultsOf(
  data: Json,
  schema: JsonObject,
  errors: readonly OutputUnit[],
): readonly Fault[] {
  const inner = leaves(errors, schema);
  // Departures must never be lost: where none is the innermost, the first one stands for all.
  const told = inner.length === 0 ? errors.slice(0, 1) : inner;
  const faults = told.map((error) => faultOf(data, schema, error));
  const seen = new Set<string>();
  return faults.filter(({ path, keyword, message }) => {
    // A format says more than the pattern that goes with it.
    const formatted = faults.some(
      (other) => other.keyword === 'format' && samePath(other.path, path),
    );
    const key = `${JSON.stringify(path)} ${message}`;
    if ((keyword === 'pattern' && formatted) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function samePath(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

function leaves(errors: readonly OutputUnit[], root: JsonObject): readonly OutputUnit[] {
  const found: OutputUnit[] = [];
  for (let index = 0; index < errors.length; index += 1) {
    const error = errors[index];
    if (!error) break;
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      const end = endOfChoice(errors, index);
      const meant = meantBranch(error, errors.slice(index + 1, end));
      found.push(...(meant ? leaves(meant, root) : [error]));
      index = end - 1;
    } else if (!FRAMES.has(error.keyword) && !isInsideOpaque(error, root)) found.push(error);
  }
  return found;
}

function isInsideOpaque({ keyword, keywordLocation }: OutputUnit, root: JsonObject): boolean {
  if (keyword === 'false') return false;
  const { within } = keywordAt(root, keywordLocation);
  return OPAQUE.some((frame) => within.has(frame));
}

/** Errors of `false` schemas give the place in the data for the place in the schema; they follow their frame. */
function endOfChoice(errors: readonly OutputUnit[], index: number): number {
  const start = `${errors[index]?.keywordLocation ?? ''}/`;
  let end = index + 1;
  while (end < errors.length) {
    const error = errors[end];
    if (!error || (error.keyword !== 'false' && !error.keywordLocation.startsWith(start))) break;
    end += 1;
  }
  return end;
}

/**
 * The one branch whose kind, and whose constants one level down, fit the value: its departures are
 * worth telling. Undefined when none or several fit that far.
 */
function meantBranch(
  choice: OutputUnit,
  inner: readonly OutputUnit[],
): readonly OutputUnit[] | undefined {
  const branches = new Map<string, OutputUnit[]>();
  const start = `${choice.keywordLocation}/`;
  let last = '';
  for (const error of inner) {
    if (error.keyword !== 'false') {
      last = error.keywordLocation.slice(start.length).split('/')[0] ?? '';
    }
    branches.set(last, [...(branches.get(last) ?? []), error]);
  }
  const depth = pointerParts(choice.instanceLocation).length;
  const fitting = [...branches.values()].filter((branch) =>
    branch.every(({ keyword, instanceLocation }) => {
      const below = pointerParts(instanceLocation).length - depth;
      const isKind = ['type', 'const', 'enum', 'false', 'anyOf', 'oneOf'].includes(keyword);
      return !((below === 0 && isKind) || (below === 1 && keyword === 'const'));
    }),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function faultOf(data: Json, root: JsonObject, error: OutputUnit): Fault {
  const place = dataPath(data, error.instanceLocation);
  const { keyword } = error;
  const { value: wanted, schema } = keywordAt(root, error.keywordLocation);
  // Told by key, so that each is a fault of its own.
  const [, missing] = /required property "([^]*)"\.$/.exec(error.error) ?? [];
  const [, lacking] = /but does not have "([^]*)"\.$/.exec(error.error) ?? [];
  const key = missing ?? lacking;
  const path = key === undefined ? place.path : [...place.path, key];
  const message = describeFault({
    path,
    keyword: key === undefined ? keyword : 'required',
    value: place.value,
    wanted,
    schema,
    root,
    words: error.error,
  });
  return { path, keyword, message };
}

/** The pointer as a path into the data, with indexes as numbers. */
function dataPath(data: Json, pointer: string): { path: JsonPath; value: Json | undefined } {
  const path: (string | number)[] = [];
  let at: Json | undefined = data;
  for (const part of pointerParts(pointer)) {
    const key: string | number = isJsonArray(at) ? Number(part) : part;
    path.push(key);
    if (isJsonArray(at)) at = at[Number(part)];
    else at = isJsonObject(at) && Object.hasOwn(at, part) ? at[part] : undefined;
  }
  return { path, value: at };
}
