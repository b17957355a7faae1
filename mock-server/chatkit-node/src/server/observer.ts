import type { Json, JsonObject } from '../json.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { RequestType } from '../types/request.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** What the server tells its author. `error` is the thing thrown, where something was. */
export interface Logger {
  info?(message: string, error?: unknown): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

/** `seq` counts all records of one server, so that they can be put in order. */
export interface EventRecord {
  seq: number;
  request: RequestType;
  event: ThreadStreamEvent;
  wire: JsonObject;
}

export interface StoreCallRecord {
  seq: number;
  method: string;
  /** Plain copies, without the context. */
  args: Json[];
  outcome: 'ok' | 'failed';
}

export interface LogRecord {
  seq: number;
  level: LogLevel;
  message: string;
  error?: unknown;
}

export interface ServerOptions {
  /** Default: the console. */
  logger?: Logger;
  /** Copy the official server where we judge it wrong; for tests of conformance. */
  officialQuirks?: boolean;
  /** The clock. Default: the system's. */
  now?: () => Date;
  onEvent?: (record: EventRecord) => void;
  onStoreCall?: (record: StoreCallRecord) => void;
  onLog?: (record: LogRecord) => void;
}

const consoleLogger: Logger = {
  // oxlint-disable-next-line no-console
  warn: (message, error) => console.warn(...line(message, error)),
  // oxlint-disable-next-line no-console
  error: (message, error) => console.error(...line(message, error)),
};

function line(message: string, error: unknown): unknown[] {
  return error === undefined ? [`chatkit-node: ${message}`] : [`chatkit-node: ${message}`, error];
}

/** Numbers what happens and passes it to whoever listens. */
export class Observer {
  #seq = 0;
  readonly #options: ServerOptions;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  get watchesStore(): boolean {
    return this.#options.onStoreCall !== undefined;
  }

  log(level: LogLevel, message: string, error?: unknown): void {
    const logger = this.#options.logger ?? consoleLogger;
    logger[level]?.(message, error);
    const record = { seq: this.#next(), level, message };
    this.#options.onLog?.(error === undefined ? record : { ...record, error });
  }

  /** `text` is the JSON that goes out. */
  event(request: RequestType, event: ThreadStreamEvent, text: string): void {
    const { onEvent } = this.#options;
    if (!onEvent) return;
    onEvent({ seq: this.#next(), request, event, wire: JSON.parse(text) as JsonObject });
  }

  storeCall(method: string, args: Json[], outcome: 'ok' | 'failed'): void {
    this.#options.onStoreCall?.({ seq: this.#next(), method, args, outcome });
  }

  #next(): number {
    this.#seq += 1;
    return this.#seq;
  }
}
