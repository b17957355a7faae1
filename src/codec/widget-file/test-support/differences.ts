/** Where two widgets differ, place by place. */
import { createHash } from 'node:crypto';
import { normalizeWidget } from '#core/expand/normalize.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';

export interface Difference {
  /** Such as `$.children[0].value`. */
  readonly path: string;
  /** Absent: nothing stands there. */
  readonly ours?: Json;
  readonly theirs?: Json;
}

/** Texts up to here stand for themselves. */
const LONG = 16;

/** Both in the one form for comparing: null is absent. */
export function differencesOf(ours: Json, theirs: Json): readonly Difference[] {
  return differ(normalizeWidget(ours), normalizeWidget(theirs), '$');
}

function differ(
  ours: Json | undefined,
  theirs: Json | undefined,
  path: string,
): readonly Difference[] {
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const length = Math.max(ours.length, theirs.length);
    return Array.from({ length }, (_, i) => differ(ours[i], theirs[i], `${path}[${i}]`)).flat();
  }
  if (isJsonObject(ours) && isJsonObject(theirs)) {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].toSorted();
    return keys.flatMap((key) => differ(ours[key], theirs[key], `${path}.${key}`));
  }
  if (ours === theirs) return [];
  return [
    {
      path,
      ...(ours !== undefined && { ours: pinned(ours) }),
      ...(theirs !== undefined && { theirs: pinned(theirs) }),
    },
  ];
}

/** The very value; of a long text, which belongs to its author, what tells it from any other. */
function pinned(value: Json): Json {
  if (typeof value !== 'string' || value.length <= LONG) return value;
  const hash = createHash('sha256').update(value).digest('hex').slice(0, 16);
  return `${value.length} characters, sha256 ${hash}`;
}
