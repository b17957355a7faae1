import { describe, expect, it } from 'vitest';
import { conditioned } from './conditioned.ts';
import { createConditions } from './conditions.ts';
import type { Conditions, HoldSpan } from './conditions.ts';
import { encodeFrame, frameType, readFrames } from './frames.ts';
import type { ServerRequest } from './fetch.ts';
import { handClock } from './test-support/hand-clock.ts';

const EVENTS = ['stream_options', 'progress_update', 'thread.item.done'];
const frame = (type: string): string => `data: {"type":"${type}"}`;

interface Setup {
  readonly types?: readonly string[];
  readonly json?: string;
}

function setUp(change: Partial<Conditions>, { types = EVENTS, json }: Setup = {}) {
  const clock = handClock();
  const spans: HoldSpan[] = [];
  const conditions = createConditions({ clock, onHold: (span) => spans.push(span) });
  conditions.set(change);
  const asked: ServerRequest[] = [];
  const server = async (request: ServerRequest): Promise<Response> => {
    asked.push(request);
    if (json !== undefined) {
      return new Response(json, { headers: { 'content-type': 'application/json' } });
    }
    const rest = types.map(frame);
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const next = rest.shift();
        if (next) controller.enqueue(encodeFrame(next));
        else controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  const fetch = conditioned(server, { conditions, clock });
  /** Starts a request and keeps what has arrived, with the time. */
  const start = (signal?: AbortSignal) => {
    const got: [type: string, ms: number][] = [];
    let outcome = 'running';
    const began = clock.now();
    const run = async (): Promise<void> => {
      const response = await fetch({ run: 1, body: '{}', ...(signal && { signal }) });
      if (json !== undefined) got.push([await response.text(), clock.now() - began]);
      else if (response.body) {
        for await (const one of readFrames(response.body)) {
          got.push([frameType(one) || one, clock.now() - began]);
        }
      }
    };
    run().then(
      () => (outcome = 'done'),
      (error: unknown) => (outcome = String(error)),
    );
    return {
      got,
      types: () => got.map(([type]) => type),
      get outcome() {
        return outcome;
      },
    };
  };
  return { clock, conditions, spans, asked, start };
}

describe('latency', () => {
  it('instant changes nothing', async () => {
    const { clock, start } = setUp({});
    const answer = start();
    await clock.advance(0);
    expect(answer.got).toEqual(EVENTS.map((type) => [type, 0]));
    expect(answer.outcome).toBe('done');
  });

  it('300 ms shifts every event by that much', async () => {
    const { clock, start } = setUp({ latency: '300 ms' });
    const answer = start();
    await clock.advance(299);
    expect(answer.got).toEqual([]);
    await clock.advance(1);
    expect(answer.got).toEqual(EVENTS.map((type) => [type, 300]));
    expect(answer.outcome).toBe('done');
  });

  it('slow leaves a second between events', async () => {
    const { clock, start } = setUp({ latency: 'slow' });
    const answer = start();
    await clock.advance(10_000);
    expect(answer.got.map(([, ms]) => ms)).toEqual([1_000, 2_000, 3_000]);
  });

  it('hold keeps everything until it is released, and says what waits', async () => {
    const { clock, conditions, spans, start } = setUp({ latency: 'hold' });
    const answer = start();
    await clock.advance(4_200);
    expect(answer.got).toEqual([]);
    expect(conditions.held).toMatchObject([{ run: 1, before: 'stream_options', count: 3 }]);
    conditions.release();
    await clock.advance(0);
    expect(answer.types()).toEqual(EVENTS);
    expect(answer.outcome).toBe('done');
    expect(conditions.held).toEqual([]);
    expect(spans).toMatchObject([{ before: 'stream_options' }]);
    expect((spans[0]?.until ?? 0) - (spans[0]?.since ?? 0)).toBe(4_200);
  });

  it('hold lets one event go at a time', async () => {
    const { clock, conditions, start } = setUp({ latency: 'hold' });
    const answer = start();
    await clock.advance(0);
    for (const seen of [1, 2, 3]) {
      conditions.step();
      await clock.advance(0);
      expect(answer.got).toHaveLength(seen);
    }
    expect(conditions.held).toMatchObject([{ before: 'end' }]);
    conditions.step();
    await clock.advance(0);
    expect(answer.outcome).toBe('done');
  });

  it('going back to instant lets held events go', async () => {
    const { clock, conditions, start } = setUp({ latency: 'hold' });
    const answer = start();
    await clock.advance(10);
    conditions.set({ latency: 'instant' });
    await clock.advance(0);
    expect(answer.types()).toEqual(EVENTS);
  });

  it('an answer under way can be held from then on', async () => {
    const { clock, conditions, start } = setUp({ latency: 'slow' });
    const answer = start();
    await clock.advance(1_500);
    conditions.set({ latency: 'hold' });
    await clock.advance(60_000);
    expect(answer.types()).toEqual(['stream_options']);
    expect(conditions.held).toMatchObject([{ before: 'progress_update', count: 2 }]);
  });

  it('a stop gets through while events are held', async () => {
    const { clock, conditions, asked, start } = setUp({ latency: 'hold' });
    const controller = new AbortController();
    const answer = start(controller.signal);
    await clock.advance(10);
    controller.abort(new Error('Stopped'));
    await clock.advance(0);
    expect(answer.outcome).toBe('Error: Stopped');
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(conditions.held).toEqual([]);
  });
});

describe('faults', () => {
  it.each(['throw', 'error with retry'] as const)('%s is left to the server', async (fault) => {
    const { clock, asked, start } = setUp({ fault });
    start();
    await clock.advance(0);
    expect(asked).toMatchObject([{ fault }]);
  });

  it.each([
    ['cut', EVENTS, ['stream_options', 'progress_update']],
    ['cut', ['stream_options'], ['stream_options']],
  ] as const)('%s breaks the connection after two events: %j', async (fault, types, seen) => {
    const { clock, asked, start } = setUp({ fault }, { types });
    const answer = start();
    await clock.advance(0);
    expect(answer.types()).toEqual(seen);
    expect(answer.outcome).toContain('The connection was cut');
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it.each([
    [EVENTS, ['stream_options', 'data: {"type":"p', 'thread.item.done']],
    [['stream_options'], ['stream_options', 'data: {"type":"th']],
  ] as const)('malformed spoils one event: %j', async (types, seen) => {
    const { clock, start } = setUp({ fault: 'malformed' }, { types });
    const answer = start();
    await clock.advance(0);
    expect(answer.types()).toEqual(seen);
    expect(answer.outcome).toBe('done');
  });

  it('timeout never reaches the server', async () => {
    const { clock, asked, start } = setUp({ fault: 'timeout' });
    const answer = start();
    await clock.advance(9_999);
    expect(answer.outcome).toBe('running');
    await clock.advance(1);
    expect(answer.outcome).toContain('No answer for 10 s');
    expect(asked).toEqual([]);
  });

  it.each([
    ['none', '{"updated_item":{}}', 'done'],
    ['malformed', '{"updated_', 'done'],
    ['cut', undefined, 'ConnectionError: The connection was cut'],
  ] as const)('%s on a JSON answer', async (fault, text, outcome) => {
    const { clock, start } = setUp({ fault }, { json: '{"updated_item":{}}' });
    const answer = start();
    await clock.advance(0);
    expect(answer.types()).toEqual(text ? [text] : []);
    expect(answer.outcome).toBe(outcome);
  });
});
