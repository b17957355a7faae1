/** Props as JSX attributes. */
import type { PropValue } from '#core/doc/node.ts';
import type { Expr } from '#core/expr/ast.ts';
import { jsonToExpr } from '#core/expr/literals.ts';
import { printExpr, printKey } from '#core/expr/print.ts';
import { UNIT, formatExpr, opensBlock } from './format-expr.ts';
import { isAttributeName } from './tag-names.ts';

export function exprOf(value: PropValue): Expr {
  return value.kind === 'expr' ? value.expr : jsonToExpr(value.value);
}

/** The attribute on one line. */
export function flatAttribute(prop: string, value: PropValue): string {
  if (!isAttributeName(prop)) return `{...{ ${printKey(prop)}: ${printExpr(exprOf(value))} }}`;
  const short = shortForm(prop, value);
  return short ?? `${prop}={${printExpr(exprOf(value))}}`;
}

/** The attribute as it stands at the start of a line of its own, broken up when it must be. */
export function attributeAt(prop: string, value: PropValue, indent: string): string {
  const short = isAttributeName(prop) ? shortForm(prop, value) : flatAttribute(prop, value);
  if (short !== null) return short;
  const expr = exprOf(value);
  const head = `${prop}={`;
  const text = formatExpr(expr, { indent, before: indent.length + head.length, after: 1 });
  if (!text.includes('\n') || opensBlock(expr)) return `${head}${text}}`;
  const inner = indent + UNIT;
  const body = formatExpr(expr, { indent: inner, before: inner.length, after: 0 });
  return `${head}\n${inner}${body}\n${indent}}`;
}

/** `block`, `size="sm"`: where no braces are needed. */
function shortForm(prop: string, value: PropValue): string | null {
  if (value.kind === 'expr') return null;
  if (value.value === true) return prop;
  return typeof value.value === 'string' && isPlainText(value.value)
    ? `${prop}="${value.value}"`
    : null;
}

/** Reads the same between double quotes: no quote, no line break, nothing that looks like an entity. */
function isPlainText(text: string): boolean {
  return !/["\\\p{Cc}\u2028\u2029\ud800-\udfff]|&[#\w]{1,10};/u.test(text);
}
