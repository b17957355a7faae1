/** Generators of expressions: any that parse gives, and ones that make sense over known data. */
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Arrow, Expr, ObjectEntry, Pattern, Spread } from '../ast.ts';
import { conditional } from '../build.ts';
import { METHODS, STATICS, isForbiddenKey, isReservedName } from '../methods.ts';
import { isVariableName } from '../print.ts';

type Kinds = {
  text: Expr;
  number: Expr;
  truth: Expr;
  list: Expr;
  record: Expr;
  any: Expr;
};

const name = (value: string): Expr => ({ type: 'name', name: value });
const literal = (value: string | number | boolean | null | undefined): Expr => ({
  type: 'literal',
  value,
});

/** What the names below mean. */
export const SAMPLE_DATA = {
  title: 'Grüße, wörld',
  empty: '',
  count: 3,
  price: 12.345,
  zero: 0,
  on: true,
  off: false,
  nothing: null,
  items: [
    { id: 'a', name: 'Apple', size: 2, tags: ['x', 'y'] },
    { id: 'b', name: 'Pear', size: 10, tags: [] },
    { id: 'c', name: 'Fig', size: 0, tags: ['z'] },
  ],
  words: ['one', 'two', 'two', 'three'],
  numbers: [3, 1, 2, -4.5],
  nested: [[1, [2]], []],
  user: { name: 'Ada', age: 36, address: { city: 'London' } },
  rates: { low: 0.5, high: 2, '10': 1 },
} as const;

const textLiteral = fc
  .oneof(
    fc.constantFrom('', 'a', ', ', 'two', '10', 'name', ' x ', '-'),
    fc.string({ maxLength: 6 }),
  )
  .map(literal);
const numberLiteral = fc
  .oneof(fc.constantFrom(0, 1, 2, 10, 0.5, -1, 1e21), fc.integer({ min: -20, max: 20 }))
  .map((value) => literal(Object.is(value, -0) ? 0 : value));

/**
 * Expressions that mostly evaluate over the sample data. Kinds are loosely kept: now and then an
 * operand is of another kind, as JavaScript allows.
 */
