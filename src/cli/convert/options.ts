/** What `kitbench convert` is told on the command line. */
import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';
import { CONVERT_USAGE, TARGETS } from './usage.ts';

export type Target = (typeof TARGETS)[number];

export interface ConvertOptions {
  /** Path of what holds the widget; `-` is standard input. */
  readonly file: string;
  readonly to: Target;
  /** Name of the state whose data is put in. */
  readonly state: string | null;
  /** Path of data to put in; `-` is standard input. */
  readonly data: string | null;
  /** Path of what to write; null is standard output. */
  readonly out: string | null;
  /** Which counts where the view and the template of a file disagree. */
  readonly source: 'view' | 'template';
  /** Zod source in the file may be run. */
  readonly trust: boolean;
}

/** @throws UsageError whose message says what is wrong and how the command is called */
export function readConvertOptions(args: readonly string[]): ConvertOptions {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined)
    throw wrong('Name the file that holds the widget, or - for standard input.');
  const [second] = more;
  if (second !== undefined)
    throw wrong(`One file is converted at a time; '${second}' is one too many.`);
  const { to, state = null, data = null, out = null, source = 'view', trust = false } = values;
  if (to === undefined) throw wrong('Say with --to what the widget is to become.');
  if (!isTarget(to)) throw wrong(`'${to}' is nothing a widget can become.`);
  if (source !== 'view' && source !== 'template') {
    throw wrong(`'${source}' is no source: say view or template.`);
  }
  if (state !== null && data !== null) throw wrong('Say --state or --data, not both.');
  if (to !== 'json' && (state ?? data) !== null) {
    throw wrong('--state and --data go with --to json: the others hold for all data.');
  }
  if (data === '-' && file === '-')
    throw wrong('Standard input holds the widget or the data, not both.');
  return { file, to, state, data, out, source, trust };
}

function isTarget(text: string): text is Target {
  return TARGETS.some((target) => target === text);
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: text,
        state: text,
        data: text,
        out: text,
        source: text,
        trust: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, CONVERT_USAGE);
}
