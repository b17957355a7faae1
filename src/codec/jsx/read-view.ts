/** Reads the parser's tree into drafts of nodes; what has no place in a view becomes a problem. */
import type * as acorn from 'acorn';
import type { Hole, Layout } from '#core/doc/layout.ts';
import type { Source } from '#core/doc/node.ts';
import type { Expr } from '#core/expr/ast.ts';
import { fromEstree } from '#core/expr/from-estree.ts';
import { checkArrow, fromPattern } from '#core/expr/from-pattern.ts';
import { report } from '#core/expr/reading.ts';
import type { Reading } from '#core/expr/reading.ts';
import { MAX_DEPTH, tooDeep } from '#core/expr/syntax.ts';
import type { TextRange } from '#core/result.ts';
import type { Draft } from './draft.ts';
import { asCode } from './estree.ts';
import type { Code, JsxChild, JsxElement, JsxFragment } from './estree.ts';
import { fixedTexts } from './fixed-texts.ts';
import { readElementFacts } from './read-element.ts';
import { hasOptionalLink, paramsEnd, passesOn } from './repeat-call.ts';
import { placeItems } from './trivia.ts';
import type { Placed } from './trivia.ts';

export interface ViewReading extends Reading {
  /** In source order. */
  readonly comments: readonly TextRange[];
}

interface List {
  readonly drafts: readonly Draft[];
  readonly hole: Hole;
}

/** The node an expression says; null for `null`, `false` and the like, and after a problem. */
export function readNode(code: Code, reading: ViewReading, depth: number): Draft | null {
  if (depth > MAX_DEPTH) {
    if (!reading.problems.some((known) => known.code === 'view/too-deep')) {
      reading.problems.push(tooDeep(code.start, code.end));
    }
    return null;
  }
  switch (code.type) {
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return readNode(asCode(code.expression), reading, depth + 1);
    case 'JSXElement':
      return readElement(code, reading, depth);
    case 'JSXFragment':
    case 'ArrayExpression':
      return readFragment(code, reading, depth);
    case 'ConditionalExpression':
      return readTernary(code, reading, depth);
    case 'LogicalExpression':
      return readLogical(code, reading, depth);
    case 'CallExpression':
      return readCall(code, reading, depth);
    default:
      if (!isAbsent(code)) {
        report(
          reading,
          'view/not-an-element',
          'Only elements, conditions and `.map` can stand here; show a value with <Text value={…} />.',
          code,
        );
      }
      return null;
  }
}

/** Children that show nothing: `null`, `false`, `""`, `" "` and `undefined`. */
function isAbsent(code: Code): boolean {
  const inner = unwrap(code);
  if (inner.type === 'Identifier') return inner.name === 'undefined';
  if (inner.type !== 'Literal' || inner.regex) return false;
  const { value } = inner;
  return (
    value === null || typeof value === 'boolean' || (typeof value === 'string' && !value.trim())
  );
}

function unwrap(code: Code): Code {
  let inner = code;
  while (inner.type === 'ParenthesizedExpression') inner = inner.expression;
  return inner;
}

function readElement(code: JsxElement, reading: ViewReading, depth: number): Draft {
  const facts = readElementFacts(code, reading, depth);
  const list = facts.textual
    ? { drafts: [], hole: emptyHole(code.openingElement.end) }
    : readJsxList(
        code.children,
        code.openingElement.end,
        code.closingElement?.start ?? code.openingElement.end,
        reading,
        depth,
      );
  const notes = commentsIn(code.openingElement, reading);
  const layout: Layout = {
    kind: 'element',
    type: facts.type,
    props: facts.props,
    attributes: facts.attributes,
    name: code.openingElement.name.end,
    open: code.openingElement.end,
    ...(notes.length > 0 ? { notes: notes.map(({ start, end }) => ({ start, end })) } : {}),
    close: code.closingElement && {
      start: code.closingElement.start,
      end: code.closingElement.end,
    },
    children: list.hole,
    ...fixedIn(facts.fixed),
  };
  return {
    kind: 'element',
    type: facts.type,
    props: facts.props,
    children: list.drafts,
    otherwise: [],
    source: sourceOf(code, layout, reading),
  };
}

function fixedIn(fixed: readonly TextRange[]): { readonly fixed?: readonly TextRange[] } {
  return fixed.length > 0 ? { fixed } : {};
}

function emptyHole(at: number): Hole {
  return { kind: 'jsx', start: at, end: at, items: [] };
}

function sourceOf(code: TextRange, layout: Layout, reading: ViewReading): Source {
  return { text: reading.text, start: code.start, end: code.end, layout };
}

