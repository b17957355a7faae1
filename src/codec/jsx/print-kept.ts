/** Nodes that have a text of their own: what still holds of it is copied, the rest written anew. */
import { lookup } from '#core/catalogue/registry.ts';
import { getNode } from '#core/doc/doc.ts';
import type { Layout } from '#core/doc/layout.ts';
import type { ElementNode, Node, NodeId, RepeatNode, WhenNode } from '#core/doc/node.ts';
import { BINDING, printAt, printLogicalOperand } from '#core/expr/print.ts';
import { exprOf } from './attribute-text.ts';
import { blockComment, hasComment, jsxComment, scanComments } from './comments.ts';
import { copy, lineIndent, shiftedIndent } from './copy.ts';
import type { Shift } from './copy.ts';
import { formatExpr } from './format-expr.ts';
import {
  brackets,
  overText,
  paramsText,
  printFresh,
  tagOf,
  writeBranch,
  writeNode,
} from './print-fresh.ts';
import { listChanged, writeHole } from './print-list.ts';
import { writeKeptOpening } from './print-opening.ts';
import { writtenSource } from './printing.ts';
import type { Place, Printing, Written } from './printing.ts';
import { sameExpr, sameProp } from './same.ts';

type LayoutOf<K extends Layout['kind']> = Extract<Layout, { kind: K }>;

/** A child that was not written where it stands now: its text, if it has one, moves with its comments. */
export function printChild(id: NodeId, indent: string, place: Place, printing: Printing): void {
  const node = getNode(printing.doc, id);
  const source = writtenSource(node);
  if (!source) return printFresh(id, indent, place, printing);
  const { out } = printing;
  const { text, start, end, lead = start, trail = end } = source;
  for (const comment of scanComments(text.slice(lead, start))) {
    const shifted = comment.replaceAll(`\n${lineIndent(text, lead)}`, `\n${indent}`);
    out.write(`${place === 'jsx' ? jsxComment(shifted) : shifted}\n${indent}`);
  }
  // An element needs no braces between tags; a text that only leads to one does.
  const [open, close] =
    place === 'jsx' && text.charAt(start) !== '<' ? ['{', '}'] : brackets(node, place);
  out.write(open);
  const from = lineIndent(text, start);
  printKept(node, source, { text, from, to: indent, fixed: [] }, printing);
  out.write(close);
  for (const comment of scanComments(text.slice(end, trail))) {
    out.write(` ${place === 'jsx' ? jsxComment(comment) : blockComment(comment)}`);
  }
}

/** A node that stands where it was written, or whose text is copied as a whole. */
export function printKept(node: Node, source: Written, around: Shift, printing: Printing): void {
  const { out } = printing;
  const { layout } = source;
  const shift: Shift = { ...around, fixed: layout.fixed ?? [] };
  const start = out.length;
  if (!keep(node, source, layout, shift, printing)) {
    writeNode(node, shiftedIndent(shift, source.start), printing);
  }
  out.markNode(node.id, start);
}

/** False, and nothing written, when the text has no form for what the node is now. */
function keep(
  node: Node,
  source: Written,
  layout: Layout,
  shift: Shift,
  printing: Printing,
): boolean {
  if (node.kind === 'element' && layout.kind === 'element') {
    return keepElement(node, source, layout, shift, printing);
  }
  if (node.kind === 'repeat' && layout.kind === 'repeat') {
    return keepRepeat(node, source, layout, shift, printing);
  }
  if (node.kind === 'when' && layout.kind === 'when') {
    return keepWhen(node, source, layout, shift, printing);
  }
  if (node.kind !== 'fragment' || layout.kind !== 'fragment') return false;
  const { children: hole } = layout;
  copy(printing.out, shift, source.start, hole.start);
  writeHole(hole, node.children, shift, shiftedIndent(shift, source.start), printing);
  copy(printing.out, shift, hole.end, source.end);
  return true;
}

function keepElement(
  node: ElementNode,
  source: Written,
  layout: LayoutOf<'element'>,
  shift: Shift,
  printing: Printing,
): boolean {
  const { out } = printing;
  const textual = layout.attributes?.find(({ form }) => form === 'text');
  if (textual && (node.children.length > 0 || !keepsText(node.type, textual.prop))) return false;
  const value = textual && node.props[textual.prop];
  const hole = layout.children;
  const changed = listChanged(hole, node.children, source.text, printing);
  const emptied = textual
    ? value === undefined
    : node.children.length === 0 && changed && !hasComment(keptText(layout, source));
  const selfClosing = emptied || (layout.close === null && node.children.length === 0);
  writeKeptOpening(node, source, layout, shift, selfClosing, out);
  if (selfClosing) return true;
  if (textual && value) {
    writeText(node, textual, source, layout, shift, printing);
  } else {
    writeHole(hole, node.children, shift, shiftedIndent(shift, source.start), printing);
  }
  if (layout.close && node.type === layout.type) {
    copy(out, shift, layout.close.start, layout.close.end);
  } else {
    out.write(`</${tagOf(node.type)}>`);
  }
  return true;
}

