/** `if`, `for` and `set`: what they do to the names in scope, and to what is printed. */
import type { Expr, Pattern } from '#core/expr/ast.ts';
import { inferType } from '#core/expr/infer-type.ts';
import { UNKNOWN, without } from '#core/expr/type.ts';
import type { Type } from '#core/expr/type.ts';
import type { TextRange } from '#core/result.ts';
import { arrow, call, callStatic, joined, member, number } from './calls.ts';
import type { Cursor, StatementTag } from './cursor.ts';
import { TemplateFault, unreadable } from './fault.ts';
import type { JinjaExpr } from './jinja-ast.ts';
import { parseCondition, parseFor, parseOutput, parseSet } from './parse-tag.ts';
import { negated, readExpr, readTest, readValue } from './read-expr.ts';
import type { At } from './read-expr.ts';
import { canName } from './scope.ts';
import type { Binding, Loop, Scope, Sink } from './scope.ts';
import type { Item, Value } from './value.ts';

/** Items under a condition; without a first branch the condition is turned round. */
export function whenItems(
  test: Expr,
  items: readonly Item[],
  otherwise: readonly Item[],
  range: TextRange,
): readonly Item[] {
  if (items.length === 0 && otherwise.length === 0) return [];
  return items.length === 0
    ? [{ kind: 'when', test: negated(test), items: otherwise, otherwise: [], range }]
    : [{ kind: 'when', test, items, otherwise, range }];
}

export class Statements {
  constructor(
    private readonly cursor: Cursor,
    private readonly items: (scope: Scope) => readonly Item[],
    /** The text up to `endset`. */
    private readonly textParts: (scope: Scope) => readonly Expr[],
  ) {}

  /** Runs a statement that prints nothing. False when no such statement stands here. */
  run(scope: Scope): boolean {
    const tag = this.cursor.tag();
    if (tag?.kind === 'output') {
      const at: At = { scope, range: tag.range };
      if (!this.append(parseOutput(tag.code, tag.range), at)) return false;
      this.cursor.passTag();
      return true;
    }
    switch (tag?.word) {
      case 'set':
        this.cursor.passTag();
        this.assign(scope, tag);
        return true;
      case 'do':
        this.cursor.passTag();
        if (this.append(parseOutput(tag.code, tag.range), { scope, range: tag.range })) return true;
        throw unreadable('This `do`', tag.range);
      case 'for':
        // Here rounds can only append to a list.
        if (this.repeat(scope).length === 0) return true;
        throw unreadable('A repeat in this place', tag.range);
      default:
        return false;
    }
  }

  /**
   * An `if` up to its `endif`; `elif` is an `if` inside `else`.
   * @param read reads a branch, up to its end tag
   * @param none what a missing `else` gives
   */
  branch<T>(
    scope: Scope,
    read: (scope: Scope) => T,
    join: (test: Expr, then: T, otherwise: T) => T,
    none: T,
  ): T {
    return this.cursor.within(() => {
      const tag = this.cursor.statement('if', 'elif');
      if (!tag) throw this.cursor.unexpected('`{% if %}`');
      this.cursor.passTag();
      const at: At = { scope, range: tag.range };
      const test = readTest(parseCondition(tag.code, tag.range), at);
      const before = takeSinks(scope);
      const thenScope = scope.fork();
      const then = read(thenScope);
      const thenItems = takeSinks(scope);
      const elseScope = scope.fork();
      let otherwise = none;
      if (this.cursor.statement('elif')) {
        otherwise = this.branch(elseScope, read, join, none);
      } else {
        if (this.cursor.statement('else')) {
          this.cursor.passTag();
          otherwise = read(elseScope);
        }
        this.end('endif');
      }
      const elseItems = takeSinks(scope);
      restoreSinks(scope, before, (sink) =>
        whenItems(test, thenItems.get(sink) ?? [], elseItems.get(sink) ?? [], tag.range),
      );
      merge(scope, thenScope, elseScope, test, tag.range);
      return join(test, then, otherwise);
    });
  }

  /** A `for` up to its `endfor`; empty when its rounds print nothing. */
  repeat(scope: Scope): readonly Item[] {
    return this.cursor.within(() => {
      const tag = this.cursor.statement('for');
      if (!tag) throw this.cursor.unexpected('`{% for %}`');
      this.cursor.passTag();
      const { inner, over, item, loop } = openLoop(scope, tag);
      const { range } = tag;
      const before = takeSinks(scope);
      const items = this.items(inner);
      const appended = takeSinks(scope);
      const otherwise = this.cursor.statement('else') ? this.elseItems(scope) : [];
      this.end('endfor');
      const rounds = (of: readonly Item[]): readonly Item[] => {
        const index = loop.index === null ? {} : { index: loop.index };
        return of.length === 0 ? [] : [{ kind: 'repeat', over, item, ...index, items: of, range }];
      };
      restoreSinks(scope, before, (sink) => rounds(appended.get(sink) ?? []));
      const none: Expr = {
        type: 'binary',
        operator: '===',
        left: member(over, 'length'),
        right: number(0),
      };
      return [...rounds(items), ...whenItems(none, otherwise, [], range)];
    });
  }

