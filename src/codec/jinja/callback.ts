/**
 * `.map`, `.filter` and the others that take a function, each as a macro of its own: what stands in
 * a function may be any expression, and Jinja has loops only outside of expressions.
 */
import { boundNames } from '#core/expr/ast.ts';
import type { Arrow } from '#core/expr/ast.ts';
import { freeNames } from '#core/expr/free-names.ts';
import { valueOf } from './code.ts';
import type { Code } from './code.ts';
import { path } from './context.ts';
import type { Context } from './context.ts';
import { takeApart, withVariable } from './scope.ts';
import type { Scope } from './scope.ts';
import { COUNT, TRUTH, arrayShape, itemShape, maybe } from './shape.ts';
import type { Shape } from './shape.ts';
import { test } from './truth.ts';

export type Iteration = 'map' | 'filter' | 'find' | 'some' | 'every';

export function compileIteration(
  method: Iteration,
  list: Code,
  arrow: Arrow,
  scope: Scope,
  context: Context,
): Code {
  const captured = capture(arrow, scope, context);
  const [all, item, index, out] = ['_l', '_x', '_i', '_o'].map((wish) => context.fresh(wish)) as [
    string,
    string,
    string,
    string,
  ];
  const items = itemShape(list.shape);
  const given = [path(item, items), path(index, COUNT), path(all, list.shape)];
  const inner = arrow.params.reduce(
    (so, param, i) =>
      takeApart(param, given[i] ?? path('none', COUNT), context).reduce(
        (at, { name, value }) => withVariable(at, name, value),
        so,
      ),
    captured.scope,
  );
  const { start, round, end, shape } = bodyOf(method, arrow, { item, out, items }, inner, context);
  context.use('_r');
  const name = context.fresh('_f');
  const params = [all, ...captured.params.map(({ name: param }) => param)].join(', ');
  context.macro(
    `{% macro ${name}(${params}) %}{% set ${out} = namespace(${start}) %}` +
      `{% for ${item} in ${all} %}{% set ${index} = loop.index0 %}${round}{% endfor %}` +
      `{% set _r.v = ${end} %}{% endmacro %}`,
  );
  const args = [valueOf(list), ...captured.params.map(({ value }) => value)].join(', ');
  return context.result(`${name}(${args})`, shape);
}

interface Captured {
  readonly scope: Scope;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** A macro does not see the variables of loops around its call: they are handed over. */
function capture(arrow: Arrow, scope: Scope, context: Context): Captured {
  const own = new Set(arrow.params.flatMap(boundNames));
  const used = new Set(freeNames(arrow.body).map(({ name }) => name));
  const variables = new Map<string, Code>();
  const params: { name: string; value: string }[] = [];
  for (const [name, variable] of scope.variables) {
    if (own.has(name) || !used.has(name)) continue;
    const param = context.fresh('_p');
    params.push({ name: param, value: valueOf(variable) });
    variables.set(name, path(param, variable.shape));
  }
  return { scope: { variables, facts: scope.facts }, params };
}

interface Loop {
  readonly item: string;
  readonly out: string;
  readonly items: Shape;
}

interface Body {
  /** What is gathered in, what each round does, and what comes out. */
  readonly start: string;
  readonly round: string;
  readonly end: string;
  readonly shape: Shape;
}

function bodyOf(
  method: Iteration,
  { body }: Arrow,
  { item, out, items }: Loop,
  scope: Scope,
  context: Context,
): Body {
  const condition = (): string => test(body, scope, context).text;
  const add = (value: string): string => `{% set ${out}.v = ${out}.v + [${value}] %}`;
  switch (method) {
    case 'map': {
      const value = context.compile(body, scope);
      const shape = arrayShape(value.shape);
      return { start: 'v=[]', round: add(valueOf(value)), end: `${out}.v`, shape };
    }
    case 'filter':
      return {
        start: 'v=[]',
        round: `{% if ${condition()} %}${add(item)}{% endif %}`,
        end: `${out}.v`,
        shape: arrayShape(items),
      };
    case 'find':
      return {
        start: 'v=none, found=false',
        round: `{% if not ${out}.found and ${condition()} %}{% set ${out}.v = ${item} %}{% set ${out}.found = true %}{% endif %}`,
        end: `(${out}.v if ${out}.found)`,
        shape: maybe(items),
      };
    case 'some':
      return {
        start: 'v=false',
        round: `{% if not ${out}.v and ${condition()} %}{% set ${out}.v = true %}{% endif %}`,
        end: `${out}.v`,
        shape: TRUTH,
      };
    case 'every':
      return {
        start: 'v=true',
        round: `{% if ${out}.v and not (${condition()}) %}{% set ${out}.v = false %}{% endif %}`,
        end: `${out}.v`,
        shape: TRUTH,
      };
  }
}
