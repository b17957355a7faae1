/** What is gathered while a template is written: its head, its names and its problems. */
import type { Doc } from '#core/doc/doc.ts';
import { loopNames } from '#core/doc/rename.ts';
import type { NodeId } from '#core/doc/node.ts';
import { boundNames } from '#core/expr/ast.ts';
import type { Expr } from '#core/expr/ast.ts';
import { partsOf } from '#core/expr/parts.ts';
import type { Part } from '#core/expr/parts.ts';
import { problem } from '#core/result.ts';
import type { Problem, TextRange } from '#core/result.ts';
import { cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import { LIBRARY } from './library.ts';
import type { LibraryName } from './library.ts';
import { GLOBALS, Names, UNREADABLE, isPlainName } from './names.ts';
import { ABSENT, MAYBE_DATA, UNDEFINED, canBe, keyShape } from './shape.ts';
import type { Shape } from './shape.ts';
import type { Scope } from './scope.ts';

/** How a template reaches its own data and Jinja's functions by any name. */
const SELF = 'self._TemplateReference__context';

const LIBRARY_ORDER = Object.keys(LIBRARY) as readonly LibraryName[];

/** Where an expression stands, for problems. */
export interface Place {
  readonly node?: NodeId;
  readonly prop?: string;
}

export class Context {
  readonly problems: Problem[] = [];
  private readonly names: Names;
  private readonly used = new Set<LibraryName>();
  private readonly aliases = new Map<string, Code>();
  private readonly registers: string[] = [];
  private readonly macros: string[] = [];
  private readonly aliasLines: string[] = [];
  private readonly hidden: ReadonlySet<string>;
  private place: Place = {};

  constructor(
    doc: Doc,
    private readonly data: Shape,
    /** Given from outside, since expressions stand in calls, and calls in expressions. */
    readonly compile: (expr: Expr, scope: Scope) => Code,
  ) {
    const names = namesIn(doc);
    const keys = [...(data.keys?.keys() ?? [])];
    this.names = new Names([...names, ...keys, ...LIBRARY_ORDER, ...GLOBALS, '_c']);
    this.hidden = new Set([...names, ...keys].filter((name) => GLOBALS.has(name)));
  }

  /** Runs with problems told of this place. */
  at<T>(place: Place, run: () => T): T {
    const before = this.place;
    this.place = place;
    try {
      return run();
    } finally {
      this.place = before;
    }
  }

  /** Notes what Jinja cannot say. The code stands for it until the template is thrown away. */
  refuse(code: string, message: string, range?: TextRange): Code {
    this.problems.push(problem(code, message, { ...this.place, ...(range ? { range } : {}) }));
    return cheap('none', ABSENT);
  }

  fresh(wish: string): string {
    return this.names.fresh(wish);
  }

  /** The name a variable of a loop has in the template. */
  variable(name: string): string {
    return isPlainName(name) && !isInLibrary(name)
      ? name
      : this.names.fresh(`${name.replaceAll(/[^A-Za-z0-9_]/g, '')}_`);
  }

  /** A key of the data, as the template reads it. */
  dataKey(name: string, range?: TextRange): Code {
    const before = this.aliases.get(name);
    if (before) return before;
    // What the schema does not admit may come all the same: a schema is often behind its view.
    const known = keyShape(this.data, name);
    const found = this.readData(name, known === ABSENT ? MAYBE_DATA : known, range);
    this.aliases.set(name, found);
    return found;
  }

  private readData(name: string, shape: Shape, range?: TextRange): Code {
    if (name === 'self') {
      return this.refuse(
        'jinja/self',
        'A Python server can’t pass data under the name `self`; give that key another name.',
        range,
      );
    }
    const maybe = canBe(shape, UNDEFINED);
    if (isPlainName(name) && !isInLibrary(name) && !(maybe && GLOBALS.has(name))) {
      return path(name, shape);
    }
    const alias = this.names.fresh('_d1');
    const direct = GLOBALS.has(name)
      ? `${name} if ${name} is not callable`
      : isPlainName(name) || (isReadable(name) && !isInLibrary(name))
        ? name
        : `${SELF}.resolve(${JSON.stringify(name)})`;
    this.aliasLines.push(`{% set ${alias} = ${direct} %}`);
    return path(alias, shape);
  }

  /** A call of a macro that gives text. */
  text(name: LibraryName, ...args: readonly string[]): string {
    this.use(name);
    return `${name}(${args.join(', ')})`;
  }

  /** A call of a macro that leaves a value. */
  value(name: LibraryName, shape: Shape, ...args: readonly string[]): Code {
    this.use(name);
    return this.result(`${name}(${args.join(', ')})`, shape);
  }

  /** The value that a call has left. */
  result(call: string, shape: Shape): Code {
    this.use('_r');
    const read = canBe(shape, UNDEFINED) ? '(_r.v if _r.v is defined)' : '_r.v';
    return code(`[${call}, ${read}][1]`, shape);
  }

  /** Computes a value once, for code that reads it more than once. */
  once(value: Code, use: (again: Code) => Code): Code {
    if (value.cheap) return use(value);
    this.use('_let');
    const name = this.register();
    const inner = use(path(`${name}.v`, value.shape));
    return code(`[_let(${name}, ${valueOf(value)}), ${valueOf(inner)}][1]`, inner.shape);
  }

  /** What is known of an expression, without writing it. */
  shapeOf(expr: Expr, scope: Scope): Shape {
    const used = new Set(this.used);
    const counts = [this.registers, this.macros, this.problems].map((list) => list.length);
    const { shape } = this.compile(expr, scope);
    [this.registers, this.macros, this.problems].forEach((list, i) => {
      list.length = counts[i] ?? 0;
    });
    for (const name of this.used) if (!used.has(name)) this.used.delete(name);
    return shape;
  }

  macro(text: string): void {
    this.macros.push(text);
  }

  private register(): string {
    const name = this.names.fresh('_v1');
    this.registers.push(name);
    return name;
  }

  use(name: LibraryName): void {
    if (this.used.has(name)) return;
    this.used.add(name);
    for (const needed of LIBRARY[name].needs) this.use(needed);
  }

  /** What has to stand before the widget. */
  head(): string {
    const helpers = LIBRARY_ORDER.filter((name) => this.used.has(name)).map(
      (name) => LIBRARY[name].text,
    );
    const registers = this.registers.map((name) => `{% set ${name} = namespace() %}`);
    const lines = [...helpers, ...registers, ...this.macros].join('');
    return `${this.aliasLines.join('')}${this.withGlobals(lines)}`;
  }

  /** Jinja's functions, where data of the same name would hide them. */
  private withGlobals(lines: string): string {
    let text = lines;
    let before = '';
    for (const name of this.hidden) {
      const call = new RegExp(`(?<![\\w."])${name}\\(`, 'g');
      if (!call.test(text)) continue;
      const alias = this.names.fresh(`_${name}`);
      text = text.replaceAll(call, `${alias}(`);
      before += `{% set ${alias} = ${SELF}.environment.globals["${name}"] %}`;
    }
    return before + text;
  }
}

export function path(text: string, shape: Shape): Code {
  return canBe(shape, UNDEFINED)
    ? { text, shape, cheap: true, defined: `${text} is defined` }
    : cheap(text, shape);
}

function isInLibrary(name: string): boolean {
  return Object.hasOwn(LIBRARY, name);
}

function isReadable(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !UNREADABLE.has(name);
}

/** Every name a view says: variables of loops and callbacks, and keys of the data. */
function namesIn(doc: Doc): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: Part): void => {
    if (part.type === 'name') names.add(part.name);
    if (part.type === 'arrow') for (const name of part.params.flatMap(boundNames)) names.add(name);
    for (const inner of partsOf(part)) visit(inner);
  };
  const see = (expr: Expr): void => visit(expr);
  for (const node of Object.values(doc.nodes)) {
    switch (node.kind) {
      case 'element':
        for (const value of Object.values(node.props)) if (value.kind === 'expr') see(value.expr);
        break;
      case 'repeat':
        see(node.over);
        for (const name of loopNames(node)) names.add(name);
        break;
      case 'when':
        see(node.test);
        break;
      case 'fragment':
    }
  }
  return names;
}
