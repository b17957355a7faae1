import { describe, expect, test } from 'vitest';
import { printExpr } from '../expr/print.ts';
import type { Expr } from '../expr/ast.ts';
import { path } from './build.ts';
import { bound, literal } from './node.ts';
import type { PropValue } from './node.ts';
import { fold, getIn, setIn, toExpr } from './value.ts';

const shown = (value: PropValue | null | undefined): unknown => {
  if (!value) return value;
  return value.kind === 'literal' ? value.value : `= ${printExpr(value.expr)}`;
};
const text = (value: string): Expr => ({ type: 'literal', value });
const object = (entries: Record<string, Expr>): Expr => ({
  type: 'object',
  entries: Object.entries(entries).map(([key, value]) => ({ type: 'entry', key, value })),
});

const action = bound(object({ type: text('update'), payload: object({ id: path('todo.id') }) }));

describe('reading inside a value', () => {
  test('works in plain JSON', () => {
    const options = literal([{ value: 'a', label: 'A' }]);
    expect(shown(getIn(options, [0, 'label']))).toBe('A');
    expect(getIn(options, [1, 'label'])).toBeUndefined();
    expect(getIn(literal({}), ['toString'])).toBeUndefined();
  });

  test('works in expressions: constant parts are literals, the others bound', () => {
    expect(shown(getIn(action, ['type']))).toBe('update');
    expect(shown(getIn(action, ['payload', 'id']))).toBe('= todo.id');
    expect(getIn(bound(path('todo')), ['id'])).toBeUndefined();
  });
});

describe('writing inside a value', () => {
  test('keeps JSON plain', () => {
    expect(shown(setIn(literal({ a: 1 }), ['b'], literal(2)))).toEqual({ a: 1, b: 2 });
    expect(shown(setIn(undefined, ['payload', 'id'], literal(1)))).toEqual({ payload: { id: 1 } });
    expect(shown(setIn(literal(['a', 'b']), [1], null))).toEqual(['a']);
  });

  test('binds one key and leaves the others', () => {
    const next = setIn(
      literal({ type: 'go', payload: { a: 1 } }),
      ['payload', 'b'],
      bound(path('x')),
    );
    expect(shown(next)).toBe('= { type: "go", payload: { a: 1, b: x } }');
  });

  test('turns back into a literal with the last bound key', () => {
    expect(shown(setIn(action, ['payload', 'id'], literal('7')))).toEqual({
      type: 'update',
      payload: { id: '7' },
    });
    expect(shown(setIn(action, ['payload', 'id'], null))).toEqual({ type: 'update', payload: {} });
  });

  test('spreads what is bound as a whole', () => {
    const bag = bound(object({ payload: path('item') }));
    expect(shown(setIn(bag, ['payload', 'id'], literal(1)))).toBe(
      '= { payload: { ...item, id: 1 } }',
    );
  });

  test('wins over a spread that follows', () => {
    const spread = bound({
      type: 'object',
      entries: [
        { type: 'entry', key: 'a', value: text('old') },
        { type: 'spread', argument: path('rest') },
      ],
    });
    expect(shown(setIn(spread, ['a'], literal('new')))).toBe('= { ...rest, a: "new" }');
  });

  test('leaves the value as it is when there is nothing to take away', () => {
    expect(setIn(action, ['handler'], null)).toBe(action);
    expect(setIn(undefined, ['a', 'b'], null)).toBeNull();
  });
});

test('a constant expression folds to its JSON', () => {
  const minus: Expr = { type: 'unary', operator: '-', argument: { type: 'literal', value: 2 } };
  expect(shown(fold(object({ a: minus })))).toEqual({ a: -2 });
  expect(shown(fold(path('a')))).toBe('= a');
  expect(printExpr(toExpr(literal({ a: [1, null, 'x'] })))).toBe('{ a: [1, null, "x"] }');
});
