/** Brings places in the code as it runs back to places in the files as they were written. */
import type { CompiledModule } from './compile.ts';
import { probe, withoutInsertions } from './probes.ts';
import type { Insertion, Probe } from './probes.ts';
import { readSourceMap, sourcePlace } from './source-map.ts';
import type { LineMap } from './source-map.ts';
import { handlerFrames, printFrames } from './stack.ts';

/** A place in a handler file; line and column from 1. */
export interface HandlerPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface HandlerFrame extends HandlerPlace {
  readonly name: string;
}

/** A module ready to run in the worker. */
export interface RunnableModule {
  readonly path: string;
  readonly code: string;
}

export interface Trace {
  readonly modules: readonly RunnableModule[];
  readonly probes: readonly Probe[];
  /** The handlers' frames of a stack, innermost first. */
  frames(stack: string): HandlerFrame[];
  /** The text of a stack with the places as they were written, and the handlers' frames only. */
  readable(stack: string): string;
  probePlace(probe: Probe): HandlerPlace | null;
}

/** The line break before the first frame of a stack. */
const FRAME = /\n(\s+at |[^\n]*@kitbench:)/;

/** Lines the worker puts in front of a module when it evaluates it. */
export const HEADER_LINES = 1;

interface Mapped {
  readonly insertions: readonly Insertion[];
  readonly map: LineMap;
}

/** Puts probes into the modules and remembers how to undo what that did to the places. */
export function traceModules(compiled: readonly CompiledModule[]): Trace {
  const modules: RunnableModule[] = [];
  const probes: Probe[] = [];
  const maps = new Map<string, Mapped>();
  for (const { path, code, map } of compiled) {
    const probed = probe(path, code, probes.length);
    modules.push({ path, code: probed.code });
    probes.push(...probed.probes);
    maps.set(path, { insertions: probed.insertions, map: readSourceMap(map) });
  }
  const place = (file: string, line: number, column: number): HandlerPlace | null => {
    const mapped = maps.get(file);
    const found = mapped && sourcePlace(mapped.map, line, column);
    return found ? { file, ...found } : null;
  };
  const frames: Trace['frames'] = (stack) =>
    handlerFrames(stack).flatMap(({ name, file, line, column }) => {
      const emitted = line - HEADER_LINES;
      const insertions = maps.get(file)?.insertions ?? [];
      const found = place(file, emitted, withoutInsertions(insertions, emitted, column));
      return found ? [{ name, ...found }] : [];
    });
  return {
    modules,
    probes,
    frames,
    readable(stack) {
      const first = stack.search(FRAME);
      return first < 0 ? stack : stack.slice(0, first) + printFrames(frames(stack));
    },
    probePlace: ({ file, line, column }) => place(file, line, column),
  };
}
