/**
 * Editing inside a prop's value. One key of an action's payload can change while another is
 * bound, so a path leads through plain JSON and through object and array expressions alike.
 */
import type { Expr, ObjectEntry, Spread } from '../expr/ast.ts';
import { jsonToExpr } from '../expr/literals.ts';
import type { Json } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { asJson, knownOf } from './known.ts';
import { bound, literal } from './node.ts';
import type { PropValue } from './node.ts';

export type ValuePath = readonly (string | number)[];

export function toExpr(value: PropValue): Expr {
  return value.kind === 'expr' ? value.expr : jsonToExpr(value.value);
}

/** A literal when the expression is constant, else bound. */
export function fold(expr: Expr): PropValue {
  const json = asJson(knownOf(expr));
  return json === undefined ? bound(expr) : literal(json);
}

/** The part at a path; undefined where there is none, or where only the data knows. */
export function getIn(value: PropValue | undefined, path: ValuePath): PropValue | undefined {
  const [key, ...rest] = path;
  if (value === undefined || key === undefined) return value;
  return getIn(partOf(value, key), rest);
}

function partOf(value: PropValue, key: string | number): PropValue | undefined {
  if (value.kind === 'literal') {
    const json = value.value;
    const part: Json | undefined = Array.isArray(json)
      ? json[Number(key)]
      : isJsonObject(json) && Object.hasOwn(json, key)
        ? json[key]
        : undefined;
    return part === undefined ? undefined : literal(part);
  }
  const { expr } = value;
  if (expr.type === 'object') {
    const entry = expr.entries.findLast(
      (candidate): candidate is ObjectEntry =>
        candidate.type === 'entry' && candidate.key === String(key),
    );
    return entry && fold(entry.value);
  }
  if (expr.type === 'array') {
    const item = expr.items[Number(key)];
    return item && item.type !== 'spread' ? fold(item) : undefined;
  }
  return undefined;
}

/**
 * The value with the part at a path replaced, or taken away when `next` is null. Missing objects
 * on the way are made; a bound object is spread into a new one. Null: nothing is left.
 */
export function setIn(
  value: PropValue | undefined,
  path: ValuePath,
  next: PropValue | null,
): PropValue | null {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  const part = setIn(value && partOf(value, key), rest, next);
  if (part === null && value === undefined) return null;
  const expr = value === undefined ? undefined : toExpr(value);
  const changed =
    expr?.type === 'array' && typeof key === 'number'
      ? withItem(expr.items, key, part)
      : withEntry(expr, String(key), part);
  return changed === expr && value ? value : fold(changed);
}

function withItem(items: readonly (Expr | Spread)[], index: number, part: PropValue | null): Expr {
  if (part === null) return { type: 'array', items: items.toSpliced(index, 1) };
  const at = Math.min(index, items.length);
  return { type: 'array', items: items.toSpliced(at, 1, toExpr(part)) };
}

function withEntry(expr: Expr | undefined, key: string, part: PropValue | null): Expr {
  const entries = entriesOf(expr);
  const at = entries.findLastIndex((entry) => entry.type === 'entry' && entry.key === key);
  if (part === null) {
    return at < 0 && expr
      ? expr
      : { type: 'object', entries: entries.filter((_, index) => index !== at) };
  }
  const entry: ObjectEntry = { type: 'entry', key, value: toExpr(part) };
  // A spread after the old entry would win over it, so the new one goes last.
  const covered = entries.slice(at + 1).some((other) => other.type === 'spread');
  return {
    type: 'object',
    entries:
      at < 0 || covered
        ? [...entries.filter((_, index) => index !== at), entry]
        : entries.with(at, entry),
  };
}

function entriesOf(expr: Expr | undefined): readonly (ObjectEntry | Spread)[] {
  if (!expr) return [];
  switch (expr.type) {
    case 'literal':
    case 'template':
    case 'array':
      return [];
    case 'object':
      return expr.entries;
    default:
      return [{ type: 'spread', argument: expr }];
  }
}
