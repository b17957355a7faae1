import { ValidationError } from '../errors.ts';
import type { ChatKitRequest } from '../types/request.ts';
import { requestFromWire } from '../wire/wire.ts';

const decoder = new TextDecoder();

/** A request from its body, or from what a body parser made of it. Throws a ValidationError. */
export function parseRequest(request: string | Uint8Array | ArrayBuffer | object): ChatKitRequest {
  if (typeof request === 'string') return requestFromWire(parseJson(request));
  if (request instanceof ArrayBuffer || ArrayBuffer.isView(request)) {
    return requestFromWire(parseJson(decoder.decode(request)));
  }
  return requestFromWire(request);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? `: ${error.message}` : '';
    throw new ValidationError([{ path: 'request', message: `is not JSON${reason}` }]);
  }
}
