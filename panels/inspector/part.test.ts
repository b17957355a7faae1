import { describe, expect, it } from 'vitest';
import { bound, literal } from '#core/doc/node.ts';
import type { PropValue } from '#core/doc/node.ts';
import { data } from '#core/doc/build.ts';
import { setIn, toExpr } from '#core/doc/value.ts';
import { printExpr } from '#core/expr/print.ts';
import type { Json } from '#core/json.ts';
import { isOpen, itemCount, keysOf, moveItem, optionalSub, renameKey, sub } from './part.ts';
import type { Part } from './part.ts';

/** A part over a value that can be looked at. */
function partOf(value: PropValue | undefined): Part & { readonly now: () => string | null } {
  let current = value;
  return {
    name: 'prop',
    get value() {
      return current;
    },
    set: (next) => {
      current = next ?? undefined;
    },
    now: () => (current ? printExpr(toExpr(current)) : null),
  };
}
const json = (value: Json): PropValue => literal(value);
const spread: PropValue = bound({
  type: 'object',
  entries: [{ type: 'spread', argument: { type: 'name', name: 'rest' } }],
});

describe('a part inside a value', () => {
  it('is read and written in its place', () => {
    const part = partOf(json({ type: 'go', payload: { id: 1 } }));
    sub(sub(part, 'payload'), 'id').set(data('todo.id'));
    expect(part.now()).toBe('{ type: "go", payload: { id: todo.id } }');
    sub(part, 'type').set(json('stop'));
    expect(part.now()).toBe('{ type: "stop", payload: { id: todo.id } }');
  });

  it('becomes a plain value again once nothing in it is bound', () => {
    const part = partOf(setIn(json({ id: 1 }), ['id'], data('todo.id')) ?? undefined);
    expect(part.value?.kind).toBe('expr');
    sub(part, 'id').set(json(2));
    expect(part.value).toEqual(json({ id: 2 }));
  });

  it('of an optional kind takes the whole away with its last key', () => {
    const part = partOf(json({ x: 1 }));
    optionalSub(part, 'y').set(json(2));
    expect(part.now()).toBe('{ x: 1, y: 2 }');
    optionalSub(part, 'x').set(null);
    optionalSub(part, 'y').set(null);
    expect(part.now()).toBeNull();
  });
});

describe('lists and keys', () => {
  it('count and move items, bound ones too', () => {
    const list = setIn(json(['a', 'b', 'c']), [1], data('b')) ?? json([]);
    expect(itemCount(list)).toBe(3);
    expect(printExpr(toExpr(moveItem(list, 0, 2)))).toBe('[b, "c", "a"]');
    expect(moveItem(list, 0, 3)).toBe(list);
  });

  it('rename a key in its place, but not to one that is taken', () => {
    const object = json({ a: 1, b: 2 });
    expect(renameKey(object, 'a', 'c')).toEqual(json({ c: 1, b: 2 }));
    expect(renameKey(object, 'a', 'b')).toBe(object);
  });

  it('are unknown where a spread may bring more', () => {
    expect(keysOf(undefined)).toEqual([]);
    expect(keysOf(spread)).toBeUndefined();
    expect(isOpen(spread)).toBe(false);
    expect(isOpen(data('todo'))).toBe(false);
    expect(isOpen(json(3))).toBe(true);
  });
});
