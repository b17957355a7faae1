/** The bytes of a file as text. */
import { fail, ok, problem } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** UTF-8 with or without a byte order mark, or UTF-16 with one. */
export function decodeBytes(bytes: Uint8Array): Result<string> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = lineOfFault(bytes);
    return fail(
      problem(
        'import/encoding',
        `Line ${line}: this is no UTF-8 text. Save the file as UTF-8, or take one that is text.`,
      ),
    );
  }
}

/** The line of the first byte that can't be read, counted from 1. */
function lineOfFault(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  return lossy.slice(0, Math.max(lossy.indexOf('\ufffd'), 0)).split('\n').length;
}
