/** Turns what went wrong in a worker into problems with a place. */
import type { HandlerProblem } from './compile.ts';
import type { Probe } from './probes.ts';
import type { Loaded, ProgramRole, Thrown } from './protocol.ts';
import type { Trace } from './trace.ts';

export const ENTRY: Readonly<Record<ProgramRole, string>> = {
  server: 'server.ts',
  client: 'client.ts',
  schema: 'schema.ts',
};

/** Something thrown, at the innermost line of the handlers that was on its stack. */
export function thrownProblem(thrown: Thrown, trace: Trace): HandlerProblem {
  const [frame] = trace.frames(thrown.stack);
  const isImport = thrown.name === 'ImportError';
  return {
    code: isImport ? 'handlers/import' : 'handlers/threw',
    message: isImport ? thrown.message : `${thrown.name}: ${thrown.message}`,
    severity: 'error',
    ...(frame && { file: frame.file, line: frame.line, column: frame.column }),
  };
}

/**
 * A worker that had to be ended. `culprit` is the loop that went round, `entered` the first function
 * the request came by; the browser's own code (a regular expression, a sort) passes no probe.
 */
export function hungProblem(
  culprit: Probe | null,
  entered: Probe | null,
  trace: Trace,
  role: ProgramRole,
): HandlerProblem {
  const probe = culprit ?? entered;
  const place = probe && trace.probePlace(probe);
  return {
    code: culprit ? 'handlers/endless-loop' : 'handlers/no-answer',
    message: hungMessage(culprit, role),
    severity: 'error',
    ...place,
  };
}

function hungMessage(culprit: Probe | null, role: ProgramRole): string {
  const outcome = role === 'schema' ? 'the schema was not read' : 'the handlers were stopped';
  if (!culprit) return `Something called from here did not answer for a second, so ${outcome}.`;
  const what =
    culprit.kind === 'loop' ? 'This loop does not end' : 'This function calls itself for ever';
  return `${what}, so ${outcome}. ${role === 'schema' ? 'The last one stands.' : 'Nothing stored was lost.'}`;
}

/** A worker that had to be ended for the number of its messages. */
export function floodProblem(role: ProgramRole): HandlerProblem {
  return {
    code: 'handlers/flood',
    message: 'The handlers sent messages faster than they can be read, so they were stopped.',
    severity: 'error',
    file: ENTRY[role],
  };
}

/** What there is to say about a program that has loaded. */
export function loadedProblems(loaded: Loaded): HandlerProblem[] {
  if (loaded.role !== 'server') return [];
  if (loaded.name === null) {
    return [
      {
        code: 'handlers/no-server',
        message: 'No class here extends ChatKitServer, so no action is handled.',
        severity: 'warning',
        file: ENTRY.server,
        line: 1,
        column: 1,
      },
    ];
  }
  if (loaded.passedOver.length === 0) return [];
  const names = [...loaded.passedOver, loaded.name].join(', ');
  return [
    {
      code: 'handlers/several-servers',
      message: `Several classes extend ChatKitServer: ${names}. ${loaded.name}, the last, is used; export the one you mean as default.`,
      severity: 'warning',
      file: ENTRY.server,
      line: 1,
      column: 1,
    },
  ];
}
