/** Generated code of an expression, with what its surroundings need to know. */
import type { BinaryOperator, LogicalOperator } from '#core/expr/ast.ts';
import { BINDING } from '#core/expr/print.ts';
import { group, indent, line } from './layout.ts';
import type { Layout } from './layout.ts';
import { ANY, isAny, isNullable, NUMBER, UNDEFINED, union, withoutNullish } from './type.ts';
import type { Type } from './type.ts';

export interface Code {
  readonly layout: Layout;
  /** How tightly it binds; see `BINDING`. */
  readonly binding: number;
  readonly type: Type;
  /** How it breaks behind a colon or an arrow. */
  readonly form?: Form;
  readonly chain?: Chain;
  /** After a `?.` that may end the chain early: the type that what follows in the chain sees. */
  readonly inner?: Type;
  /** Of an operator: which one it is. */
  readonly operator?: Operator;
  /** Of operators: the operands with the operators between them, so that all of them break at once. */
  readonly operands?: readonly Layout[];
  /** Of a condition: as it stands in a branch of another one, which indents it already. */
  readonly inBranch?: Layout;
}

export type Operator = BinaryOperator | LogicalOperator;

/** A call at the end of a chain of calls. */
interface Chain {
  /** What stands before the first one. */
  readonly head: Layout;
  readonly calls: readonly Layout[];
  /** Members and marks after the last one. */
  readonly tail: readonly Layout[];
  /** How many calls there are, with those in the head. */
  readonly count: number;
  /** An argument is more than a name or a literal. */
  readonly complex: boolean;
}

/**
 * `chain`: a text or a chain of members, `block`: an object or array, `inline`: an operator with
 * a block at its right.
 */
export type Form =
  'chain' | 'binary' | 'inline' | 'conditional' | 'binary-conditional' | 'block' | 'call';

/** `x as T` binds like a comparison. */
const AS = BINDING.relation;

export function code(
  layout: Layout,
  type: Type,
  binding: number = BINDING.primary,
  form?: Form,
): Code {
  return { layout, binding, type, ...(form && { form }) };
}

/** Operands of one operator, or of two that are read from left to right as one chain. */
export function operators(
  left: Layout | readonly Layout[],
  operator: Operator,
  right: Layout,
  type: Type,
  binding: number,
): Code {
  const first = Array.isArray(left) ? (left as readonly Layout[]) : [left];
  const operands = [...first, ` ${operator}`, line, right];
  return { ...code(group(operands), type, binding, 'binary'), operands, operator };
}

/** The layout for a place that needs at least this binding. */
export function at({ layout, binding }: Code, least: number): Layout {
  return binding < least ? ['(', layout, ')'] : layout;
}

/** A member, an item or a `!` after what stands before it. */
export function followed(part: Code, end: Layout, type: Type): Code {
  const whole = code([at(part, BINDING.member), end], type, BINDING.member, followedForm(part));
  const { chain } = part;
  return chain ? { ...whole, chain: { ...chain, tail: [...chain.tail, end] } } : whole;
}

/** What a link of a chain sees before it: without the end that an earlier `?.` may bring. */
export function chained(part: Code): Code {
  return part.inner ? { ...part, type: part.inner } : part;
}

/** A link of a chain whose own type is known; `before` is all of the chain that stands before it. */
export function link(whole: Code, before: Code, optional: boolean): Code {
  const ends = before.inner !== undefined || (optional && isNullable(before.type));
  return ends ? { ...whole, type: union(whole.type, UNDEFINED), inner: whole.type } : whole;
}

function followedForm({ form, layout }: Code): Form | undefined {
  const name = typeof layout === 'string' && /^[\p{ID_Start}$_]/u.test(layout);
  return form === 'chain' || form === undefined ? (name || form ? 'chain' : undefined) : undefined;
}

/** `x!`: not null, not undefined. */
export function nonNull(part: Code): Code {
  const marked = followed(part, '!', withoutNullish(part.type));
  const whole = part.inner ? { ...marked, inner: withoutNullish(part.inner) } : marked;
  // A name with a mark is still a name.
  return part.form === undefined && typeof part.layout === 'string' ? withoutForm(whole) : whole;
}

function withoutForm({ form: _form, ...part }: Code): Code {
  return part;
}

/** `x as T`, which Prettier brackets wherever it is part of more. */
export function isCast({ binding, form }: Code): boolean {
  return binding === AS && form === undefined;
}
export function cast(part: Code, to: string, type: Type): Code {
  return code([at(part, AS), ` as ${to}`], type, AS);
}

/** A cast between types that have nothing in common. */
export function castOver(part: Code, to: string, type: Type): Code {
  return code([at(part, AS), ` as unknown as ${to}`], type, AS);
}

export function asAny(part: Code): Code {
  return cast(part, 'any', ANY);
}

/** Prettier brackets `&&` inside `||`, and JavaScript wants `??` bracketed among the others. */
export function logicalOperand(part: Code, operator: LogicalOperator, least: number): Layout {
  const mixed = isLogical(part.operator) && part.operator !== operator;
  return mixed || isCast(part) ? ['(', part.layout, ')'] : at(part, least);
}

function isLogical(operator: Operator | undefined): boolean {
  return operator === '&&' || operator === '||' || operator === '??';
}

/** A value that may be used as a number, converted as JavaScript's operators do. */
export function asNumber(part: Code): Code {
  const kinds = Object.keys(part.type);
  if (isAny(part.type) || kinds.every((kind) => kind === 'number')) return part;
  return kinds.every((kind) => kind === 'number' || kind === 'undefined' || kind === 'null')
    ? nonNull(part)
    : code(['Number(', part.layout, ')'], NUMBER, BINDING.member);
}

/** A value behind a colon: long texts and operators go to a line of their own. */
export function property(key: string, value: Code): Layout {
  switch (value.form) {
    case 'chain':
      // Under a short key the line would start as far right.
      if (key.length < 5) return [`${key}: `, value.layout];
      return [`${key}:`, group(indent([line, value.layout]))];
    case 'binary':
    case 'binary-conditional':
      return [`${key}:`, group(indent([line, value.layout]))];
    default:
      return [`${key}: `, value.layout];
  }
}
