import { describe, expect, it } from 'vitest';
import { createFetchRuns } from './fetch-runs.ts';
import type { ToWorker } from './protocol.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function setUp() {
  const sent: ToWorker[] = [];
  const log: string[] = [];
  const runs = createFetchRuns({
    send: (message) => sent.push(message),
    begin: (run) => log.push(`begin ${run}`),
    finish: (run) => log.push(`finish ${run}`),
    onAbort: (run) => log.push(`abort ${run}`),
  });
  const head = (run: number) => runs.hear({ type: 'head', run, status: 200, headers: [] });
  return { runs, sent, log, head };
}

describe('a request to the worker', () => {
  it('becomes a Response with the bytes in order', async () => {
    const { runs, head, log } = setUp();
    const answer = runs.start({ run: 1, body: '{}' });
    runs.hear({ type: 'head', run: 1, status: 201, headers: [['content-type', 'text/plain']] });
    for (const part of ['a', 'b', 'c']) runs.hear({ type: 'chunk', run: 1, bytes: bytes(part) });
    runs.hear({ type: 'end', run: 1 });
    const response = await answer;
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'text/plain']);
    expect(await response.text()).toBe('abc');
    expect(log).toEqual(['begin 1', 'finish 1']);
    expect(head(1)).toBe(true);
  });

  it('grants credit only for what was read', async () => {
    const { runs, head, sent } = setUp();
    const answer = runs.start({ run: 1, body: '{}' });
    head(1);
    for (let i = 0; i < 200; i++) runs.hear({ type: 'chunk', run: 1, bytes: bytes('x') });
    const reader = (await answer).body?.getReader();
    const credit = () =>
      sent.reduce((sum, message) => sum + (message.type === 'credit' ? message.count : 0), 0);
    expect(credit()).toBe(0);
    for (let i = 0; i < 100; i++) await reader?.read();
    expect(credit()).toBe(64);
  });

  it('delivers what came before the worker ended, then fails', async () => {
    const { runs, head } = setUp();
    const answer = runs.start({ run: 1, body: '{}' });
    runs.hear({ type: 'begun', run: 1 });
    head(1);
    runs.hear({ type: 'chunk', run: 1, bytes: bytes('kept') });
    expect(runs.lose(1)).toBe(false);
    runs.fail(1, new Error('The worker hung'));
    const reader = (await answer).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('kept');
    await expect(reader?.read()).rejects.toThrow('The worker hung');
  });

  it('is sent again when the worker ended before it arrived', async () => {
    const { runs, sent } = setUp();
    const answer = runs.start({ run: 1, body: 'body' });
    expect(runs.lose(1)).toBe(true);
    runs.resend(1);
    expect(sent.filter(({ type }) => type === 'fetch')).toHaveLength(2);
    runs.hear({ type: 'head', run: 1, status: 200, headers: [] });
    runs.hear({ type: 'end', run: 1 });
    expect(await (await answer).text()).toBe('');
  });

  it('aborts once, by signal or by cancelling the body', async () => {
    const bySignal = setUp();
    const controller = new AbortController();
    const answer = bySignal.runs.start({ run: 1, body: '{}', signal: controller.signal });
    controller.abort();
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(bySignal.sent.at(-1)).toEqual({ type: 'abort', run: 1 });
    expect(bySignal.log).toEqual(['begin 1', 'abort 1']);

    const byCancel = setUp();
    const second = byCancel.runs.start({ run: 2, body: '{}' });
    byCancel.head(2);
    await (await second).body?.cancel();
    expect(byCancel.log).toEqual(['begin 2', 'abort 2']);
  });

  it('is not sent when it was aborted before', async () => {
    const { runs, sent } = setUp();
    await expect(
      runs.start({ run: 1, body: '{}', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(sent).toEqual([]);
  });
});
