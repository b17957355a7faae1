/** Copying text to a place with another indentation. */
import type { TextRange } from '#core/result.ts';
import type { Output } from './output.ts';

/** The text that is copied from, and how its lines move. */
export interface Shift {
  readonly text: string;
  /** Indentation of the line the copied node starts on, and of the line it comes to. */
  readonly from: string;
  readonly to: string;
  /** Ranges whose lines stay: their indentation is part of a value. */
  readonly fixed: readonly TextRange[];
}

/** Blanks at the start of the line an offset is on. */
export function lineIndent(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
}

/** Indentation in the output of the line an offset is on. */
export function shiftedIndent(shift: Shift, at: number): string {
  return shiftIndent(shift, lineIndent(shift.text, at));
}

function shiftIndent(shift: Shift, indent: string): string {
  return indent.startsWith(shift.from) ? shift.to + indent.slice(shift.from.length) : indent;
}

export function copy(out: Output, shift: Shift, start: number, end: number): void {
  const { text, from, to, fixed } = shift;
  if (from === to) {
    out.write(text.slice(start, end));
    return;
  }
  let at = start;
  while (at < end) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found >= end ? end : found + 1;
    out.write(text.slice(at, stop));
    at = stop;
    if (found < 0 || found >= end || isFixed(fixed, found)) continue;
    const indent = /^[ \t]*/.exec(text.slice(at, end))?.[0] ?? '';
    at += indent.length;
    // A line without text keeps its blanks, wherever the piece goes on.
    const blank = at < end ? text.charAt(at) === '\n' : text.charAt(end) === '\n';
    out.write(blank ? indent : shiftIndent(shift, indent));
  }
}

function isFixed(fixed: readonly TextRange[], at: number): boolean {
  return fixed.some(({ start, end }) => at >= start && at < end);
}
