/** Server-sent events as they are on the wire: one frame an event, ended by an empty line. */

/** A frame's text without the empty line after it: `data: {"type":"notice",…}`. */
export type Frame = string;

export function isEventStream(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/event-stream') ?? false;
}

/** The frames of a body, each as soon as it is complete. Leaving the loop cancels the body. */
export async function* readFrames(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Frame> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let complete = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      const parts = text.split(/\r?\n\r?\n/);
      text = parts.pop() ?? '';
      yield* parts.filter((part) => part.trim() !== '');
    }
    complete = true;
    if (text.trim() !== '') yield text;
  } finally {
    // Not awaited: the server may be slow to notice.
    if (!complete) reader.cancel().catch(() => undefined);
  }
}

/** The JSON text a frame carries. Lines that are no data, such as comments, are passed over. */
export function frameData(frame: Frame): string {
  return frame
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).replace(/^ /, ''))
    .join('\n');
}

/** What an event calls itself; empty when the frame holds no such thing. */
export function frameType(frame: Frame): string {
  return /"type"\s*:\s*"([^"]*)"/.exec(frame)?.[1] ?? '';
}

const encoder = new TextEncoder();

export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  return encoder.encode(`${frame}\n\n`);
}
