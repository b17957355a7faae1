/** The parser's tree for JSX, which the parser itself gives no types for. */
import type * as acorn from 'acorn';

interface At {
  readonly start: number;
  readonly end: number;
}

export interface JsxElement extends At {
  readonly type: 'JSXElement';
  readonly openingElement: JsxOpening;
  readonly closingElement: At | null;
  readonly children: readonly JsxChild[];
}

export interface JsxFragment extends At {
  readonly type: 'JSXFragment';
  readonly openingFragment: At;
  readonly closingFragment: At;
  readonly children: readonly JsxChild[];
}

interface JsxOpening extends At {
  readonly name: At;
  readonly attributes: readonly (JsxAttribute | JsxSpreadAttribute)[];
  readonly selfClosing: boolean;
}

export interface JsxAttribute extends At {
  readonly type: 'JSXAttribute';
  readonly name: At;
  readonly value: acorn.Literal | JsxContainer | JsxElement | JsxFragment | null;
}

export interface JsxSpreadAttribute extends At {
  readonly type: 'JSXSpreadAttribute';
  readonly argument: acorn.Expression;
}

interface JsxContainer extends At {
  readonly type: 'JSXExpressionContainer';
  readonly expression: Code | (At & { readonly type: 'JSXEmptyExpression' });
}

interface JsxText extends At {
  readonly type: 'JSXText';
  /** Entities decoded. */
  readonly value: string;
}

export type JsxChild =
  | JsxElement
  | JsxFragment
  | JsxContainer
  | JsxText
  | (At & { readonly type: 'JSXSpreadChild'; readonly expression: Code });

/** An expression, which with JSX may be an element. */
export type Code = acorn.Expression | JsxElement | JsxFragment;

/** The parser's expression as it may be with JSX; its own types leave the elements out. */
export function asCode(expression: acorn.Expression): Code {
  return expression;
}
