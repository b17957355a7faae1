import type { Thrown } from '../protocol.ts';
import { read } from './printable.ts';

const LONGEST = 20_000;

/** What can be said of something thrown, which need not be an Error and may refuse to be read. */
export function describeThrown(value: unknown): Thrown {
  if (isError(value)) {
    const name = textOf(value, 'name', 'Error');
    const message = textOf(value, 'message', '');
    return { name, message: explain(name, message, value), stack: textOf(value, 'stack', '') };
  }
  return { name: 'Thrown', message: describe(value), stack: '' };
}

/** Without calling into the value, which may be a proxy. */
function isError(value: unknown): value is Error {
  try {
    return value instanceof Error;
  } catch {
    return false;
  }
}

function textOf(value: object, key: string, otherwise: string): string {
  const text = read(value, key);
  return typeof text === 'string' ? text.slice(0, LONGEST) : otherwise;
}

/** Names of a page that a worker has not, and what to do without. */
const ABSENT = /^(document|window|alert|confirm|prompt|location\.\w+) is not defined$/;

function explain(name: string, message: string, error: Error): string {
  if (name === 'ReferenceError' && ABSENT.test(message)) {
    return `${message}: handlers run in a worker, without a page. Send a client effect or use client.ts.`;
  }
  const cause = read(error, 'cause');
  if (!isError(cause)) return message;
  return `${message} (${textOf(cause, 'name', 'Error')}: ${textOf(cause, 'message', '')})`;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, LONGEST);
  } catch {
    // A cycle, a toJSON that throws, or a proxy.
  }
  try {
    return String(value).slice(0, LONGEST);
  } catch {
    return 'Something that can not be read was thrown';
  }
}
