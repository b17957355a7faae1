/** A place in the segments of a template: characters of its text, and tags between them. */
import type { TextRange } from '#core/result.ts';
import { TemplateFault } from './fault.ts';
import type { Segment } from './segments.ts';

type Tag = Exclude<Segment, { kind: 'text' }>;
export type StatementTag = Extract<Segment, { kind: 'statement' }>;

/** Deeper templates print what no client shows. */
const MAX_DEPTH = 190;

export class Cursor {
  private index = 0;
  private offset = 0;
  private depth = 0;

  constructor(
    private readonly length: number,
    private readonly segments: readonly Segment[],
  ) {}

  /** The tag that stands here; null where text goes on or the template ends. */
  tag(): Tag | null {
    const segment = this.segment();
    return segment && segment.kind !== 'text' ? segment : null;
  }

  /** The statement that stands here, when it is one of these. */
  statement(...words: readonly string[]): StatementTag | null {
    const tag = this.tag();
    return tag?.kind === 'statement' && words.includes(tag.word) ? tag : null;
  }

  /** The next character of text; empty at a tag and at the end. */
  char(): string {
    const segment = this.segment();
    return segment?.kind === 'text' ? segment.text.charAt(this.offset) : '';
  }

  /** The text up to the next tag. */
  rest(): string {
    const segment = this.segment();
    return segment?.kind === 'text' ? segment.text.slice(this.offset) : '';
  }

  atEnd(): boolean {
    return this.segment() === null;
  }

  move(characters: number): void {
    this.offset += characters;
  }

  passTag(): void {
    this.index += 1;
    this.offset = 0;
  }

  /** Past blanks, and past commas where a list is read. */
  skip(pattern: RegExp): void {
    // After a comment another piece of text may go on.
    for (let found = pattern.exec(this.rest()); found; found = pattern.exec(this.rest())) {
      this.move(found[0].length);
    }
  }

  /** @throws TemplateFault when another sign stands here */
  expect(sign: string): void {
    if (this.char() !== sign) throw this.unexpected(`\`${sign}\``);
    this.move(1);
  }

  /** The range of one sign or tag at this place. */
  place(): TextRange {
    const segment = this.segment();
    if (!segment) return { start: this.length, end: this.length };
    if (segment.kind !== 'text') return segment.range;
    const start = segment.range.start + this.offset;
    return { start, end: start + 1 };
  }

  unexpected(instead: string): TemplateFault {
    const segment = this.segment();
    const range = this.place();
    if (!segment) {
      const message = `The template ends too early; ${instead} is missing.`;
      return new TemplateFault('template/syntax', message, range);
    }
    const found =
      segment.kind === 'statement'
        ? `\`{% ${segment.word} %}\``
        : segment.kind === 'output'
          ? '`{{ … }}`'
          : `\`${this.char()}\``;
    const message = `${found} is not expected here, but ${instead}: a template prints the JSON of a widget.`;
    return new TemplateFault('template/syntax', message, range);
  }

  /** Runs a reading one level further in. */
  within<T>(read: () => T): T {
    if (this.depth >= MAX_DEPTH) {
      throw new TemplateFault(
        'template/too-deep',
        `The template is nested more than ${MAX_DEPTH} levels deep.`,
        this.place(),
      );
    }
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }

  mark(): { readonly index: number; readonly offset: number } {
    return { index: this.index, offset: this.offset };
  }

  back({ index, offset }: { readonly index: number; readonly offset: number }): void {
    this.index = index;
    this.offset = offset;
  }

  private segment(): Segment | null {
    const segment = this.segments[this.index];
    if (!segment) return null;
    if (segment.kind !== 'text' || this.offset < segment.text.length) return segment;
    this.passTag();
    return this.segment();
  }
}