/** Puts drafts into their list: comments are shared out, and each draft learns its own. */
function listOf(
  kind: Hole['kind'],
  range: TextRange,
  read: readonly { readonly draft: Draft; readonly start: number; readonly end: number }[],
  comments: readonly TextRange[],
  reading: ViewReading,
): List {
  const placed: Placed[] = read.map(({ draft, start, end }) => ({
    start,
    end,
    node: draft.source.start,
  }));
  const items = placeItems(reading.text, placed, comments, range.start, range.end);
  const drafts = read.map(({ draft }, i) => {
    const item = items[i];
    return item
      ? { ...draft, source: { ...draft.source, lead: item.lead, trail: item.trail } }
      : draft;
  });
  return { drafts, hole: { kind, start: range.start, end: range.end, items } };
}

function readJsxList(
  children: readonly JsxChild[],
  start: number,
  end: number,
  reading: ViewReading,
  depth: number,
): List {
  const comments: TextRange[] = [];
  const read = children.flatMap((child) => {
    switch (child.type) {
      case 'JSXText':
        if (child.value.trim() !== '') reportText(child, reading);
        return [];
      case 'JSXExpressionContainer':
        if (child.expression.type === 'JSXEmptyExpression' || isAbsent(child.expression)) {
          comments.push(child);
          return [];
        }
        return drafted(readNode(child.expression, reading, depth + 1), child);
      case 'JSXSpreadChild':
        return drafted(readNode(child.expression, reading, depth + 1), child);
      default:
        return drafted(readNode(child, reading, depth + 1), child);
    }
  });
  return listOf('jsx', { start, end }, read, comments, reading);
}

function drafted(draft: Draft | null, at: TextRange) {
  return draft ? [{ draft, start: at.start, end: at.end }] : [];
}

function reportText(child: TextRange, reading: ViewReading): void {
  const raw = reading.text.slice(child.start, child.end);
  const start = child.start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  const comment = text.startsWith('//') || text.startsWith('/*');
  report(
    reading,
    comment ? 'view/comment' : 'view/text',
    comment
      ? 'Between tags this is text, not a comment; write {/* … */}.'
      : 'Text can’t stand here by itself; put it into <Text value="…" />.',
    { start, end: start + text.length },
  );
}

/** A list in brackets: `[<A />, ...xs.map(…)]`. */
function readArrayList(code: acorn.ArrayExpression, reading: ViewReading, depth: number): List {
  const range = { start: code.start + 1, end: code.end - 1 };
  const read = code.elements.flatMap((item) => {
    if (!item) return [];
    const inner = item.type === 'SpreadElement' ? item.argument : item;
    return isAbsent(inner) ? [] : drafted(readNode(inner, reading, depth + 1), item);
  });
  return listOf('array', range, read, commentsIn(range, reading), reading);
}

function commentsIn(range: TextRange, reading: ViewReading): readonly TextRange[] {
  return reading.comments.filter(({ start, end }) => start >= range.start && end <= range.end);
}

/** Where one expression stands for a list of children: a branch, or the result of a loop round. */
function readBranch(code: Code, reading: ViewReading, depth: number): List {
  const inner = unwrap(code);
  if (inner.type === 'JSXFragment') return readFragmentList(inner, reading, depth);
  if (inner.type === 'ArrayExpression') return readArrayList(inner, reading, depth);
  const draft = readNode(inner, reading, depth + 1);
  const around = { start: code.start, end: code.end };
  const read = drafted(draft, draft ? draft.source : inner);
  const list = listOf('single', around, read, commentsIn(around, reading), reading);
  // Comments of the child go where it goes, so they are part of what stands for it.
  const [item] = list.hole.items;
  const range = item
    ? { start: item.lead, end: item.trail }
    : { start: inner.start, end: inner.end };
  return { drafts: list.drafts, hole: { ...list.hole, ...range } };
}

function readFragmentList(code: JsxFragment, reading: ViewReading, depth: number): List {
  const { openingFragment, closingFragment } = code;
  return readJsxList(code.children, openingFragment.end, closingFragment.start, reading, depth);
}

function readFragment(
  code: JsxFragment | acorn.ArrayExpression,
  reading: ViewReading,
  depth: number,
): Draft {
  const { drafts, hole } =
    code.type === 'JSXFragment'
      ? readFragmentList(code, reading, depth)
      : readArrayList(code, reading, depth);
  const source = sourceOf(code, { kind: 'fragment', children: hole }, reading);
  return { kind: 'fragment', children: drafts, otherwise: [], source };
}

