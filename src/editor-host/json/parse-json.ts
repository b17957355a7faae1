/** JSON with places: what `JSON.parse` accepts, and a sentence with a place for what it refuses. */
import type { OffsetRange } from '../editor-props.ts';

export interface JsonFault extends OffsetRange {
  readonly message: string;
}

export type JsonPath = readonly (string | number)[];

export type ParsedJson =
  | {
      readonly ok: true;
      /** Plain JSON, never undefined. */
      readonly value: unknown;
      /** Where the value at a path stands, or its nearest ancestor that is there. */
      readonly rangeOf: (path: JsonPath) => OffsetRange;
      /** Keys that stand twice in one object: the last one counts. */
      readonly repeated: readonly JsonFault[];
    }
  | { readonly ok: false; readonly fault: JsonFault };

/** Deeper data would overflow what walks it later. */
const MAX_DEPTH = 200;

interface Read {
  readonly value: unknown;
  readonly range: OffsetRange;
  readonly parts?: ReadonlyMap<string | number, Read>;
}

class Refusal extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message);
  }
}

export function parseJson(text: string): ParsedJson {
  const reader = new Reader(text);
  try {
    const root = reader.document();
    return {
      ok: true,
      value: root.value,
      rangeOf: (path) => find(root, path),
      repeated: reader.repeated,
    };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

function find(root: Read, path: JsonPath): OffsetRange {
  let at = root;
  for (const key of path) {
    const part = at.parts?.get(key);
    if (!part) break;
    at = part;
  }
  return at.range;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// The grammar itself names control characters.
// oxlint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const WORD = /[\w$.+-]+/y;
const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class Reader {
  readonly repeated: JsonFault[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  document(): Read {
    this.space();
    if (this.at === this.text.length) this.refuse('Nothing here yet. Write {} for no data.', 0);
    const root = this.value(0);
    this.space();
    if (this.at < this.text.length) {
      this.refuse('This stands after the end of the value.', this.text.length - this.at);
    }
    return root;
  }

  private value(depth: number): Read {
    if (depth > MAX_DEPTH) this.refuse(`Nested more than ${MAX_DEPTH} levels deep.`, 1);
    const sign = this.text[this.at];
    if (sign === '{') return this.object(depth);
    if (sign === '[') return this.array(depth);
    const start = this.at;
    if (sign === '"') return this.placed(start, this.string());
    if (sign === "'") this.refuse('Strings take double quotes.', 1);
    const number = this.match(NUMBER);
    if (number !== '' && !this.wordGoesOn()) return this.placed(start, Number(number));
    this.at = start;
    const word = this.match(WORD);
    if (Object.hasOwn(LITERALS, word)) return this.placed(start, LITERALS[word]);
    this.at = start;
    if (word !== '') {
      this.refuse(`${word} is no value. Text stands in double quotes.`, word.length);
    }
    return this.refuse(this.ended() ?? 'A value is missing here.', 1);
  }

  private object(depth: number): Read {
    const start = this.at++;
    const entries: [string, unknown][] = [];
    const parts = new Map<string, Read>();
    this.space();
    while (this.text[this.at] !== '}') {
      const keyAt = this.at;
      const key = this.key(entries.length > 0);
      if (parts.has(key)) {
        this.repeated.push({
          start: keyAt,
          end: this.at,
          message: `"${key}" stands here twice; the last one counts.`,
        });
      }
      this.space();
      if (this.text[this.at] !== ':') this.refuse(this.ended() ?? 'A colon is missing here.', 1);
      this.at += 1;
      this.space();
      const part = this.value(depth + 1);
      entries.push([key, part.value]);
      parts.set(key, part);
      this.next('}');
    }
    this.at += 1;
    return { ...this.placed(start, Object.fromEntries(entries)), parts };
  }

  private array(depth: number): Read {
    const start = this.at++;
    const items: unknown[] = [];
    const parts = new Map<number, Read>();
    this.space();
    while (this.text[this.at] !== ']') {
      const part = this.value(depth + 1);
      parts.set(items.length, part);
      items.push(part.value);
      this.next(']');
    }
    this.at += 1;
    return { ...this.placed(start, items), parts };
  }

  /** After an entry: a comma with another entry behind it, or the end. */
  private next(end: '}' | ']'): void {
    this.space();
    const sign = this.text[this.at];
    if (sign === end) return;
    if (sign !== ',') {
      const missing =
        end === '}' ? 'A comma or } is missing here.' : 'A comma or ] is missing here.';
      this.refuse(this.ended() ?? missing, 1);
    }
    const comma = this.at++;
    this.space();
    if (this.text[this.at] === end) {
      this.at = comma;
      this.refuse('No comma goes after the last entry.', 1);
    }
  }

  private key(another: boolean): string {
    if (this.text[this.at] === '"') return this.string();
    const word = this.peek(WORD);
    if (word !== '') this.refuse(`Keys take double quotes: "${word}".`, word.length);
    if (this.text[this.at] === "'") this.refuse('Keys take double quotes.', 1);
    const wanted = another ? 'A key is missing after the comma.' : 'A key or } is missing here.';
    return this.refuse(this.ended() ?? wanted, 1);
  }

  private string(): string {
    const text = this.match(STRING);
    if (text !== '') return JSON.parse(text) as string;
    const rest = this.text.slice(this.at + 1);
    const line = /^[^"\n\r]*/.exec(rest)?.[0] ?? '';
    const escape = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})./.exec(line);
    if (escape) {
      this.at += 1 + escape.index;
      return this.refuse(`${escape[0]} is no escape. Write \\\\ for a backslash.`, 2);
    }
    return this.refuse('This string has no end on its line.', line.length + 1);
  }

  private wordGoesOn(): boolean {
    return this.peek(WORD) !== '';
  }

  /** A sentence for the place where the text ends or a comment starts. */
  private ended(): string | undefined {
    if (this.at === this.text.length) return 'The text ends before the data does.';
    if (/^(\/\/|\/\*|#)/.test(this.text.slice(this.at))) return 'JSON takes no comments.';
    return undefined;
  }

  private space(): void {
    this.match(/[ \t\n\r]+/y);
  }

  private peek(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private match(pattern: RegExp): string {
    const found = this.peek(pattern);
    this.at += found.length;
    return found;
  }

  private placed(start: number, value: unknown): Read {
    return { value, range: { start, end: this.at } };
  }

  private refuse(message: string, length: number): never {
    throw new Refusal({ message, start: this.at, end: this.at + length });
  }
}