  /** Runs `list.append(item)` on a list of a namespace; false for other expressions. */
  append(code: JinjaExpr, at: At): boolean {
    if (code.type === 'BinaryExpression' && code.operator.value === 'or') {
      // `{{ ns.rows.append(row) or "" }}` prints nothing.
      return this.append(code.left, at);
    }
    if (code.type !== 'CallExpression' || code.callee.type !== 'MemberExpression') return false;
    const { object, property } = code.callee;
    const [item] = code.args;
    if (property.type !== 'Identifier' || property.value !== 'append' || !item) return false;
    const sink = sinkOf(object, at.scope);
    if (!sink) return false;
    sink.items.push({ kind: 'value', value: readValue(item, at) });
    return true;
  }

  private elseItems(scope: Scope): readonly Item[] {
    this.cursor.passTag();
    return this.items(scope);
  }

  private end(word: string): void {
    if (!this.cursor.statement(word)) throw this.cursor.unexpected(`\`{% ${word} %}\``);
    this.cursor.passTag();
  }

  private assign(scope: Scope, tag: StatementTag): void {
    const at: At = { scope, range: tag.range };
    const { assignee, value } = parseSet(tag.code, tag.range);
    if (assignee.type === 'MemberExpression' && value) {
      if (!extend(assignee, value, at)) throw unreadable('This `set`', tag.range);
      return;
    }
    if (assignee.type !== 'Identifier') throw unreadable('A `set` of several names', tag.range);
    const name = assignee.value;
    if (!value) scope.set(name, this.captured(scope));
    else if (!this.append(value, at)) scope.set(name, boundTo(name, value, at));
  }

  /** What stands before `endset`: a list of JSON, or else text. */
  private captured(scope: Scope): Binding {
    const start = this.cursor.mark();
    const range = this.cursor.place();
    const warned = scope.whole.warnings.length;
    try {
      const items = this.items(scope.fork());
      this.end('endset');
      return { kind: 'capture', items };
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      this.cursor.back(start);
      scope.whole.warnings.length = warned;
      try {
        const expr = joined(this.textParts(scope.fork()));
        this.end('endset');
        return { kind: 'value', value: { kind: 'expr', expr, range } };
      } catch (other) {
        // The first reading is the likelier one, so its fault says more.
        throw other instanceof TemplateFault ? error : other;
      }
    }
  }
}

function boundTo(name: string, code: JinjaExpr, at: At): Binding {
  const { scope } = at;
  if (
    code.type === 'CallExpression' &&
    code.callee.type === 'Identifier' &&
    code.callee.value === 'namespace'
  ) {
    return { kind: 'namespace', sinks: namespaceSinks(code.args, at) };
  }
  const isIndex =
    code.type === 'MemberExpression' &&
    code.object.type === 'Identifier' &&
    code.object.value === 'loop' &&
    code.property.type === 'Identifier' &&
    code.property.value === 'index0';
  if (isIndex && scope.loop && canName(name)) scope.loop.index ??= name;
  return { kind: 'value', value: readValue(code, at) };
}

function namespaceSinks(args: readonly JinjaExpr[], at: At): ReadonlyMap<string, Sink> {
  const sinks = new Map<string, Sink>();
  for (const arg of args) {
    if (arg.type !== 'KeywordArgumentExpression') throw unreadable('This namespace', at.range);
    const value = readValue(arg.value, at);
    if (value.kind !== 'list') throw unreadable('A namespace of other values than lists', at.range);
    const sink: Sink = { items: [...value.items] };
    at.scope.whole.sinks.push(sink);
    sinks.set(arg.key.value, sink);
  }
  return sinks;
}

function sinkOf(code: JinjaExpr, scope: Scope): Sink | undefined {
  if (code.type !== 'MemberExpression' || code.object.type !== 'Identifier') return undefined;
  const bound = scope.get(code.object.value);
  if (bound?.kind !== 'namespace' || code.property.type !== 'Identifier') return undefined;
  return bound.sinks.get(code.property.value);
}

/** `{% set ns.rows = ns.rows + [row] %}`. */
function extend(assignee: JinjaExpr, value: JinjaExpr, at: At): boolean {
  const sink = sinkOf(assignee, at.scope);
  if (!sink || value.type !== 'BinaryExpression' || value.operator.value !== '+') return false;
  if (sinkOf(value.left, at.scope) !== sink) return false;
  const added = readValue(value.right, at);
  if (added.kind !== 'list') return false;
  sink.items.push(...added.items);
  return true;
}