export function meaningfulExpr(): Arbitrary<Expr> {
  return fc.letrec<Kinds>((tie) => {
    const pick = (...options: Arbitrary<Expr>[]): Arbitrary<Expr> =>
      fc.oneof({ maxDepth: 5, withCrossShrink: true }, ...options);
    const call = (object: Arbitrary<Expr>, method: string, ...args: Arbitrary<Expr | Arrow>[]) =>
      fc.tuple(object, fc.tuple(...args), fc.boolean()).map(([of, given, optional]): Expr => ({
        type: 'call',
        object: of,
        method,
        args: given,
        optional,
      }));
    const statics = (space: string, method: string, ...args: Arbitrary<Expr | Spread>[]) =>
      fc.tuple(...args).map((given): Expr => ({
        type: 'call',
        object: name(space),
        method,
        args: given,
        optional: false,
      }));
    const plain = (method: string, arg: Arbitrary<Expr>) =>
      arg.map((given): Expr => ({
        type: 'call',
        object: null,
        method,
        args: [given],
        optional: false,
      }));
    const binary = (operators: readonly string[], left: Arbitrary<Expr>, right: Arbitrary<Expr>) =>
      fc
        .tuple(fc.constantFrom(...operators), left, right)
        .map(([operator, a, b]) => ({ type: 'binary', operator, left: a, right: b }) as Expr);
    const logical = (left: Arbitrary<Expr>, right: Arbitrary<Expr>) =>
      fc
        .tuple(fc.constantFrom('&&' as const, '||' as const, '??' as const), left, right)
        .map(([operator, a, b]): Expr => ({ type: 'logical', operator, left: a, right: b }));
    const either = (value: Arbitrary<Expr>) =>
      fc
        .tuple(tie('truth'), value, value)
        .map(([test, then, otherwise]) => conditional(test, then, otherwise));
    const member = (object: Arbitrary<Expr>, ...keys: string[]) =>
      fc
        .tuple(object, fc.constantFrom(...keys), fc.boolean())
        .map(([of, property, optional]): Expr => ({
          type: 'member',
          object: of,
          property,
          optional,
        }));
    const index = (object: Arbitrary<Expr>, at: Arbitrary<Expr>) =>
      fc
        .tuple(object, at, fc.boolean())
        .map(([of, i, optional]): Expr => ({ type: 'index', object: of, index: i, optional }));
    const unary = (operator: '!' | '-' | '+', argument: Arbitrary<Expr>) =>
      argument.map((inner): Expr => ({ type: 'unary', operator, argument: inner }));
    const arrow = (params: Pattern[], body: Arbitrary<Expr>): Arbitrary<Arrow> =>
      body.map((inner) => ({ type: 'arrow', params, body: inner }));
    const variable = (variableName: string): Pattern => ({ type: 'name', name: variableName });
    const items = pick(fc.constant(name('items')), fc.constant(name('items')));
    const itemArrows = (): Arbitrary<Arrow> =>
      fc.oneof(
        arrow(
          [variable('item'), variable('i')],
          fc.oneof(
            fc.constantFrom<Expr>(
              { type: 'member', object: name('item'), property: 'name', optional: false },
              {
                type: 'binary',
                operator: '>',
                left: { type: 'member', object: name('item'), property: 'size', optional: false },
                right: name('i'),
              },
            ),
            tie('any'),
          ),
        ),
        arrow(
          [
            {
              type: 'objectPattern',
              entries: [
                { key: 'id', value: variable('id') },
                { key: 'size', value: variable('n') },
              ],
            },
          ],
          fc.constantFrom<Expr>(
            { type: 'template', quasis: ['', '-', ''], values: [name('id'), name('n')] },
            { type: 'binary', operator: '===', left: name('id'), right: literal('b') },
          ),
        ),
      );
    const wordArrow = () =>
      fc.oneof(
        arrow(
          [variable('w')],
          fc.oneof(
            fc.constantFrom<Expr>(
              { type: 'member', object: name('w'), property: 'length', optional: false },
              { type: 'call', object: name('w'), method: 'toUpperCase', args: [], optional: false },
            ),
            tie('truth'),
          ),
        ),
        arrow(
          [{ type: 'arrayPattern', items: [variable('first'), null, variable('third')] }],
          fc.constant<Expr>({
            type: 'binary',
            operator: '+',
            left: name('third'),
            right: name('first'),
          }),
        ),
      );
    const template = fc
      .array(fc.tuple(fc.string({ maxLength: 4 }), tie('any')), { minLength: 1, maxLength: 3 })
      .map((parts): Expr => ({
        type: 'template',
        quasis: [...parts.map(([text]) => text), '.'],
        values: parts.map(([, value]) => value),
      }));
    const spreadOr = (list: Arbitrary<Expr>, one: Arbitrary<Expr>): Arbitrary<Expr | Spread> =>
      fc.oneof(
        one,
        list.map((argument): Spread => ({ type: 'spread', argument })),
      );
    const array = fc
      .array(spreadOr(tie('list'), tie('any')), { maxLength: 3 })
      .map((given): Expr => ({ type: 'array', items: given }));
    const entry = fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'name', 'two words', '1'), tie('any'))
        .map(([key, value]): ObjectEntry => ({ type: 'entry', key, value })),
      fc
        .tuple(tie('text'), tie('any'))
        .map(([key, value]): ObjectEntry => ({ type: 'entry', key, value })),
      fc.oneof(tie('record'), tie('any')).map((argument): Spread => ({ type: 'spread', argument })),
    );
    const object = fc
      .array(entry, { maxLength: 3 })
      .map((entries): Expr => ({ type: 'object', entries }));
    const words = fc.constant(name('words'));
    return {
      text: pick(
        fc.constantFrom(name('title'), name('empty'), member2('user', 'name')),
        textLiteral,
        template,
        binary(['+'], tie('text'), tie('any')),
        either(tie('text')),
        logical(tie('text'), tie('text')),
        ...['toUpperCase', 'toLowerCase', 'trim'].map((method) => call(tie('text'), method)),
        call(tie('text'), 'slice', tie('number'), tie('number')),
        call(tie('text'), 'concat', tie('any')),
        call(tie('text'), 'replace', tie('text'), tie('text')),
        call(tie('text'), 'replaceAll', textLiteral, textLiteral),
        call(tie('text'), 'padStart', fc.integer({ min: 0, max: 12 }).map(literal), textLiteral),
        call(tie('number'), 'toFixed', fc.integer({ min: 0, max: 4 }).map(literal)),
        call(tie('list'), 'join', textLiteral),
        plain('String', tie('any')),
        index(tie('text'), tie('number')),
      ),
      number: pick(
        fc.constantFrom(name('count'), name('price'), name('zero'), member2('user', 'age')),
        numberLiteral,
        binary(['+', '-', '*', '/', '%'], tie('number'), tie('number')),
        binary(['-', '*'], tie('any'), tie('any')),
        member(fc.oneof(tie('list'), tie('text')), 'length'),
        ...['round', 'floor', 'ceil', 'abs'].map((method) =>
          statics('Math', method, tie('number')),
        ),
        ...['min', 'max'].map((method) =>
          statics(
            'Math',
            method,
            spreadOr(fc.constant(name('numbers')), tie('number')),
            tie('number'),
          ),
        ),
        plain('Number', tie('any')),
        unary('-', tie('number')),
        unary('+', tie('any')),
        either(tie('number')),
      ),
      truth: pick(
        fc.constantFrom(name('on'), name('off'), literal(true), literal(false)),
        unary('!', tie('any')),
        binary(['===', '!==', '==', '!='], tie('any'), tie('any')),
        binary(['<', '<=', '>', '>='], tie('number'), tie('number')),
        binary(['<', '<=', '>', '>='], tie('any'), tie('any')),
        logical(tie('truth'), tie('truth')),
        call(tie('text'), 'includes', tie('text')),
        call(tie('text'), 'startsWith', tie('text')),
        call(tie('text'), 'endsWith', tie('text')),
        call(words, 'includes', tie('text')),
        call(items, 'some', itemArrows()),
        call(items, 'every', itemArrows()),
        plain('Boolean', tie('any')),
      ),
      list: pick(
        fc.constantFrom(name('items'), name('words'), name('numbers'), name('nested')),
        array,
        call(items, 'map', itemArrows()),
        call(items, 'filter', itemArrows()),
        call(words, 'map', wordArrow()),
        call(words, 'filter', wordArrow()),
        call(tie('list'), 'slice', fc.integer({ min: -2, max: 3 }).map(literal)),
        call(tie('list'), 'concat', tie('any')),
        call(tie('list'), 'reverse'),
        call(tie('text'), 'split', textLiteral),
        ...['keys', 'values', 'entries'].map((method) =>
          statics('Object', method, fc.oneof(tie('record'), tie('list'))),
        ),
        either(tie('list')),
      ),
      record: pick(
        fc.constantFrom(name('user'), name('rates'), member2('user', 'address')),
        object,
        index(fc.constant(name('items')), fc.constantFrom(literal(0), literal(2))),
      ),
      any: pick(
        tie('text'),
        tie('number'),
        tie('truth'),
        tie('list'),
        tie('record'),
        fc.constantFrom(name('nothing'), name('missing'), literal(null), literal(undefined)),
        member(tie('record'), 'name', 'low', 'missing'),
        index(tie('record'), tie('text')),
        call(items, 'find', itemArrows()),
        logical(tie('any'), tie('any')),
        either(tie('any')),
      ),
    };
  }).any;
}

