/** What is gathered while code is written: imports, actions, and what the view reads. */
import type { Field } from '#core/doc/fields.ts';
import type { Expr } from '#core/expr/ast.ts';
import type { Code } from './code.ts';
import type { ObjectType, Type } from './type.ts';

export interface Variable {
  /** Its name in the code. */
  readonly code: string;
  readonly type: Type;
}

export interface Scope {
  /** By their names in the view. */
  readonly names: ReadonlyMap<string, Variable>;
  /** Paths such as `todo.due` that a condition around has shown not to be null or undefined. */
  readonly facts: ReadonlySet<string>;
  /** Paths that a condition around has shown to be false, or null or undefined. */
  readonly empty: ReadonlyMap<string, 'false' | 'missing'>;
}

/** The path that a piece of code reads, without the marks that change no value. */
export function pathText(text: string): string {
  return text.replaceAll('?.[', '[').replaceAll('?.', '.').replaceAll('!', '');
}

/** One place that sends an action. */
interface ActionUse {
  readonly type: string;
  /** Of the payload in the config; `undefined` where there is none. */
  readonly payload: Type;
  readonly fields: readonly Field[];
}

export class Context {
  readonly imports = new Set<string>();
  readonly typeImports = new Set<string>();
  readonly used = new Set<Variable>();
  readonly actions: ActionUse[] = [];
  /** Keys that the view reads and the data does not have. */
  readonly missing = new Map<ObjectType, Set<string>>();

  constructor(
    /** Objects of the data, whose types may get more keys. */
    readonly owned: ReadonlySet<ObjectType>,
    readonly typedActions: boolean,
    readonly configName: (action: string) => string,
    /** Given from outside, since expressions stand in calls, and calls in expressions. */
    private readonly compileWith: (expr: Expr, scope: Scope, context: Context) => Code,
  ) {}

  compile(expr: Expr, scope: Scope): Code {
    return this.compileWith(expr, scope, this);
  }

  /** Notes a key that no data has. False where the type is not ours to change. */
  addMissing(object: ObjectType, key: string): boolean {
    if (!this.owned.has(object)) return false;
    const keys = this.missing.get(object) ?? new Set();
    this.missing.set(object, keys.add(key));
    return true;
  }

  /** A class or function of the package, to be imported. */
  use(name: string): string {
    this.imports.add(name);
    return name;
  }

  useTypes(names: readonly string[]): void {
    for (const name of names) this.typeImports.add(name);
  }
}
