/** Lays an expression out over several lines where one line has no room for it. */
import type { Arrow, Expr, ObjectEntry, Spread } from '#core/expr/ast.ts';
import {
  BINDING,
  bindingOf,
  printArgument,
  printAt,
  printCallee,
  printEntry,
  printEntryKey,
  printExpr,
  printLogicalOperand,
  printParams,
} from '#core/expr/print.ts';

export const WIDTH = 80;
export const UNIT = '  ';

/** Where an expression is written: the indentation of its line, and the columns used around it. */
export interface Room {
  readonly indent: string;
  /** Columns taken before it on its line. */
  readonly before: number;
  /** Columns needed after it. */
  readonly after: number;
}

/** The expression as code; its first line starts where it stands, further ones are indented. */
export function formatExpr(expr: Expr, room: Room): string {
  const flat = printExpr(expr);
  if (room.before + flat.length + room.after <= WIDTH) return flat;
  switch (expr.type) {
    case 'object':
      return expr.entries.length === 0
        ? flat
        : block('{', expr.entries, '}', room, (entry, at) => formatEntry(entry, at));
    case 'array':
      return expr.items.length === 0
        ? flat
        : block('[', expr.items, ']', room, (item, at) => formatArgument(item, at));
    case 'conditional': {
      const indent = room.indent + UNIT;
      const at: Room = { indent, before: indent.length + 2, after: room.after };
      const test = printAt(expr.test, BINDING.conditional + 1);
      return `${test}\n${indent}? ${formatExpr(expr.then, at)}\n${indent}: ${formatExpr(expr.otherwise, at)}`;
    }
    case 'logical': {
      const indent = room.indent + UNIT;
      const left = printLogicalOperand(expr.operator, expr.left, 0);
      return `${left} ${expr.operator}\n${indent}${printLogicalOperand(expr.operator, expr.right, 1)}`;
    }
    case 'call':
      return formatCall(expr, room) ?? flat;
    default:
      return flat;
  }
}

/** True for what reads well right after an opening brace, as in `padding={{`. */
export function opensBlock(expr: Expr): boolean {
  return bindingOf(expr) >= BINDING.member;
}

function block<T>(
  open: string,
  parts: readonly T[],
  close: string,
  room: Room,
  format: (part: T, room: Room) => string,
): string {
  const indent = room.indent + UNIT;
  const at: Room = { indent, before: indent.length, after: 1 };
  const lines = parts.map((part) => `${indent}${format(part, at)},\n`);
  return `${open}\n${lines.join('')}${room.indent}${close}`;
}

function formatEntry(entry: ObjectEntry | Spread, room: Room): string {
  if (entry.type === 'spread') return formatArgument(entry, room);
  const flat = printEntry(entry);
  if (room.before + flat.length + room.after <= WIDTH) return flat;
  const key = `${printEntryKey(entry)}: `;
  const before = room.before + key.length;
  if (entry.value.type !== 'conditional' && entry.value.type !== 'logical') {
    return key + formatExpr(entry.value, { ...room, before });
  }
  const indent = room.indent + UNIT;
  const at: Room = { indent, before: indent.length, after: room.after };
  return `${key.trimEnd()}\n${indent}${formatExpr(entry.value, at)}`;
}

function formatArgument(part: Expr | Spread | Arrow, room: Room): string {
  switch (part.type) {
    case 'spread':
      return `...${formatExpr(part.argument, { ...room, before: room.before + 3 })}`;
    case 'arrow':
      return formatArrow(part, room);
    default:
      return formatExpr(part, room);
  }
}

function formatArrow(arrow: Arrow, room: Room): string {
  const flat = printArgument(arrow);
  if (room.before + flat.length + room.after <= WIDTH) return flat;
  const head = `${printParams(arrow.params)} => `;
  const before = room.before + head.length;
  const body = formatExpr(arrow.body, { ...room, before });
  // A brace right after `=>` would open a block.
  return body.startsWith('{') ? `${head}(${body})` : head + body;
}

function formatCall(expr: Extract<Expr, { type: 'call' }>, room: Room): string | null {
  const [only] = expr.args;
  if (!only) return null;
  const head = `${printCallee(expr)}(`;
  if (expr.args.length === 1) {
    const at = { ...room, before: room.before + head.length, after: room.after + 1 };
    return `${head}${formatArgument(only, at)})`;
  }
  return block(head, expr.args, ')', room, formatArgument);
}