function member2(object: string, property: string): Expr {
  return { type: 'member', object: name(object), property, optional: false };
}

const variableName = fc
  .oneof(
    fc.constantFrom('item', 'i', 'x', 'user', 'café', '$', '_a'),
    fc.stringMatching(/^[a-z]\w{0,5}$/),
  )
  .filter((text) => isVariableName(text) && !isReservedName(text) && !isForbiddenKey(text));
const keyName = fc
  .oneof(fc.constantFrom('name', 'class', 'two words', '10', 'ü'), fc.string({ maxLength: 5 }))
  .filter((key) => key !== '__proto__');

export function arbitraryPattern(): Arbitrary<Pattern> {
  return fc
    .letrec<{ pattern: Pattern }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 2 },
        variableName.map((text): Pattern => ({ type: 'name', name: text })),
        fc
          .array(
            fc.record({
              key: keyName.filter((key) => key !== 'constructor'),
              value: tie('pattern'),
            }),
            { maxLength: 3 },
          )
          .map((entries): Pattern => ({ type: 'objectPattern', entries })),
        fc
          .array(fc.option(tie('pattern')), { maxLength: 3 })
          .map((items): Pattern => ({ type: 'arrayPattern', items })),
      ),
    }))
    .pattern.filter(bindsOnce);
}

/** JavaScript refuses `(a, a) =>`. */
function bindsOnce(pattern: Pattern): boolean {
  const names = collect(pattern);
  return new Set(names).size === names.length;
}

