/**
 * A place in the document that a field edits: a prop, or a part inside a prop's value. Parts of
 * parts are parts, so that an action's payload key is edited like a prop of its own.
 */
import { fold, getIn, setIn, toExpr } from '#core/doc/value.ts';
import type { PropValue } from '#core/doc/node.ts';
import type { Expr, Spread } from '#core/expr/ast.ts';
import type { Json } from '#core/json.ts';

/** Typing merges with what was typed just before into one undo step. */
type Pace = 'typing' | 'once';

export interface Part {
  /** Accessible name of its control. */
  readonly name: string;
  /** Undefined: not set. */
  readonly value: PropValue | undefined;
  /** Null takes it away. */
  readonly set: (next: PropValue | null, pace?: Pace) => void;
}

/** The part under a key, or at an index of a list. */
export function sub(part: Part, key: string | number, name = String(key)): Part {
  return {
    name,
    value: getIn(part.value, [key]),
    set: (next, pace) => part.set(setIn(part.value, [key], next), pace),
  };
}

/** A key of an object that goes away whole with its last key, such as the sides of a padding. */
export function optionalSub(part: Part, key: string, name = key): Part {
  return {
    name,
    value: getIn(part.value, [key]),
    set(next, pace) {
      const whole = setIn(part.value, [key], next);
      part.set(whole && keysOf(whole)?.length === 0 ? null : whole, pace);
    },
  };
}

/** The value as plain JSON; undefined where it is absent or only the data knows. */
export function jsonOf(part: Part): Json | undefined {
  return part.value?.kind === 'literal' ? part.value.value : undefined;
}

/** Items of a list whose length is known; undefined for anything else. */
export function itemCount(value: PropValue | undefined): number | undefined {
  const items = itemsOf(value);
  return items?.some((item) => item.type === 'spread') === false ? items.length : undefined;
}

/** Whether the value's parts can be edited one by one, though some may be bound. */
export function isOpen(value: PropValue | undefined): boolean {
  if (value?.kind !== 'expr') return true;
  const { expr } = value;
  if (expr.type === 'array') return expr.items.every((item) => item.type !== 'spread');
  return (
    expr.type === 'object' &&
    expr.entries.every((entry) => entry.type === 'entry' && typeof entry.key === 'string')
  );
}

export function moveItem(value: PropValue, from: number, to: number): PropValue {
  const items = itemsOf(value) ?? [];
  const item = items[from];
  if (!item || to < 0 || to >= items.length) return value;
  return fold({ type: 'array', items: items.toSpliced(from, 1).toSpliced(to, 0, item) });
}

/** The keys of an object whose keys are known, in order. */
export function keysOf(value: PropValue | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const expr = toExpr(value);
  if (expr.type !== 'object' || !isOpen(value)) return undefined;
  return expr.entries.flatMap((entry) =>
    entry.type === 'entry' && typeof entry.key === 'string' ? [entry.key] : [],
  );
}

/** Renames a key in its place. A name that is taken changes nothing. */
export function renameKey(value: PropValue, from: string, to: string): PropValue {
  const expr = toExpr(value);
  if (expr.type !== 'object' || keysOf(value)?.includes(to) !== false) return value;
  return fold({
    type: 'object',
    entries: expr.entries.map((entry) =>
      entry.type === 'entry' && entry.key === from
        ? { type: 'entry', key: to, value: entry.value }
        : entry,
    ),
  });
}

function itemsOf(value: PropValue | undefined): readonly (Expr | Spread)[] | undefined {
  const expr = value && toExpr(value);
  return expr?.type === 'array' ? expr.items : undefined;
}
