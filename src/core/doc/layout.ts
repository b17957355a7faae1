/**
 * How a parsed node was written: what its text says and where the parts stand. A printer compares
 * it with the node as it is now and keeps the text of every part that still holds. All numbers are
 * offsets into `Source.text`. Plain data, so that it can be stored.
 */
import type { Expr, Pattern } from '../expr/ast.ts';
import type { TextRange } from '../result.ts';
import type { PropValue } from './node.ts';

/** One child in the text of a list. */
export interface HoleItem {
  /** The first comment that belongs to the child, or its own start. */
  readonly lead: number;
  /** What stands in the list: the child with its braces, brackets or `...`. */
  readonly start: number;
  readonly end: number;
  /** After a comment that follows on the same line, else `end`. */
  readonly trail: number;
  /** `source.start` of the child: tells whether a child is the one that was written here. */
  readonly node: number;
}

/** The text of a list of children. */
export interface Hole {
  /**
   * `jsx`: all between an opening and a closing tag. `array`: an array without its brackets.
   * `single`: one expression, without brackets around it.
   */
  readonly kind: 'jsx' | 'array' | 'single';
  readonly start: number;
  readonly end: number;
  readonly items: readonly HoleItem[];
}

export interface Attribute extends TextRange {
  readonly prop: string;
  /** `text`: written as the text between the tags. */
  readonly form: 'attribute' | 'text';
}

interface LayoutBase {
  /** Ranges of texts over several lines, whose indentation is part of their value. */
  readonly fixed?: readonly TextRange[];
}

export type Layout = LayoutBase &
  (
    | {
        readonly kind: 'element';
        readonly type: string;
        readonly props: Readonly<Record<string, PropValue>>;
        /** In source order. Null: written in a way that is only kept whole, such as with `{...{}}`. */
        readonly attributes: readonly Attribute[] | null;
        /** End of the tag's name, and of the opening tag. */
        readonly name: number;
        readonly open: number;
        /** Comments in the opening tag. */
        readonly notes?: readonly TextRange[];
        /** Null: `<Row />`. */
        readonly close: TextRange | null;
        readonly children: Hole;
      }
    | {
        readonly kind: 'repeat';
        readonly over: Expr;
        readonly item: Pattern;
        readonly index?: string;
        readonly overAt: TextRange;
        /** Written as `xs?.map` or `a?.xs.map`; `overAt` is then all before the bracket. */
        readonly lenient?: true;
        /** The parameters with their brackets. */
        readonly paramsAt: TextRange;
        readonly children: Hole;
      }
    | {
        readonly kind: 'when';
        readonly test: Expr;
        readonly testAt: TextRange;
        readonly form: 'and' | 'ternary';
        readonly children: Hole;
        /** Null with `&&`. */
        readonly otherwise: Hole | null;
      }
    | { readonly kind: 'fragment'; readonly children: Hole }
  );
