import type { ChatKitServer } from '../server/server.ts';
import type { JsonObject } from '../json.ts';

const decoder = new TextDecoder();

/** The events of a streaming request as a client reads them: parsed from the bytes. */
export async function stream<C>(
  server: ChatKitServer<C>,
  request: object,
  context: C,
): Promise<JsonObject[]> {
  const result = await server.process(request, context);
  if (!(Symbol.asyncIterator in result)) throw new Error('not a stream');
  const events: JsonObject[] = [];
  for await (const bytes of result) events.push(eventOf(bytes));
  return events;
}

/** One chunk holds exactly one event: `data: `, one line of JSON, an empty line. */
export function eventOf(bytes: Uint8Array): JsonObject {
  const line = /^data: (.*)\n\n$/.exec(decoder.decode(bytes))?.[1];
  if (line === undefined) throw new Error(`not an event: ${decoder.decode(bytes)}`);
  return JSON.parse(line) as JsonObject;
}

/** The answer of a request that is no stream, as JSON. */
export async function answer<C>(
  server: ChatKitServer<C>,
  request: object,
  context: C,
): Promise<JsonObject> {
  const result = await server.process(request, context);
  if (!('json' in result)) throw new Error('a stream');
  return JSON.parse(decoder.decode(result.json)) as JsonObject;
}

/** Params of a message with plain text. */
export function input(text: string, rest: object = {}): object {
  return {
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
    ...rest,
  };
}

export const silent = { warn: () => {}, error: () => {} };
