/** Values as JavaScript makes text of them. */
import { atom, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { ABSENT, BOOLEAN, NULL, NUMBER, STRING, TEXT, UNDEFINED, isOnly, isSafe } from './shape.ts';

/** A text of Jinja: what `String(x)` gives. */
export function textOf(value: Code, context: Context): string {
  return isCount(value) ? `(${value.text} | string)` : textPart(value, context);
}

/** An int prints alike in both languages. */
function isCount({ shape }: Code): boolean {
  return shape.kinds === NUMBER && shape.number.int && isSafe(shape);
}

/** What can stand beside `~`. */
function textPart(value: Code, context: Context): string {
  const { shape } = value;
  if (shape.kinds === STRING || isCount(value)) return atom(value);
  if (shape === ABSENT || isOnly(shape, UNDEFINED)) return '"undefined"';
  if (isOnly(shape, NULL)) return '"null"';
  if (shape.kinds === BOOLEAN) return `("true" if ${value.text} else "false")`;
  if (shape.kinds === NUMBER) return context.text('_number', value.text);
  return context.text('_text', valueOf(value));
}

/** Texts and other values in a row. */
export function concatenated(parts: readonly Code[], context: Context): Code {
  const [only] = parts;
  if (!only) return code('("")', TEXT);
  if (parts.length === 1) return code(`(${textOf(only, context)})`, TEXT);
  // Numbers alone would be texts as well: that is what `~` is for.
  return code(`(${parts.map((part) => textPart(part, context)).join(' ~ ')})`, TEXT);
}
