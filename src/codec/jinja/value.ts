/** Values of props as the text of JSON, with Jinja where they come from the data. */
import type { Expr } from '#core/expr/ast.ts';
import { isForbiddenEntry } from '#core/expr/methods.ts';
import { exprToJson } from '#core/expr/literals.ts';
import { atom, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { narrowed } from './narrow.ts';
import { jsonText } from './quote.ts';
import type { Scope } from './scope.ts';
import { UNDEFINED, canBe, isOnly, isUnclean, without } from './shape.ts';
import { test } from './truth.ts';

/** The JSON of an expression; what is undefined is null. */
export function valueText(expr: Expr, scope: Scope, context: Context): string {
  switch (expr.type) {
    case 'conditional': {
      const condition = test(expr.test, scope, context).text;
      const then = (): string =>
        valueText(expr.then, narrowed(expr.test, true, scope, context), context);
      const otherwise = (): string =>
        valueText(expr.otherwise, narrowed(expr.test, false, scope, context), context);
      if (condition === 'true') return then();
      if (condition === 'false') return otherwise();
      return `{% if ${condition} %}${then()}{% else %}${otherwise()}{% endif %}`;
    }
    case 'object':
      return objectText(expr, scope, context) ?? output(context.compile(expr, scope), context);
    case 'array':
      return arrayText(expr, scope, context) ?? output(context.compile(expr, scope), context);
    default: {
      const json = exprToJson(expr);
      // A text written as a template keeps its form.
      if (json !== undefined && expr.type !== 'template') return jsonText(json);
      return output(context.compile(expr, scope), context);
    }
  }
}

/** `{{ (value) | tojson }}` */
function output(value: Code, context: Context): string {
  const { shape } = value;
  if (isOnly(shape, UNDEFINED)) return '{{ (none) | tojson }}';
  if (isUnclean(without(shape, UNDEFINED))) {
    return `{{ ${context.text('_json', valueOf(value))} }}`;
  }
  const text = canBe(shape, UNDEFINED) ? `${present(value)} | default(none)` : value.text;
  return `{{ (${text}) | tojson }}`;
}

/** What `default` can be asked of. */
function present(value: Code): string {
  const isPlainPath = value.defined === `${value.text} is defined`;
  return isPlainPath ? atom(value) : valueOf(value);
}

function objectText(
  { entries }: Extract<Expr, { type: 'object' }>,
  scope: Scope,
  context: Context,
): string | undefined {
  const keys = new Set<string>();
  const parts: (readonly [key: string, value: Expr])[] = [];
  for (const entry of entries) {
    if (entry.type === 'spread' || typeof entry.key !== 'string' || keys.has(entry.key)) {
      return undefined;
    }
    if (isForbiddenEntry(entry.key)) return undefined;
    keys.add(entry.key);
    parts.push([entry.key, entry.value]);
  }
  return entriesText(parts, true, scope, context, '{', '}');
}

/**
 * Entries of an object in JSON. One that is undefined under a condition is left out, where there is
 * one before it that always stands.
 */
export function entriesText(
  entries: readonly (readonly [key: string, value: Expr])[],
  isFirst: boolean,
  scope: Scope,
  context: Context,
  open: string,
  close: string,
): string {
  let text = open;
  let first = isFirst;
  for (const [key, value] of entries) {
    const entry = (of: Expr, at: Scope): string =>
      `${first ? '' : ','}${jsonText(key)}:${valueText(of, at, context)}`;
    if (isUndefined(value)) continue;
    text +=
      (first ? undefined : conditionalEntry(value, entry, scope, context)) ?? entry(value, scope);
    first = false;
  }
  return text + close;
}

/** `a ? b : undefined`, or the other way round. */
function conditionalEntry(
  value: Expr,
  entry: (of: Expr, at: Scope) => string,
  scope: Scope,
  context: Context,
): string | undefined {
  if (value.type !== 'conditional') return undefined;
  const { test: condition, then, otherwise } = value;
  if (isUndefined(then) === isUndefined(otherwise)) return undefined;
  const holds = isUndefined(otherwise);
  const asked: Expr = holds ? condition : { type: 'unary', operator: '!', argument: condition };
  const { text } = test(asked, scope, context);
  const kept = entry(holds ? then : otherwise, narrowed(condition, holds, scope, context));
  if (text === 'true') return kept;
  return text === 'false' ? '' : `{% if ${text} %}${kept}{% endif %}`;
}

export function isUndefined(expr: Expr): boolean {
  return (
    (expr.type === 'literal' && expr.value === undefined) ||
    (expr.type === 'name' && expr.name === 'undefined')
  );
}

function arrayText(
  { items }: Extract<Expr, { type: 'array' }>,
  scope: Scope,
  context: Context,
): string | undefined {
  const parts: string[] = [];
  for (const item of items) {
    if (item.type === 'spread') return undefined;
    parts.push(isUndefined(item) ? 'null' : valueText(item, scope, context));
  }
  return `[${parts.join(',')}]`;
}
