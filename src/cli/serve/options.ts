/** What `kitbench serve` is told on the command line. */
import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';
import { SERVE_USAGE } from './usage.ts';

/** How late answers are: this many ms before each begins, or `slow`, a second before each event. */
export type Latency = number | 'slow';

export interface ServeOptions {
  /** Path of the file with the server's class. */
  readonly handlers: string;
  /** Widgets that a new thread begins with; any file a widget can be read from. */
  readonly widgets: readonly string[];
  /** 0 is any free one. */
  readonly port: number;
  readonly host: string;
  readonly latency: Latency;
  /** Where threads are kept; null is in memory. */
  readonly sqlite: string | null;
}

/** Throws a UsageError whose message says what is wrong and how the command is called. */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values, positionals } = parsed(args);
  const [handlers, ...more] = positionals;
  // `--widget a.widget b.widget` means both: only one file holds handlers.
  const widgets = [...(values.widget ?? []), ...more];
  if (handlers === undefined) throw wrong('Name the file with your handlers.');
  const [first] = more;
  if (first !== undefined && !values.widget) {
    throw wrong(`One file holds the handlers; '${first}' is one too many.`);
  }
  const port = Number(values.port ?? '8000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw wrong(`'${values.port}' is no port: it is a number from 0 to 65535.`);
  }
  return {
    handlers,
    widgets,
    port,
    host: values.host ?? '127.0.0.1',
    latency: latencyOf(values.latency ?? 'instant'),
    sqlite: values.sqlite ?? null,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        widget: { type: 'string', multiple: true },
        port: text,
        host: text,
        latency: text,
        sqlite: text,
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function latencyOf(text: string): Latency {
  if (text === 'instant') return 0;
  if (text === 'slow') return 'slow';
  const ms = /^\d+(?= ?(?:ms)?$)/.exec(text)?.[0];
  if (ms === undefined)
    throw wrong(`'${text}' is no latency: say instant, slow or a number of ms.`);
  return Number(ms);
}

function wrong(message: string): UsageError {
  return new UsageError(message, SERVE_USAGE);
}