/** The items of all lists so far; the lists start anew. */
function takeSinks(scope: Scope): ReadonlyMap<Sink, Item[]> {
  const taken = new Map<Sink, Item[]>();
  for (const sink of scope.whole.sinks) {
    taken.set(sink, sink.items);
    sink.items = [];
  }
  return taken;
}

function restoreSinks(
  scope: Scope,
  before: ReadonlyMap<Sink, Item[]>,
  added: (sink: Sink) => readonly Item[],
): void {
  for (const sink of scope.whole.sinks) sink.items = [...(before.get(sink) ?? []), ...added(sink)];
}

/** What branches set lives on after them. */
function merge(scope: Scope, then: Scope, otherwise: Scope, test: Expr, range: TextRange): void {
  const names = new Set([...then.names(), ...otherwise.names()].map(([name]) => name));
  for (const name of names) {
    const a = then.get(name);
    const b = otherwise.get(name);
    if (a === b && a === scope.get(name)) continue;
    const both = either(a, b, test, range);
    if (both) scope.set(name, both);
  }
}

function either(
  a: Binding | undefined,
  b: Binding | undefined,
  test: Expr,
  range: TextRange,
): Binding | null {
  if (a?.kind === 'namespace' || b?.kind === 'namespace') return a ?? b ?? null;
  if (a?.kind === 'capture' || b?.kind === 'capture') {
    const items = whenItems(test, itemsOf(a), itemsOf(b), range);
    return { kind: 'capture', items };
  }
  const value: Value = {
    kind: 'choice',
    test,
    chosen: a?.value ?? null,
    otherwise: b?.value ?? null,
    range,
  };
  return { kind: 'value', value };
}

function itemsOf(binding: Binding | undefined): readonly Item[] {
  return binding?.kind === 'capture' ? binding.items : [];
}

interface OpenLoop {
  readonly inner: Scope;
  readonly over: Expr;
  readonly item: Pattern;
  readonly loop: Loop;
}

function openLoop(scope: Scope, tag: StatementTag): OpenLoop {
  const { range } = tag;
  const { loopvar, iterable } = parseFor(tag.code, range);
  const filtered = iterable.type === 'SelectExpression' ? iterable : null;
  const list = listOf(readExpr(filtered ? filtered.lhs : iterable, { scope, range }), scope);
  const names = loopNames(loopvar, range).map((name) => ({ name, as: loopName(name, scope) }));
  const item: Pattern =
    loopvar.type === 'Identifier'
      ? { type: 'name', name: names[0]?.as ?? '_' }
      : { type: 'arrayPattern', items: names.map(({ as }) => ({ type: 'name', name: as })) };
  const types = names.map(({ as }): readonly [string, Type] => [
    as,
    loopvar.type === 'Identifier' ? itemType(list, scope) : UNKNOWN,
  ]);
  const open = (loop: Loop): Scope => {
    const inner = scope.inLoop(loop, types);
    for (const { name, as } of names) {
      const expr: Expr = { type: 'name', name: as };
      inner.set(name, { kind: 'value', value: { kind: 'expr', expr, range } });
    }
    return inner;
  };
  const over = filtered
    ? filter(
        list,
        item,
        readTest(filtered.test, { scope: open({ over: list, index: null }), range }),
      )
    : list;
  const loop: Loop = { over, index: null };
  return { inner: open(loop), over, item, loop };
}

function filter(list: Expr, item: Pattern, body: Expr): Expr {
  if (item.type === 'name') return call(list, 'filter', arrow(item.name, body));
  return call(list, 'filter', { type: 'arrow', params: [item], body });
}

function loopNames(code: JinjaExpr, range: TextRange): readonly string[] {
  const parts = code.type === 'TupleLiteral' ? code.value : [code];
  return parts.map((part) => {
    if (part.type !== 'Identifier') throw unreadable('The variable of this loop', range);
    return part.value;
  });
}

/** Over a dict Jinja walks the keys. */
function listOf(over: Expr, scope: Scope): Expr {
  const type = scope.types ? inferType(over, scope.types) : UNKNOWN;
  return over.type === 'object' || type.kind === 'object'
    ? callStatic('Object', 'keys', over)
    : over;
}

function itemType(list: Expr, scope: Scope): Type {
  const type = scope.types ? inferType(list, scope.types) : UNKNOWN;
  // What is walked is there.
  const there = without(type, 'null', 'undefined');
  return there.kind === 'array' ? there.item : UNKNOWN;
}

/** Another name where a view can't have this one, or where what was set before would mean it. */
function loopName(name: string, scope: Scope): string {
  const hides = [...scope.names()].some(([, binding]) => binding && mentions(binding, name));
  return canName(name) && !hides ? name : scope.fresh(`${name}Item`);
}

function mentions(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('type' in part && part.type === 'name' && 'name' in part && part.name === name) return true;
  return Object.values(part).some((inner) => mentions(inner, name));
}
