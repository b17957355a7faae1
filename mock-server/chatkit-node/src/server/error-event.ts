import { CustomStreamError, ErrorCode, StreamError } from '../errors.ts';
import type { ErrorEvent } from '../types/event.ts';

/** What a client learns of a failure. The message of an unforeseen error stays on the server. */
export function errorEvent(error: unknown): ErrorEvent {
  if (error instanceof CustomStreamError) {
    const { code, message, allowRetry } = error;
    return { type: 'error', code, message, allowRetry };
  }
  if (error instanceof StreamError) {
    return { type: 'error', code: error.code, allowRetry: error.allowRetry };
  }
  return { type: 'error', code: ErrorCode.STREAM_ERROR, allowRetry: true };
}
