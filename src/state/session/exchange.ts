/** One request to the server, from its first byte to its last event. */
import { fromWire } from 'chatkit-node';
import type { ThreadStreamEvent } from 'chatkit-node';
import { isJsonObject } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import type { ServerFetch } from '#mock-server/transport/fetch.ts';
import { frameData, isEventStream, readFrames } from '#mock-server/transport/frames.ts';
import type { Frame } from '#mock-server/transport/frames.ts';
import type { WireRequest } from './request-body.ts';

export interface Exchange {
  readonly run: number;
  readonly request: WireRequest;
  readonly signal?: AbortSignal;
}

export interface ReceivedEvent {
  readonly event: ThreadStreamEvent;
  readonly json: JsonObject;
  readonly frame: Frame;
}

/** The answer is not what the protocol promises. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** The server answered that it can't. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The events of a streaming request, each as it arrives. Throws when the stream breaks. */
export async function* streamEvents(
  fetch: ServerFetch,
  exchange: Exchange,
): AsyncGenerator<ReceivedEvent> {
  const response = await send(fetch, exchange);
  if (!response.ok) throw await refusal(response);
  if (!isEventStream(response) || !response.body) {
    throw new ProtocolError('The answer is no stream of events.');
  }
  for await (const frame of readFrames(response.body)) {
    const json = parse(frameData(frame));
    yield { event: parseEvent(json, frame), json, frame };
  }
}

/** The one object of a request that is not streamed. */
export async function askServer(fetch: ServerFetch, exchange: Exchange): Promise<JsonObject> {
  const response = await send(fetch, exchange);
  if (!response.ok) throw await refusal(response);
  return parse(await response.text());
}

function send(fetch: ServerFetch, { run, request, signal }: Exchange): Promise<Response> {
  return fetch({ run, body: JSON.stringify(request), ...(signal && { signal }) });
}

function parse(text: string): JsonObject {
  try {
    const json: unknown = JSON.parse(text);
    if (isJsonObject(json)) return json;
  } catch {
    // Told below: the text is what matters, not where the parser stopped.
  }
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  throw new ProtocolError(`The server sent something that is not JSON: ${start}`);
}

function parseEvent(json: JsonObject, frame: Frame): ThreadStreamEvent {
  try {
    return fromWire(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProtocolError(`The server sent a malformed event (${reason}): ${frame}`);
  }
}

async function refusal(response: Response): Promise<Error> {
  const json: unknown = await response.json().catch(() => null);
  const error = isJsonObject(json) ? json['error'] : null;
  const message = isJsonObject(error) ? error['message'] : null;
  return new RefusedError(
    response.status,
    typeof message === 'string' ? message : `The server answered ${response.status}.`,
  );
}
