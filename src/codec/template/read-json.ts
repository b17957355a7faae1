/** Reads the JSON that a template prints, with its tags in between. */
import type { Expr } from '#core/expr/ast.ts';
import { conditional } from '#core/expr/build.ts';
import { inferType } from '#core/expr/infer-type.ts';
import { problem } from '#core/result.ts';
import type { TextRange } from '#core/result.ts';
import { joined, text } from './calls.ts';
import { captureIn } from './capture.ts';
import { Cursor } from './cursor.ts';
import { TemplateFault, unreadable } from './fault.ts';
import { parseOutput } from './parse-tag.ts';
import { readExpr, readValue } from './read-expr.ts';
import type { Scope } from './scope.ts';
import type { Segment } from './segments.ts';
import { Statements, whenItems } from './statements.ts';
import { withoutJson } from './tojson.ts';
import type { Entry, Item, Value } from './value.ts';

const BLANKS = /^\s+/;
const BLANKS_AND_COMMAS = /^[\s,]+/;
const WORD = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z]+)/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const BRANCH_ENDS = ['elif', 'else', 'endif'] as const;
const ENDS = [...BRANCH_ENDS, 'endfor', 'endset'] as const;

export class TemplateReader {
  private readonly cursor: Cursor;
  private readonly statements: Statements;

  constructor(
    template: string,
    segments: readonly Segment[],
    private readonly scope: Scope,
  ) {
    this.cursor = new Cursor(template.length, segments);
    this.statements = new Statements(
      this.cursor,
      (inner) => this.items(inner),
      (inner) => this.textParts(inner, ['endset']),
    );
  }

  /** @throws TemplateFault where the template can't be read */
  read(): Value {
    const value = this.value(this.scope);
    if (!value) throw this.cursor.unexpected('a widget');
    for (;;) {
      this.cursor.skip(BLANKS);
      if (this.cursor.atEnd()) return value;
      if (!this.statements.run(this.scope)) throw this.cursor.unexpected('the end');
    }
  }

  /** Null: nothing is printed, or what is printed was left out with a warning. */
  private value(scope: Scope): Value | null {
    return this.cursor.within(() => {
      for (;;) {
        this.cursor.skip(BLANKS);
        const tag = this.cursor.tag();
        if (!tag) return this.plainValue(scope);
        if (tag.kind === 'output') {
          this.cursor.passTag();
          return this.output(tag.code, { scope, range: tag.range });
        }
        if (BRANCH_ENDS.some((word) => word === tag.word)) return null;
        if (tag.word === 'if') {
          const choice = this.choice(scope, tag.range);
          if (choice) return choice;
        } else if (!this.statements.run(scope)) {
          throw this.cursor.unexpected('a value');
        }
      }
    });
  }

  private choice(scope: Scope, range: TextRange): Value | null {
    return this.statements.branch<Value | null>(
      scope,
      (inner) => {
        const value = this.value(inner);
        this.cursor.skip(BLANKS);
        return value;
      },
      (test, then, otherwise) =>
        then || otherwise ? { kind: 'choice', test, chosen: then, otherwise, range } : null,
      null,
    );
  }

  private plainValue(scope: Scope): Value {
    const { start } = this.cursor.place();
    const ranged = (): TextRange => ({ start, end: Math.max(start, this.cursor.place().start) });
    switch (this.cursor.char()) {
      case '{': {
        this.cursor.move(1);
        const entries = this.entries(scope);
        this.cursor.expect('}');
        return { kind: 'object', entries, range: ranged() };
      }
      case '[': {
        this.cursor.move(1);
        const items = this.items(scope);
        this.cursor.expect(']');
        return { kind: 'list', items, range: ranged() };
      }
      case '"': {
        const expr = this.string(scope);
        return { kind: 'expr', expr, range: ranged() };
      }
      default:
        return this.word();
    }
  }

