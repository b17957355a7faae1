/** Finds the handlers' own frames in the text of a stack, and writes them as one. */
import type { HandlerFrame } from './trace.ts';

/** Emitted modules carry this in front of their path, so that a stack names them. */
export const SCHEME = 'kitbench:///';

export interface Frame {
  /** What was running; empty at the top level. */
  readonly name: string;
  readonly file: string;
  /** Place in the code as it ran: line from 1, column from 0. */
  readonly line: number;
  readonly column: number;
}

export function sourceUrl(path: string): string {
  return SCHEME + encodeURI(path);
}

// `    at async Server.action (kitbench:///server.ts:12:5)`, `    at kitbench:///a.ts:1:2` in
// Chrome; `action@kitbench:///server.ts:12:5` in Firefox and Safari.
const LINE =
  /^\s*(?:at\s+)?(?:async\s+)?(?:(.*?)(?:\s+\(|@))?kitbench:\/\/\/([^\s()]+):(\d+):(\d+)\)?$/;

const TOP_LEVEL = new Set(['eval', '<anonymous>', 'global code']);

/** Innermost first. Frames of the runtime and of the browser are left out. */
export function handlerFrames(stack: string): Frame[] {
  return stack.split('\n').flatMap((text) => {
    const match = LINE.exec(text);
    if (!match?.[2]) return [];
    return {
      name: TOP_LEVEL.has(match[1] ?? '') ? '' : (match[1] ?? ''),
      file: decodeURI(match[2]),
      line: Number(match[3]),
      column: Number(match[4]) - 1,
    };
  });
}

/** As the lines of a stack, each with a line break before it. */
export function printFrames(frames: readonly HandlerFrame[]): string {
  return frames
    .map(({ name, file, line, column }) => {
      const place = `${file}:${line}:${column}`;
      return `\n    at ${name === '' ? place : `${name} (${place})`}`;
    })
    .join('');
}
