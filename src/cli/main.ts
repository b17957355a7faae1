/** The command line: finds the command, and turns what it throws into a sentence and an exit code. */
import { CHECK_USAGE } from './check/usage.ts';
import { CONVERT_USAGE } from './convert/usage.ts';
import { InputError } from './input-error.ts';
import type { Output } from './output.ts';
import { SERVE_USAGE } from './serve/usage.ts';
import { UsageError } from './usage-error.ts';

interface Command {
  readonly usage: string;
  /** Loaded when it is called: each command needs other parts. */
  readonly load: () => Promise<(args: readonly string[], output: Output) => Promise<number>>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  convert: {
    usage: CONVERT_USAGE,
    load: async () => (await import('./convert/command.ts')).convertCommand,
  },
  check: {
    usage: CHECK_USAGE,
    load: async () => (await import('./check/command.ts')).checkCommand,
  },
  serve: {
    usage: SERVE_USAGE,
    load: async () => (await import('./serve/command.ts')).serveCommand,
  },
};

const USAGE = `Usage:
${Object.values(COMMANDS)
  .map(({ usage }) => `  ${usage.replaceAll('\n', '\n  ')}`)
  .join('\n')}

Exit codes: 0 done, 1 problems found or input unreadable, 2 wrong usage.`;

/** @returns the exit code: 0 done, 1 problems or unreadable input, 2 called wrongly */
export async function main(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    output.print(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    output.warn(name === undefined ? USAGE : `There is no command '${name}'.\n\n${USAGE}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.print(command.usage);
    return 0;
  }
  try {
    return await (
      await command.load()
    )(rest, output);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    output.warn(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}
