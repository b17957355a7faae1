/** Pieces of Jinja, with what is known of their values. */
import { NULL, UNDEFINED, canBe } from './shape.ts';
import type { Shape } from './shape.ts';

export interface Code {
  /** An expression of Jinja. In brackets already, unless it is `bare`. */
  readonly text: string;
  readonly shape: Shape;
  /** A comparison without brackets around it. */
  readonly bare?: true;
  /** A name, a path or a literal: it can be written twice. */
  readonly cheap?: true;
  /** The condition under which a path is there; only where it may not be. */
  readonly defined?: string;
}

export function code(text: string, shape: Shape, form?: 'bare'): Code {
  return form ? { text, shape, bare: true } : { text, shape };
}

export function cheap(text: string, shape: Shape): Code {
  return { text, shape, cheap: true };
}

/** The text with brackets where something is to follow or to come before. */
export function atom({ text, bare }: Code): string {
  return bare ? `(${text})` : text;
}

/**
 * The value, also where it is not there: a path is read only when it is, as strict servers want.
 * `none if false` is how Jinja says undefined.
 */
export function valueOf(code: Code): string {
  return code.defined === undefined ? atom(code) : `(${code.text} if ${code.defined})`;
}

export const UNDEFINED_TEXT = '(none if false)';

/** The conditions under which a cheap value is neither null nor undefined; empty: always. */
export function thereConditions({ text, shape, defined }: Code): readonly string[] {
  return [
    ...(canBe(shape, UNDEFINED) ? [defined ?? `${text} is defined`] : []),
    ...(canBe(shape, NULL) ? [`${text} is not none`] : []),
  ];
}

export function allOf(conditions: readonly string[]): string {
  const [only = 'true'] = conditions;
  return conditions.length < 2 ? only : `(${conditions.join(' and ')})`;
}
