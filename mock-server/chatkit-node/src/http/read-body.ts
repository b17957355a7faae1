/** The body is larger than the server wants to hold. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** Gathers the pieces of a body, and throws a BodyTooLargeError as soon as they exceed the limit. */
export class BodyReader {
  readonly #maxBytes: number;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  /** `declared` is the content-length, or null. */
  constructor(declared: string | null, maxBytes: number) {
    this.#maxBytes = maxBytes;
    if (Number(declared) > maxBytes) throw new BodyTooLargeError();
  }

  add(chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size > this.#maxBytes) throw new BodyTooLargeError();
    this.#chunks.push(chunk);
  }

  bytes(): Uint8Array {
    const [only] = this.#chunks;
    if (only && this.#chunks.length === 1) return only;
    const body = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      body.set(chunk, at);
      at += chunk.byteLength;
    }
    return body;
  }
}

/** The whole body. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const body = new BodyReader(request.headers.get('content-length'), maxBytes);
  const reader = request.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (!step || step.done) return body.bytes();
    // Not cancelled when it is too large: some servers would end the connection before the answer.
    body.add(step.value);
  }
}