function collect(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'name':
      return [pattern.name];
    case 'objectPattern':
      return pattern.entries.flatMap(({ value }) => collect(value));
    case 'arrayPattern':
      return pattern.items.flatMap((item) => (item ? collect(item) : []));
  }
}

/** Any expression the parser can give, sensible or not. */
export function anyExpr(maxDepth = 4): Arbitrary<Expr> {
  return fc.letrec<{ expr: Expr }>((tie) => {
    const expr = tie('expr');
    const items = fc.array(
      fc.oneof(
        expr,
        expr.map((argument): Spread => ({ type: 'spread', argument })),
      ),
      { maxLength: 3 },
    );
    const arrow = fc
      .tuple(fc.array(arbitraryPattern(), { maxLength: 2 }), expr)
      .filter(([params]) => bindsOnce({ type: 'arrayPattern', items: params }))
      .map(([params, body]): Arrow => ({ type: 'arrow', params, body }));
    const method = fc
      .constantFrom(...Object.entries(METHODS))
      .chain(([methodName, { args, callback }]) =>
        fc
          .tuple(
            expr,
            callback
              ? arrow.map((one) => [one])
              : fc.array(expr, { minLength: args[0], maxLength: Math.min(args[1], 3) }),
            fc.boolean(),
          )
          .map(([object, given, optional]): Expr => ({
            type: 'call',
            object,
            method: methodName,
            args: given,
            optional,
          })),
      );
    const statics = fc
      .constantFrom(
        ...Object.entries(STATICS).flatMap(([space, names]) =>
          names.map((one) => [space, one] as const),
        ),
      )
      .chain(([space, one]) =>
        items.map((given): Expr => ({
          type: 'call',
          object: name(space),
          method: one,
          args: given,
          optional: false,
        })),
      );
    return {
      expr: fc.oneof(
        { maxDepth },
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 8 }).map(literal),
          fc.double({ noNaN: true, noDefaultInfinity: true }).map(literal),
          fc.constantFrom(
            literal(true),
            literal(false),
            literal(null),
            literal(undefined),
            literal(-1),
          ),
          variableName.map(name),
        ),
        fc
          .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 5 }), expr), { maxLength: 2 })
          .chain((parts) =>
            fc.string({ unit: 'binary', maxLength: 5 }).map((last): Expr => ({
              type: 'template',
              quasis: [...parts.map(([text]) => text), last],
              values: parts.map(([, value]) => value),
            })),
          ),
        fc
          .tuple(expr, fc.oneof(variableName, fc.constantFrom('class', 'length')), fc.boolean())
          .map(([object, property, optional]): Expr => ({
            type: 'member',
            object,
            property,
            optional,
          })),
        fc
          .tuple(expr, expr, fc.boolean())
          .map(([object, index, optional]): Expr => ({ type: 'index', object, index, optional })),
        method,
        statics,
        fc
          .tuple(fc.constantFrom('!' as const, '-' as const, '+' as const), expr)
          .map(([operator, argument]): Expr => ({ type: 'unary', operator, argument })),
        fc
          .tuple(
            fc.constantFrom(
              ...([
                '+',
                '-',
                '*',
                '/',
                '%',
                '<',
                '<=',
                '>',
                '>=',
                '==',
                '!=',
                '===',
                '!==',
              ] as const),
            ),
            expr,
            expr,
          )
          .map(([operator, left, right]): Expr => ({ type: 'binary', operator, left, right })),
        fc
          .tuple(fc.constantFrom('&&' as const, '||' as const, '??' as const), expr, expr)
          .map(([operator, left, right]): Expr => ({ type: 'logical', operator, left, right })),
        fc
          .tuple(expr, expr, expr)
          .map(([test, then, otherwise]) => conditional(test, then, otherwise)),
        items.map((given): Expr => ({ type: 'array', items: given })),
        fc
          .array(
            fc.oneof(
              fc
                .tuple(keyName, expr)
                .map(([key, value]): ObjectEntry => ({ type: 'entry', key, value })),
              fc
                .tuple(expr, expr)
                .map(([key, value]): ObjectEntry => ({ type: 'entry', key, value })),
              expr.map((argument): Spread => ({ type: 'spread', argument })),
            ),
            { maxLength: 3 },
          )
          .map((entries): Expr => ({ type: 'object', entries })),
      ),
    };
  }).expr;
}
