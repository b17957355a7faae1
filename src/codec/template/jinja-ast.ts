/** The library's tree of Jinja, which it has no types for outside itself. Only what is read here. */

interface Token {
  readonly value: string;
}

export interface JinjaName {
  readonly type: 'Identifier';
  readonly value: string;
}

export interface JinjaCall {
  readonly type: 'CallExpression';
  readonly callee: JinjaExpr;
  readonly args: readonly JinjaExpr[];
}

export interface JinjaSlice {
  readonly type: 'SliceExpression';
  readonly start?: JinjaExpr;
  readonly stop?: JinjaExpr;
  readonly step?: JinjaExpr;
}

export type JinjaExpr =
  | JinjaName
  | JinjaCall
  | JinjaSlice
  | { readonly type: 'IntegerLiteral' | 'FloatLiteral'; readonly value: number }
  | { readonly type: 'StringLiteral'; readonly value: string }
  | { readonly type: 'ArrayLiteral' | 'TupleLiteral'; readonly value: readonly JinjaExpr[] }
  | { readonly type: 'ObjectLiteral'; readonly value: ReadonlyMap<JinjaExpr, JinjaExpr> }
  | {
      readonly type: 'MemberExpression';
      readonly object: JinjaExpr;
      readonly property: JinjaExpr;
      readonly computed: boolean;
    }
  | {
      readonly type: 'BinaryExpression';
      readonly operator: Token;
      readonly left: JinjaExpr;
      readonly right: JinjaExpr;
    }
  | {
      readonly type: 'FilterExpression';
      readonly operand: JinjaExpr;
      readonly filter: JinjaName | JinjaCall;
    }
  | { readonly type: 'SelectExpression'; readonly lhs: JinjaExpr; readonly test: JinjaExpr }
  | {
      readonly type: 'TestExpression';
      readonly operand: JinjaExpr;
      readonly negate: boolean;
      readonly test: JinjaName;
    }
  | { readonly type: 'UnaryExpression'; readonly operator: Token; readonly argument: JinjaExpr }
  | {
      readonly type: 'Ternary';
      readonly condition: JinjaExpr;
      readonly trueExpr: JinjaExpr;
      readonly falseExpr: JinjaExpr;
    }
  | {
      readonly type: 'KeywordArgumentExpression';
      readonly key: JinjaName;
      readonly value: JinjaExpr;
    };

export type JinjaTag =
  | JinjaExpr
  | { readonly type: 'If'; readonly test: JinjaExpr }
  | {
      readonly type: 'For';
      readonly loopvar: JinjaExpr;
      readonly iterable: JinjaExpr;
    }
  | {
      readonly type: 'Set';
      readonly assignee: JinjaExpr;
      /** Null: what stands between the tag and `endset` is the value. */
      readonly value: JinjaExpr | null;
    };