  private word(): Value {
    const range = this.cursor.place();
    const word = WORD.exec(this.cursor.rest())?.[0] ?? '';
    const value = WORDS.has(word) ? WORDS.get(word) : word === '' ? NaN : Number(word);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw this.cursor.unexpected('a value');
    }
    this.cursor.move(word.length);
    return { kind: 'expr', expr: { type: 'literal', value }, range };
  }

  private output(code: string, at: { scope: Scope; range: TextRange }): Value | null {
    return this.tolerant(at, () => {
      const expr = withoutJson(parseOutput(code, at.range));
      const captured = captureIn(expr, at.scope);
      if (!captured) return readValue(expr, at);
      const [only] = captured;
      return captured.length === 1 && only?.kind === 'value'
        ? only.value
        : { kind: 'list', items: captured, range: at.range };
    });
  }

  /** What a view can't say is left out, and said to be. The cursor stands after the tag already. */
  private tolerant<T>({ scope, range }: { scope: Scope; range: TextRange }, read: () => T) {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      const message = `${error.message} It is left out.`;
      scope.whole.warnings.push(problem(error.code, message, { range, severity: 'warning' }));
      return null;
    }
  }

  /** Up to the bracket or the tag that ends the list. */
  private items(scope: Scope): readonly Item[] {
    return this.cursor.within(() => {
      const items: Item[] = [];
      for (;;) {
        this.cursor.skip(BLANKS_AND_COMMAS);
        const tag = this.cursor.tag();
        if (!tag) {
          if (this.cursor.char() === ']' || this.cursor.atEnd()) return items;
          items.push({ kind: 'value', value: this.plainValue(scope) });
        } else if (tag.kind === 'output') {
          this.cursor.passTag();
          items.push(...this.outputItems(tag.code, { scope, range: tag.range }));
        } else if (ENDS.some((word) => word === tag.word)) {
          return items;
        } else if (tag.word === 'if') {
          items.push(...this.conditionalItems(scope, tag.range));
        } else if (tag.word === 'for') {
          items.push(...this.statements.repeat(scope));
        } else if (!this.statements.run(scope)) {
          throw this.cursor.unexpected('an item');
        }
      }
    });
  }

  private conditionalItems(scope: Scope, range: TextRange): readonly Item[] {
    return this.statements.branch<readonly Item[]>(
      scope,
      (inner) => this.items(inner),
      (test, then, otherwise) => whenItems(test, then, otherwise, range),
      [],
    );
  }

  private outputItems(code: string, at: { scope: Scope; range: TextRange }): readonly Item[] {
    const found = this.tolerant(at, (): readonly Item[] => {
      const expr = withoutJson(parseOutput(code, at.range));
      if (this.statements.append(expr, at)) return [];
      return captureIn(expr, at.scope) ?? [{ kind: 'value', value: readValue(expr, at) }];
    });
    return found ?? [];
  }

  private entries(scope: Scope): readonly Entry[] {
    return this.cursor.within(() => {
      const entries: Entry[] = [];
      for (;;) {
        this.cursor.skip(BLANKS_AND_COMMAS);
        const tag = this.cursor.tag();
        if (!tag) {
          if (this.cursor.char() !== '"') return entries;
          const entry = this.entry(scope);
          if (entry) entries.push(entry);
        } else if (tag.kind === 'statement' && BRANCH_ENDS.some((word) => word === tag.word)) {
          return entries;
        } else if (tag.kind === 'statement' && tag.word === 'if') {
          entries.push(...this.conditionalEntries(scope, tag.range));
        } else if (!this.statements.run(scope)) {
          throw this.cursor.unexpected('a key');
        }
      }
    });
  }

  private entry(scope: Scope): Entry | null {
    const place = this.cursor.place();
    const key = this.string(scope);
    if (key.type !== 'literal' || typeof key.value !== 'string') {
      throw unreadable('A key that comes from the data', place);
    }
    this.cursor.skip(BLANKS);
    this.cursor.expect(':');
    const value = this.value(scope);
    return value && { key: key.value, value };
  }

  private conditionalEntries(scope: Scope, range: TextRange): readonly Entry[] {
    return this.statements.branch<readonly Entry[]>(
      scope,
      (inner) => this.entries(inner),
      (test, then, otherwise) => {
        const keys = new Set([...then, ...otherwise].map(({ key }) => key));
        const of = (entries: readonly Entry[], key: string): Value | null =>
          entries.findLast((entry) => entry.key === key)?.value ?? null;
        return [...keys].map((key): Entry => {
          const parts = { test, chosen: of(then, key), otherwise: of(otherwise, key) };
          return { key, value: { kind: 'choice', ...parts, range } };
        });
      },
      [],
    );
  }

  private string(scope: Scope): Expr {
    this.cursor.expect('"');
    const parts = this.textParts(scope, null);
    this.cursor.expect('"');
    const [only] = parts;
    if (parts.length !== 1 || !only) return joined(parts);
    const isText =
      only.type === 'literal' ||
      (scope.types !== null && inferType(only, scope.types).kind === 'string');
    return isText ? only : joined(parts);
  }

  /**
   * What is printed between quotes, or between the tags of a block.
   * @param ends the tags that end it; null reads up to the closing quote
   */
  private textParts(scope: Scope, ends: readonly string[] | null): readonly Expr[] {
    return this.cursor.within(() => {
      const parts: Expr[] = [];
      for (;;) {
        const tag = this.cursor.tag();
        if (!tag) {
          if (this.cursor.atEnd()) throw this.cursor.unexpected(ends ? 'the end tag' : '`"`');
          const piece = ends ? this.cursor.rest() : quoted(this.cursor.rest());
          if (piece === '') return parts;
          this.cursor.move(piece.length);
          parts.push(text(ends ? piece : this.unescaped(piece)));
        } else if (tag.kind === 'output') {
          this.cursor.passTag();
          parts.push(readExpr(parseOutput(tag.code, tag.range), { scope, range: tag.range }));
        } else if (ENDS.some((word) => word === tag.word)) {
          return parts;
        } else if (tag.word === 'if') {
          parts.push(this.conditionalText(scope, ends));
        } else if (!this.statements.run(scope)) {
          throw this.cursor.unexpected('text');
        }
      }
    });
  }

  private conditionalText(scope: Scope, ends: readonly string[] | null): Expr {
    return this.statements.branch<Expr>(
      scope,
      (inner) => joined(this.textParts(inner, ends && BRANCH_ENDS)),
      conditional,
      text(''),
    );
  }

  private unescaped(piece: string): string {
    try {
      return String(JSON.parse(`"${piece}"`));
    } catch {
      throw this.cursor.unexpected('text as JSON writes it');
    }
  }
}

/** The characters before the closing quote. */
function quoted(rest: string): string {
  return /^(?:[^"\\]|\\.)*/s.exec(rest)?.[0] ?? '';
}
