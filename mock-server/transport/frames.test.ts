import { describe, expect, it } from 'vitest';
import { frameData, frameType, readFrames } from './frames.ts';

async function framesOf(...chunks: (string | Uint8Array<ArrayBuffer>)[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      }
      controller.close();
    },
  });
  const frames: string[] = [];
  for await (const frame of readFrames(body)) frames.push(frame);
  return frames;
}

describe('frames of an event stream', () => {
  it.each([
    ['one a chunk', ['data: 1\n\n', 'data: 2\n\n'], ['data: 1', 'data: 2']],
    ['several a chunk', ['data: 1\n\ndata: 2\n\n'], ['data: 1', 'data: 2']],
    ['one over several chunks', ['da', 'ta: 1', '\n', '\ndata: 2\n\n'], ['data: 1', 'data: 2']],
    ['Windows line ends', ['data: 1\r\n\r\ndata: 2\r\n\r\n'], ['data: 1', 'data: 2']],
    ['an end without an empty line', ['data: 1\n\ndata: 2'], ['data: 1', 'data: 2']],
    ['nothing', [], []],
  ])('%s', async (_, chunks, frames) => {
    expect(await framesOf(...chunks)).toEqual(frames);
  });

  it('keeps a letter whole that is split between chunks', async () => {
    const bytes = new TextEncoder().encode('data: "é"\n\n');
    const cut = bytes.indexOf(0xc3) + 1;
    expect(await framesOf(bytes.slice(0, cut), bytes.slice(cut))).toEqual(['data: "é"']);
  });

  it('cancels the body when the reader leaves', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of readFrames(body)) break;
    expect(cancelled).toBe(true);
  });

  it('knows the data and the type', () => {
    expect(frameData(': note\nid: 1\ndata: {"a":\ndata: 1}')).toBe('{"a":\n1}');
    expect(frameType('data: {"type":"thread.item.done","item":{"type":"widget"}}')).toBe(
      'thread.item.done',
    );
    expect(frameType('data: nonsense')).toBe('');
  });
});
