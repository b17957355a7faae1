/**
 * Text that people type is the truth while they type it: half-typed text stands in no document,
 * and what a document prints may be formatted otherwise. Kept by key, so that it outlives a tab.
 */

export type Typed =
  /** Not handed on yet. */
  | { readonly kind: 'pending'; readonly text: string }
  /** Handed on; shown as typed for as long as what came of it stands unchanged. */
  | { readonly kind: 'settled'; readonly text: string; readonly basis: unknown }
  /** Cannot be handed on; kept until it can, or until it is discarded. */
  | { readonly kind: 'refused'; readonly text: string };

/** What became of a text: the value it is now the text of, or that it was refused. */
export type Outcome =
  { readonly kind: 'settled'; readonly basis: unknown } | { readonly kind: 'refused' };

export type HandOn = (text: string) => Outcome | Promise<Outcome>;

interface Waiting {
  readonly text: string;
  readonly handOn: HandOn;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Typing goes on within this many ms: what follows from a text is worked out once it rests. */
const REST_MS = 80;

export class TypedTexts {
  private readonly texts = new Map<string, Typed>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(key: string): Typed | undefined {
    return this.texts.get(key);
  }

  /** The text to show for a value that prints as `print()`. */
  shown(key: string, basis: unknown, print: () => string): string {
    const typed = this.texts.get(key);
    if (!typed || (typed.kind === 'settled' && typed.basis !== basis)) return print();
    return typed.text;
  }

  type(key: string, text: string, handOn: HandOn): void {
    clearTimeout(this.waiting.get(key)?.timer);
    const timer = setTimeout(() => this.flush(key), REST_MS);
    this.waiting.set(key, { text, handOn, timer });
    this.set(key, { kind: 'pending', text });
  }

  /** Hands on now what still waits. */
  flush(key: string): void {
    const waiting = this.waiting.get(key);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(key);
    const outcome = waiting.handOn(waiting.text);
    if (!(outcome instanceof Promise)) return this.settle(key, waiting.text, outcome);
    void outcome.then((late) => this.settle(key, waiting.text, late));
  }

  /** Back to what the value prints. */
  discard(key: string): void {
    clearTimeout(this.waiting.get(key)?.timer);
    this.waiting.delete(key);
    this.texts.delete(key);
    this.tell();
  }

  clear(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.texts.clear();
    this.tell();
  }

  private settle(key: string, text: string, outcome: Outcome): void {
    // Somebody typed on, or discarded, while the outcome was worked out.
    const now = this.texts.get(key);
    if (now?.kind !== 'pending' || now.text !== text) return;
    this.set(key, { ...outcome, text });
  }

  private set(key: string, typed: Typed): void {
    this.texts.set(key, typed);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
