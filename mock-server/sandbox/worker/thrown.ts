import type { Thrown } from '../protocol.ts';

/** What can be said of something thrown, which need not be an Error. */
export function describeThrown(value: unknown): Thrown {
  if (value instanceof Error) {
    const { name, message, stack = '' } = value;
    return { name, message: explain(message, value), stack };
  }
  return { name: 'Thrown', message: describe(value), stack: '' };
}

function explain(message: string, { cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.name}: ${cause.message})` : message;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A cycle, or a toJSON that throws.
    return String(value);
  }
}
