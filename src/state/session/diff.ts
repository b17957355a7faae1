import { isJsonObject } from '#core/json.ts';
import type { Change } from './timeline.ts';

/** More than this says nothing more. */
const MOST = 100;

/** Where two JSON values differ, leaf by leaf, in the order of the later one. */
export function diffJson(before: unknown, after: unknown): readonly Change[] {
  const changes: Change[] = [];
  walk('', before, after, changes);
  return changes.slice(0, MOST);
}

function walk(path: string, before: unknown, after: unknown, changes: Change[]): void {
  if (Object.is(before, after) || changes.length > MOST) return;
  const keys = sharedKeys(before, after);
  if (!keys) {
    changes.push({
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
    return;
  }
  for (const key of keys) {
    walk(path === '' ? key : `${path}.${key}`, member(before, key), member(after, key), changes);
  }
}

/** Keys of two lists or of two objects; null where they can't be compared part by part. */
function sharedKeys(before: unknown, after: unknown): readonly string[] | null {
  const comparable =
    (Array.isArray(before) && Array.isArray(after)) ||
    (isJsonObject(before) && isJsonObject(after));
  if (!comparable) return null;
  return [...new Set([...Object.keys(after as object), ...Object.keys(before as object)])];
}

function member(value: unknown, key: string): unknown {
  return Object.hasOwn(value as object, key) ? Reflect.get(value as object, key) : undefined;
}
