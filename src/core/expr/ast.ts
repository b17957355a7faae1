/**
 * The expression language of views: a closed subset of JavaScript expressions, kept parsed.
 * Values are plain data, so equal identity means equal code and they can be stored and compared.
 */
import type { TextRange } from '../result.ts';

export type UnaryOperator = '!' | '-' | '+';
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '%' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '===' | '!==';
export type LogicalOperator = '&&' | '||' | '??';

interface Ranged {
  /** Where it stands in the text it was parsed from; absent for expressions made by a gesture. */
  readonly range?: TextRange;
}

export type Expr = Ranged &
  (
    | { readonly type: 'literal'; readonly value: string | number | boolean | null | undefined }
    /** `quasis` has one entry more than `values`. Cooked text. */
    | {
        readonly type: 'template';
        readonly quasis: readonly string[];
        readonly values: readonly Expr[];
      }
    | { readonly type: 'name'; readonly name: string }
    | {
        readonly type: 'member';
        readonly object: Expr;
        readonly property: string;
        readonly optional: boolean;
      }
    | {
        readonly type: 'index';
        readonly object: Expr;
        readonly index: Expr;
        readonly optional: boolean;
      }
    /** A method of a value: `xs.join(", ")`, or a static one when `object` is the name of a namespace: `Math.round(x)`. */
    | {
        readonly type: 'call';
        readonly object: Expr | null;
        readonly method: string;
        readonly args: readonly (Expr | Spread | Arrow)[];
        readonly optional: boolean;
      }
    | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly argument: Expr }
    | {
        readonly type: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expr;
        readonly right: Expr;
      }
    | {
        readonly type: 'logical';
        readonly operator: LogicalOperator;
        readonly left: Expr;
        readonly right: Expr;
      }
    | {
        readonly type: 'conditional';
        readonly test: Expr;
        readonly then: Expr;
        readonly otherwise: Expr;
      }
    | { readonly type: 'array'; readonly items: readonly (Expr | Spread)[] }
    | { readonly type: 'object'; readonly entries: readonly (ObjectEntry | Spread)[] }
  );

export interface Spread extends Ranged {
  readonly type: 'spread';
  readonly argument: Expr;
}

export interface ObjectEntry {
  readonly type: 'entry';
  /** A string for `a:`, `"a":` and shorthand; an expression for `[a]:`. */
  readonly key: string | Expr;
  readonly value: Expr;
}

/** A callback argument, such as the function of `.filter`. Its body is one expression. */
export interface Arrow extends Ranged {
  readonly type: 'arrow';
  readonly params: readonly Pattern[];
  readonly body: Expr;
}

/** A parameter: a name, `{ id, name: label }`, or `[key, value]`. */
export type Pattern =
  | { readonly type: 'name'; readonly name: string }
  | {
      readonly type: 'objectPattern';
      readonly entries: readonly { readonly key: string; readonly value: Pattern }[];
    }
  | { readonly type: 'arrayPattern'; readonly items: readonly (Pattern | null)[] };

/** Names a pattern binds, in order. */
export function boundNames(pattern: Pattern): readonly string[] {
  switch (pattern.type) {
    case 'name':
      return [pattern.name];
    case 'objectPattern':
      return pattern.entries.flatMap((entry) => boundNames(entry.value));
    case 'arrayPattern':
      return pattern.items.flatMap((item) => (item ? boundNames(item) : []));
  }
}
