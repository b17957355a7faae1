import {
  InvalidRequestError,
  NotFoundError,
  NotImplementedError,
  ValidationError,
} from '../errors.ts';
import { BodyTooLargeError } from './read-body.ts';

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** `{error: {code, message, issues?}}` with the status that fits. */
export function errorResponse(error: unknown, headers: Record<string, string>): Response {
  const { status, ...body } = failureOf(error);
  const issues = error instanceof ValidationError ? { issues: error.issues } : {};
  return Response.json({ error: { ...body, ...issues } }, { status, headers });
}

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
  if (error instanceof BodyTooLargeError) {
    return { status: 413, code: 'too_large', message: 'The request is too large' };
  }
  if (error instanceof NotImplementedError) {
    return { status: 501, code: 'not_implemented', message: error.message };
  }
  return { status: 500, code: 'internal', message: 'The server failed' };
}