/** Whether text between the tags of this type is this prop. */
function keepsText(type: string, prop: string): boolean {
  const component = lookup(type);
  return component?.textProp === prop && component.children.mode === 'none';
}

/** What is between the tags and belongs to no child. */
function keptText({ children: hole }: LayoutOf<'element'>, { text }: Written): string {
  let kept = '';
  let at = hole.start;
  for (const item of hole.items) {
    kept += text.slice(at, item.lead);
    at = item.trail;
  }
  return kept + text.slice(at, hole.end);
}

/** The prop that is written as the text between the tags. */
function writeText(
  node: ElementNode,
  at: { readonly prop: string; readonly start: number; readonly end: number },
  source: Written,
  layout: LayoutOf<'element'>,
  shift: Shift,
  printing: Printing,
): void {
  const { out } = printing;
  const value = node.props[at.prop];
  if (value && !sameProp(value, layout.props[at.prop])) {
    const raw = source.text.slice(at.start, at.end);
    const from = at.start + (raw.length - raw.trimStart().length);
    const to = from + raw.trim().length;
    copy(out, shift, at.start, from);
    const start = out.length;
    const indent = shiftedIndent(shift, from);
    const plain = value.kind === 'literal' && typeof value.value === 'string' ? value.value : '';
    out.write(
      isPlainChild(plain)
        ? plain
        : `{${formatExpr(exprOf(value), { indent, before: out.column + 1, after: 1 })}}`,
    );
    out.markProp(node.id, at.prop, start);
    copy(out, shift, to, at.end);
    return;
  }
  const start = out.length;
  copy(out, shift, at.start, at.end);
  out.markProp(node.id, at.prop, start);
}

/** Reads the same between tags: nothing that is code there, no blank that would be lost. */
function isPlainChild(text: string): boolean {
  return text !== '' && text === text.trim() && !/[{}<>&\t\n\r\u2028\u2029]|\/\/|\/\*/.test(text);
}

function keepRepeat(
  node: RepeatNode,
  source: Written,
  layout: LayoutOf<'repeat'>,
  shift: Shift,
  printing: Printing,
): boolean {
  const { out } = printing;
  const sameOver = sameExpr(node.over, layout.over);
  const sameItem = sameExpr(node.item, layout.item) && node.index === layout.index;
  const { overAt, paramsAt, children: hole } = layout;
  const newOver = `${overText(node.over)}${layout.lenient ? '.map' : ''}`;
  const mark = (
    prop: string,
    from: { readonly start: number; readonly end: number },
    text: string | null,
  ) => {
    const start = out.length;
    if (text === null) copy(out, shift, from.start, from.end);
    else out.write(text);
    out.markProp(node.id, prop, start);
  };
  copy(out, shift, source.start, overAt.start);
  mark('over', overAt, sameOver ? null : newOver);
  copy(out, shift, overAt.end, paramsAt.start);
  mark('item', paramsAt, sameItem ? null : paramsText(node));
  copy(out, shift, paramsAt.end, hole.start);
  writeHole(hole, node.children, shift, shiftedIndent(shift, hole.start), printing);
  copy(out, shift, hole.end, source.end);
  return true;
}

/** Blanks and comments. */
const TRIVIA = /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*)*/;

function keepWhen(
  node: WhenNode,
  source: Written,
  layout: LayoutOf<'when'>,
  shift: Shift,
  printing: Printing,
): boolean {
  const { out } = printing;
  const { testAt, children: hole, otherwise } = layout;
  // `test && x` gets a second branch: `&&` becomes `?`, the rest stays.
  const grows = !otherwise && node.otherwise.length > 0;
  copy(out, shift, source.start, testAt.start);
  const start = out.length;
  if (sameExpr(node.test, layout.test)) copy(out, shift, testAt.start, testAt.end);
  else if (otherwise || grows) out.write(printAt(node.test, BINDING.conditional + 1));
  else out.write(printLogicalOperand('&&', node.test, 0));
  out.markProp(node.id, 'test', start);
  let at = testAt.end;
  if (grows) {
    const sign = at + (TRIVIA.exec(source.text.slice(at))?.[0].length ?? 0);
    copy(out, shift, at, sign);
    out.write('?');
    at = sign + 2;
  }
  copy(out, shift, at, hole.start);
  writeHole(hole, node.children, shift, shiftedIndent(shift, hole.start), printing);
  at = hole.end;
  if (otherwise) {
    copy(out, shift, at, otherwise.start);
    writeHole(otherwise, node.otherwise, shift, shiftedIndent(shift, otherwise.start), printing);
    at = otherwise.end;
  }
  copy(out, shift, at, source.end);
  if (grows) {
    out.write(' : ');
    writeBranch(node.otherwise, shiftedIndent(shift, source.end), printing);
  }
  return true;
}
