import {
  InvalidRequestError,
  NotFoundError,
  NotImplementedError,
  ValidationError,
} from '../errors.ts';
import type { Headers, Reply } from './call.ts';
import { BodyTooSlowError } from './in-time.ts';
import { BodyTooLargeError } from './read-body.ts';

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** `{error: {code, message, issues?}}` with the status that fits. */
export function errorReply(error: unknown, headers: Headers): Reply {
  const { status, ...body } = failureOf(error);
  const issues = error instanceof ValidationError ? { issues: error.issues } : {};
  return jsonReply(status, { error: { ...body, ...issues } }, headers);
}

export function jsonReply(status: number, body: object, headers: Headers): Reply {
  const text = JSON.stringify(body);
  return { kind: 'text', status, text, headers: { ...JSON_HEADERS, ...headers } };
}

export const JSON_HEADERS: Headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
};

/** Failures nobody foresaw: they are logged, and their message stays on the server. */
export function isInternal(error: unknown): boolean {
  return failureOf(error).status === 500;
}

function failureOf(error: unknown): Failure {
  if (error instanceof InvalidRequestError) {
    return { status: 400, code: 'invalid_request', message: error.message };
  }
  if (error instanceof NotFoundError) {
    return { status: 404, code: 'not_found', message: error.message };
  }
  if (error instanceof BodyTooSlowError) {
    return { status: 408, code: 'timeout', message: 'The request took too long to arrive' };
  }
  if (error instanceof BodyTooLargeError) {
    return { status: 413, code: 'too_large', message: 'The request is too large' };
  }
  if (error instanceof NotImplementedError) {
    return { status: 501, code: 'not_implemented', message: error.message };
  }
  return { status: 500, code: 'internal', message: 'The server failed' };
}
