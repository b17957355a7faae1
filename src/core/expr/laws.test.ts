import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expr } from './ast.ts';
import { newBudget } from './budget.ts';
import { evaluateValue } from './evaluate.ts';
import { FUNCTIONS, METHODS, STATICS } from './methods.ts';
import { parseExpr } from './parse.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { printExpr } from './print.ts';
import { rootScope } from './scope.ts';
import { SAMPLE_DATA, anyExpr, meaningfulExpr } from './test-support/arbitrary-expr.ts';
import { runs } from './test-support/runs.ts';
import { withoutRanges } from './test-support/without-ranges.ts';

function parsed(text: string): Expr {
  const result = parseExpr(text);
  if (!result.ok)
    throw new Error(`${text}\n${result.problems.map(({ message }) => message).join('\n')}`);
  return result.value;
}

describe('printing and parsing', { timeout: 1_200_000 }, () => {
  it('gives the expression back', () => {
    fc.assert(
      fc.property(anyExpr(), (expr) => {
        expect(withoutRanges(parsed(printExpr(expr)))).toEqual(expr);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('gives printed text back', () => {
    fc.assert(
      fc.property(anyExpr(), (expr) => {
        const text = printExpr(expr);
        expect(printExpr(parsed(text))).toBe(text);
      }),
      { numRuns: runs(500) },
    );
  });
});

type Outcome = { readonly value: unknown } | 'refused';

const GLOBALS = new Set(['Math', 'Object', 'String', 'Number', 'Boolean', 'undefined']);

/** What the JavaScript engine makes of the same text; an unknown variable is undefined to both. */
function engine(text: string): Outcome {
  const data = structuredClone(SAMPLE_DATA) as Record<string, unknown>;
  const variables = new Proxy(data, {
    has: (_, key) => typeof key === 'string' && !GLOBALS.has(key),
    get: (target, key) =>
      typeof key === 'string' && Object.hasOwn(target, key) ? target[key] : undefined,
  });
  try {
    // The oracle has to run the text; it is generated right here. `reverse` works on a copy in views.
    // oxlint-disable-next-line typescript/no-implied-eval
    const run = new Function(
      'variables',
      `with (variables) { return (${text.replaceAll('.reverse(', '.toReversed(')}); }`,
    );
    return { value: (run as (of: object) => unknown)(variables) };
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return 'refused';
  }
}

function ours(expr: Expr): Outcome {
  const result = evaluateValue(expr, rootScope(SAMPLE_DATA), newBudget());
  return result.ok ? { value: result.value } : 'refused';
}

/** `binary +`, `call map`: the construct a part is. */
function constructOf(part: Part): string {
  switch (part.type) {
    case 'binary':
    case 'logical':
    case 'unary':
      return `${part.type} ${part.operator}`;
    case 'call':
      return `call ${part.method}`;
    case 'member':
    case 'index':
      return part.optional ? `${part.type} ?.` : part.type;
    case 'entry':
      return typeof part.key === 'string' ? 'entry' : 'computed entry';
    default:
      return part.type;
  }
}

const SIGNS = ['+', '-', '*', '/', '%', '<', '<=', '>', '>=', '==', '!=', '===', '!=='];
const CALLS = [Object.keys(METHODS), Object.values(STATICS).flat(), FUNCTIONS].flat();
const CONSTRUCTS = [
  ['literal', 'template', 'name', 'member', 'member ?.', 'index', 'index ?.', 'conditional'],
  ['array', 'object', 'entry', 'computed entry', 'spread', 'arrow'],
  ['unary !', 'unary -', 'unary +', 'logical &&', 'logical ||', 'logical ??'],
  SIGNS.map((sign) => `binary ${sign}`),
  CALLS.map((name) => `call ${name}`),
].flat();

describe('the interpreter and the JavaScript engine', { timeout: 1_200_000 }, () => {
  it('agree on generated expressions, with every construct hit', () => {
    const hits = new Map<string, number>(CONSTRUCTS.map((construct) => [construct, 0]));
    let evaluated = 0;
    let total = 0;
    const count = (part: Part): void => {
      const construct = constructOf(part);
      hits.set(construct, (hits.get(construct) ?? 0) + 1);
      partsOf(part).forEach(count);
    };
    fc.assert(
      fc.property(meaningfulExpr(), (expr) => {
        count(expr);
        total += 1;
        const mine = ours(expr);
        if (mine !== 'refused') evaluated += 1;
        expect(mine).toEqual(engine(printExpr(expr)));
      }),
      { numRuns: runs(6000) },
    );
    const rare = [...hits].filter(([, times]) => times < 100);
    console.log(
      `${total} expressions, ${evaluated} evaluated; least often: ${Math.min(...hits.values())}`,
    );
    expect(rare).toEqual([]);
    expect(evaluated / total).toBeGreaterThan(0.9);
  });
});
