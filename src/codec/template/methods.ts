/** What `value.method(…)` of Python's texts, lists and dicts is in a view. */
import type { Expr } from '#core/expr/ast.ts';
import type { TextRange } from '#core/result.ts';
import { call, callStatic, partOf } from './calls.ts';
import { unreadable } from './fault.ts';

/** @throws TemplateFault for a method that a view has nothing for */
export function callMethod(
  object: Expr,
  method: string,
  args: readonly Expr[],
  range: TextRange,
): Expr {
  const made = translate(object, method, args);
  if (made) return made;
  throw unreadable(`The method \`.${method}()\``, range);
}

function translate(object: Expr, method: string, args: readonly Expr[]): Expr | null {
  const [first, second] = args;
  switch (method) {
    case 'items':
      return args.length === 0 ? callStatic('Object', 'entries', object) : null;
    case 'keys':
    case 'values':
      return args.length === 0 ? callStatic('Object', method, object) : null;
    case 'get': {
      if (!first || args.length > 2) return null;
      const part = partOf(object, first);
      return second ? { type: 'logical', operator: '??', left: part, right: second } : part;
    }
    case 'upper':
      return args.length === 0 ? call(object, 'toUpperCase') : null;
    case 'lower':
      return args.length === 0 ? call(object, 'toLowerCase') : null;
    case 'strip':
      return args.length === 0 ? call(object, 'trim') : null;
    case 'startswith':
      return first && args.length === 1 ? call(object, 'startsWith', first) : null;
    case 'endswith':
      return first && args.length === 1 ? call(object, 'endsWith', first) : null;
    case 'split':
      return first && args.length === 1 ? call(object, 'split', first) : null;
    case 'replace':
      return first && second && args.length === 2
        ? call(object, 'replaceAll', first, second)
        : null;
    case 'join':
      return first && args.length === 1 ? call(first, 'join', object) : null;
    default:
      return null;
  }
}
