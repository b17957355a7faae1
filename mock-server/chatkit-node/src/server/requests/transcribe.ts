import { ValidationError } from '../../errors.ts';
import type { RequestParams } from '../../types/request.ts';
import type { Run } from '../run.ts';

export async function transcribe<TContext>(
  { server, context }: Run<TContext>,
  { audioBase64, mimeType }: RequestParams['input.transcribe'],
): Promise<string> {
  const [mediaType = ''] = mimeType.split(';');
  const audio = { data: bytesOf(audioBase64), mimeType, mediaType: mediaType.trim() };
  const { text } = await server.transcribe(audio, context);
  return JSON.stringify({ text });
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new ValidationError([{ path: 'params.audio_base64', message: 'is not base64' }]);
  }
}