function readTernary(
  code: acorn.ConditionalExpression,
  reading: ViewReading,
  depth: number,
): Draft {
  const { expr: test, fixed } = readExpr(code.test, reading, depth);
  const children = readBranch(asCode(code.consequent), reading, depth);
  const otherwise = readBranch(asCode(code.alternate), reading, depth);
  const layout: Layout = {
    kind: 'when',
    test,
    testAt: { start: code.test.start, end: code.test.end },
    form: 'ternary',
    children: children.hole,
    otherwise: otherwise.hole,
    ...fixedIn(fixed),
  };
  return {
    kind: 'when',
    test,
    children: children.drafts,
    otherwise: otherwise.drafts,
    source: sourceOf(code, layout, reading),
  };
}

function readLogical(
  code: acorn.LogicalExpression,
  reading: ViewReading,
  depth: number,
): Draft | null {
  if (code.operator !== '&&') {
    report(
      reading,
      'view/condition',
      'Write `condition ? <A /> : <B />`, or `condition && <A />`.',
      code,
    );
    return null;
  }
  const { expr: test, fixed } = readExpr(code.left, reading, depth);
  const { drafts, hole } = readBranch(asCode(code.right), reading, depth);
  const layout: Layout = {
    kind: 'when',
    test,
    testAt: { start: code.left.start, end: code.left.end },
    form: 'and',
    children: hole,
    otherwise: null,
    ...fixedIn(fixed),
  };
  const source = sourceOf(code, layout, reading);
  return { kind: 'when', test, children: drafts, otherwise: [], source };
}

/** `.map` makes a repeat; calls that only pass a list of elements on are seen through. */
function readCall(code: acorn.CallExpression, reading: ViewReading, depth: number): Draft | null {
  const { callee } = code;
  const method =
    callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier'
      ? callee.property.name
      : '';
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') {
    return notARepeat(code, reading);
  }
  const [callback] = code.arguments;
  if (passesOn(method, code.arguments)) {
    const inner = readNode(asCode(callee.object), reading, depth + 1);
    return inner && { ...inner, source: { ...inner.source, start: code.start, end: code.end } };
  }
  if ((method !== 'map' && method !== 'flatMap') || code.arguments.length !== 1) {
    return notARepeat(code, reading);
  }
  if (callback?.type !== 'ArrowFunctionExpression') {
    report(
      reading,
      'view/repeat',
      'Write a function here, such as `.map((item) => <Text value={item.name} />)`.',
      callback ?? code,
    );
    return null;
  }
  if (!checkArrow(callback, reading)) return null;
  return readRepeat(code, callee.object, callee.optional, callback, reading, depth);
}

function notARepeat(code: TextRange, reading: ViewReading): null {
  report(
    reading,
    'view/repeat',
    'Only `.map` makes elements, such as `items.map((item) => <Text value={item.name} />)`.',
    code,
  );
  return null;
}

function readRepeat(
  code: acorn.CallExpression,
  list: acorn.Expression,
  optional: boolean,
  arrow: acorn.ArrowFunctionExpression & { body: acorn.Expression },
  reading: ViewReading,
  depth: number,
): Draft {
  const { expr, fixed } = readExpr(list, reading, depth);
  // In `xs?.map(…)` and `a?.xs.map(…)` a missing list shows nothing.
  const lenient = optional || hasOptionalLink(list);
  const over: Expr = lenient
    ? { type: 'logical', operator: '??', left: expr, right: { type: 'array', items: [] } }
    : expr;
  const [first, second, third] = arrow.params;
  const item = first ? fromPattern(first, reading) : ({ type: 'name', name: '_' } as const);
  if (third || (second && second.type !== 'Identifier')) {
    const message = 'A repeat knows an item and its index: `(item, index) =>`.';
    report(reading, 'view/repeat', message, third ?? second ?? arrow);
  }
  const indexName = second && fromPattern(second, reading);
  const index = indexName?.type === 'name' ? { index: indexName.name } : {};
  const { drafts, hole } = readBranch(asCode(arrow.body), reading, depth);
  const layout: Layout = {
    kind: 'repeat',
    over,
    item,
    ...index,
    overAt: { start: list.start, end: lenient ? code.callee.end : list.end },
    ...(lenient ? { lenient } : {}),
    paramsAt: { start: arrow.start, end: paramsEnd(arrow, reading.text) },
    children: hole,
    ...fixedIn(fixed),
  };
  const source = sourceOf(code, layout, reading);
  return { kind: 'repeat', over, item, ...index, children: drafts, otherwise: [], source };
}

interface ReadExpr {
  readonly expr: Expr;
  /** Texts in it that run over several lines. */
  readonly fixed: readonly TextRange[];
}

function readExpr(code: acorn.Expression, reading: ViewReading, depth: number): ReadExpr {
  const expr = fromEstree(code, reading, depth + 1);
  return { expr, fixed: fixedTexts(expr, reading.text) };
}
