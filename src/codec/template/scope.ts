/** The names a place of a template sees, and what they stand for in the view. */
import type { Expr } from '#core/expr/ast.ts';
import { isReservedName } from '#core/expr/methods.ts';
import { isVariableName } from '#core/expr/print.ts';
import type { TypeScope } from '#core/expr/infer-type.ts';
import type { Type } from '#core/expr/type.ts';
import type { Problem } from '#core/result.ts';
import type { Item, Value } from './value.ts';

/** A list that statements append to: `ns.rows.append(row)`. Rounds and branches get a fresh one. */
export interface Sink {
  items: Item[];
}

export type Binding =
  /** Written into each place that uses the name. */
  | { readonly kind: 'value'; readonly value: Value }
  /** `{% set x %}…{% endset %}`. */
  | { readonly kind: 'capture'; readonly items: readonly Item[] }
  | { readonly kind: 'namespace'; readonly sinks: ReadonlyMap<string, Sink> };

/** One loop around a place. */
export interface Loop {
  readonly over: Expr;
  /** Name of the index in the view; null until something asks for it. */
  index: string | null;
}

/** What is shared by the whole template. */
export interface Whole {
  /** All words of the template: a name that is made up is none of them. */
  readonly taken: Set<string>;
  readonly warnings: Problem[];
  /** All sinks, for rounds and branches to swap. */
  readonly sinks: Sink[];
}

export class Scope {
  private readonly bindings: Map<string, Binding>;

  constructor(
    readonly whole: Whole,
    /** Null: the types of the data are not known. */
    readonly types: TypeScope | null,
    readonly loop: Loop | null = null,
    bindings: ReadonlyMap<string, Binding> = new Map(),
  ) {
    this.bindings = new Map(bindings);
  }

  get(name: string): Binding | undefined {
    return this.bindings.get(name);
  }

  set(name: string, binding: Binding): void {
    this.bindings.set(name, binding);
  }

  names(): Iterable<readonly [string, Binding]> {
    return this.bindings;
  }

  /** For a branch: what is set in it is merged afterwards. */
  fork(): Scope {
    return new Scope(this.whole, this.types, this.loop, this.bindings);
  }

  /** For the rounds of a loop: what is set in them ends with them. */
  inLoop(loop: Loop, names: readonly (readonly [string, Type])[]): Scope {
    const types = this.types && new Map([...this.types, ...names]);
    return new Scope(this.whole, types, loop, this.bindings);
  }

  /** A name for something the template has none for. */
  fresh(...wishes: readonly string[]): string {
    const first = wishes[0] ?? 'one';
    for (let count = 1; ; count += 1) {
      const name = wishes[count - 1] ?? `${first}${count}`;
      if (this.whole.taken.has(name)) continue;
      this.whole.taken.add(name);
      return name;
    }
  }
}

/** Whether a view can have a variable of this name. */
export function canName(name: string): boolean {
  return isVariableName(name) && !isReservedName(name);
}
