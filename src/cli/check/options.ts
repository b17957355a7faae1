/** What `kitbench check` is told on the command line. */
import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';
import { CHECK_USAGE } from './usage.ts';

export interface CheckOptions {
  /** Paths of what holds widgets; `-` is standard input. */
  readonly files: readonly string[];
  /** One object a line instead of text. */
  readonly json: boolean;
}

/** @throws UsageError whose message says what is wrong and how the command is called */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new UsageError('Name the files to check.', CHECK_USAGE);
  return { files: positionals, json: values.json ?? false };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), CHECK_USAGE);
  }
}
