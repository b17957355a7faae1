export const ErrorCode = Object.freeze({ STREAM_ERROR: 'stream.error' } as const);

interface RetryOptions {
  allowRetry?: boolean;
}

/** Thrown by a handler: ends the stream with an error event of this code and no message. */
export class StreamError extends Error {
  override readonly name = 'StreamError';
  readonly code: string;
  readonly allowRetry: boolean;

  /** Retry is allowed by default for `stream.error`, and not for other codes. */
  constructor(code: string = ErrorCode.STREAM_ERROR, options?: RetryOptions | boolean) {
    super(code);
    this.code = code;
    this.allowRetry = retryOf(options) ?? code === ErrorCode.STREAM_ERROR;
  }
}

/** Thrown by a handler: ends the stream with an error event that shows this message. */
export class CustomStreamError extends Error {
  override readonly name = 'CustomStreamError';
  readonly code = 'custom';
  readonly allowRetry: boolean;

  constructor(message: string, options?: RetryOptions | boolean) {
    super(message);
    this.allowRetry = retryOf(options) ?? false;
  }
}

function retryOf(options: RetryOptions | boolean | undefined): boolean | undefined {
  return typeof options === 'object' ? options.allowRetry : options;
}

/** The thread, item or attachment does not exist, or not for this context. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** The server's author has not written the method that this request needs. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';
}

/** The request is well formed but makes no sense now, such as a retry of an answer. */
export class InvalidRequestError extends Error {
  override readonly name: string = 'InvalidRequestError';
}

export interface ValidationIssue {
  /** Dotted path, such as `params.thread_id` or `item.content[0].text`. */
  readonly path: string;
  readonly message: string;
}

/** Something has not the shape the protocol asks for. `issues` names every place. */
export class ValidationError extends InvalidRequestError {
  override readonly name = 'ValidationError';
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    super(issues.map(({ path, message }) => `${path} ${message}`).join('; '));
    this.issues = issues;
  }
}
