import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';

export interface Difference {
  /** `children[2].label`; `the widget` for the whole. */
  readonly path: string;
  /** What stands there on each side, in JSON and cut short; `nothing` where nothing does. */
  readonly left: string;
  readonly right: string;
}

/** The first place where two JSON values differ, in the order of the left one; null: they are equal. */
export function firstDifference(left: Json, right: Json): Difference | null {
  return differ(left, right, '');
}

function differ(left: Json | undefined, right: Json | undefined, path: string): Difference | null {
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length);
    for (let i = 0; i < length; i++) {
      const found = differ(
        left[i] as Json | undefined,
        right[i] as Json | undefined,
        `${path}[${i}]`,
      );
      if (found) return found;
    }
    return null;
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const found = differ(left[key], right[key], path === '' ? key : `${path}.${key}`);
      if (found) return found;
    }
    return null;
  }
  if (left === right) return null;
  return { path: path === '' ? 'The widget' : path, left: brief(left), right: brief(right) };
}

function brief(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
