import { expect, test, vi } from 'vitest';
import { ValidationError } from '../../errors.ts';
import { answer } from '../../test-support/collect.ts';
import { TestServer } from '../../test-support/servers.ts';

test('feedback reaches the server’s author with the context', async () => {
  const context = { user: 'ann' };
  const addFeedback = vi.fn(async () => {});
  const server = new TestServer();
  server.addFeedback = addFeedback;
  const params = { thread_id: 't', item_ids: ['a', 'w'], kind: 'negative' };
  expect(await answer(server, { type: 'items.feedback', params }, context)).toEqual({});
  expect(addFeedback.mock.calls).toEqual([['t', ['a', 'w'], 'negative', context]]);
});

test('speech arrives as bytes, with its media type set apart', async () => {
  const heard = vi.fn();
  const server = new TestServer();
  server.transcribe = async (audio, context) => {
    heard(audio, context);
    return { text: new TextDecoder().decode(audio.data) };
  };
  const params = { audio_base64: btoa('hello'), mime_type: 'audio/webm; codecs=opus' };
  expect(await answer(server, { type: 'input.transcribe', params }, {})).toEqual({ text: 'hello' });
  expect(heard.mock.calls).toEqual([
    [
      {
        data: new TextEncoder().encode('hello'),
        mimeType: 'audio/webm; codecs=opus',
        mediaType: 'audio/webm',
      },
      {},
    ],
  ]);
  const broken = { ...params, audio_base64: '***' };
  const asked = answer(server, { type: 'input.transcribe', params: broken }, {});
  await expect(asked).rejects.toThrow(ValidationError);
});
