/** Sentences for calls the language does not have. */
import type * as acorn from 'acorn';
import type { Expr } from './ast.ts';
import { FUNCTIONS, METHODS } from './methods.ts';
import { listing, report } from './reading.ts';
import type { Reading } from './reading.ts';
import { suggest } from './suggest.ts';

export function unknownStatic(
  node: acorn.MemberExpression,
  namespace: string,
  statics: readonly string[],
  reading: Reading,
): Expr {
  const name = !node.computed && node.property.type === 'Identifier' ? node.property.name : '';
  const near = suggest(name, statics);
  const usable = listing(statics.map((known) => `${namespace}.${known}`));
  return report(
    reading,
    'expr/unknown-function',
    statics.includes(name)
      ? `\`${namespace}.${name}\` is a function; call it: \`${namespace}.${name}(value)\`.`
      : `A view has no \`${namespace}${name ? `.${name}` : ''}\`${near ? `; did you mean \`${namespace}.${near}\`?` : `. It has ${usable}.`}`,
    node,
  );
}

/** How many arguments a method takes, in words. */
export function argumentCount([least, most]: readonly [number, number]): string {
  if (most === 0) return 'no arguments';
  if (least === most) return most === 1 ? 'one argument' : `${most} arguments`;
  return least === 0 ? `at most ${most}` : `${least} or ${most} arguments`;
}

export function unknownFunction(callee: acorn.Identifier, reading: Reading): Expr {
  const near = suggest(callee.name, FUNCTIONS);
  return report(
    reading,
    'expr/unknown-function',
    `A view has no function \`${callee.name}\`; ${near ? `did you mean \`${near}\`?` : 'compute the value in the server and pass it as data.'}`,
    callee,
  );
}

export function unknownMethod(
  callee: acorn.MemberExpression,
  method: string,
  reading: Reading,
): Expr {
  const near = suggest(method, Object.keys(METHODS)) ?? ALIKE[method];
  const message = `A view has no \`.${method}()\`; ${near ? `did you mean \`.${near}\`?` : 'compute the value in the server and pass it as data.'}`;
  return report(reading, 'expr/unknown-method', message, callee.property);
}

/** Well-known methods outside the language, and what does their work here. */
const ALIKE: Readonly<Record<string, string>> = {
  flatMap: 'map',
  forEach: 'map',
  indexOf: 'includes',
  lastIndexOf: 'includes',
  substring: 'slice',
  substr: 'slice',
  toReversed: 'reverse',
  trimStart: 'trim',
  trimEnd: 'trim',
  toLocaleLowerCase: 'toLowerCase',
  toLocaleUpperCase: 'toUpperCase',
};
