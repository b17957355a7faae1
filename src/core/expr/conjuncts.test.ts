import { expect, it } from 'vitest';
import { parseExpr } from './parse.ts';
import { conjuncts } from './conjuncts.ts';
import { printExpr } from './print.ts';

it.each<[string, boolean, readonly string[]]>([
  ['a && !b', true, ['a', 'not b']],
  ['a && !b', false, []],
  ['!(a || b.c)', true, ['not a', 'not b.c']],
  ['a || b', true, []],
  ['a || b', false, ['not a', 'not b']],
  ['a && (b || c) && d', true, ['a', 'd']],
  ['a ?? b', true, []],
  ['a ?? b', false, []],
  ['!!a', false, ['not a']],
  ['a > 1', false, ['not a > 1']],
])('%s, %s', (text, holds, known) => {
  const parsed = parseExpr(text);
  if (!parsed.ok) throw new Error(text);
  expect(
    conjuncts(parsed.value, holds).map(
      (part) => `${part.holds ? '' : 'not '}${printExpr(part.test)}`,
    ),
  ).toEqual(known);
});
