/** What a call of `.map` looks like in the parser's tree. */
import type * as acorn from 'acorn';

/** `.map((value) => value)`, `.filter(Boolean)` and `.flat()` leave a list of elements as it is. */
export function passesOn(method: string, args: acorn.CallExpression['arguments']): boolean {
  const [first] = args;
  if (method === 'flat') return args.length === 0;
  if (args.length !== 1 || !first) return false;
  if (method === 'filter') return first.type === 'Identifier' && first.name === 'Boolean';
  if (method !== 'map' || first.type !== 'ArrowFunctionExpression') return false;
  const [param] = first.params;
  return (
    first.params.length === 1 &&
    param?.type === 'Identifier' &&
    first.body.type === 'Identifier' &&
    first.body.name === param.name
  );
}

/** Whether a part of the list is skipped when something is missing: `a?.xs`. */
export function hasOptionalLink(code: acorn.Expression): boolean {
  let at: acorn.Expression | acorn.Super = code;
  for (;;) {
    if (at.type === 'MemberExpression') {
      if (at.optional) return true;
      at = at.object;
    } else if (at.type === 'CallExpression') {
      at = at.callee;
    } else {
      return false;
    }
  }
}

/** End of `(item, index)` before `=>`. */
export function paramsEnd(arrow: acorn.ArrowFunctionExpression, text: string): number {
  const last = arrow.params[arrow.params.length - 1];
  const sign = text.indexOf('=>', last ? last.end : arrow.start);
  return arrow.start + text.slice(arrow.start, sign).trimEnd().length;
}
