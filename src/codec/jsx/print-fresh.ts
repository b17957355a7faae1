/** Writes nodes in the fixed style: two spaces, double quotes, 80 columns, one prop a line if need be. */
import { getNode } from '#core/doc/doc.ts';
import { literal } from '#core/doc/node.ts';
import type { ElementNode, Node, NodeId, RepeatNode, WhenNode } from '#core/doc/node.ts';
import {
  BINDING,
  printAt,
  printLogicalOperand,
  printObject,
  printPattern,
} from '#core/expr/print.ts';
import type { Expr } from '#core/expr/ast.ts';
import { unreachable } from '#core/result.ts';
import { attributeAt, flatAttribute } from './attribute-text.ts';
import { blockComment } from './comments.ts';
import { UNIT, WIDTH } from './format-expr.ts';
import type { Output } from './output.ts';
import type { Place, Printing } from './printing.ts';
import { ANY_TYPE, isTagName } from './tag-names.ts';

export function printFresh(id: NodeId, indent: string, place: Place, printing: Printing): void {
  const node = getNode(printing.doc, id);
  const { out } = printing;
  const [open, close] = brackets(node, place);
  out.write(open);
  const start = out.length;
  writeNode(node, indent, printing);
  out.markNode(id, start);
  out.write(close);
}

/** What goes around the expression of a node in its place. */
export function brackets(node: Node, place: Place): readonly [open: string, close: string] {
  if (node.kind === 'element' || node.kind === 'fragment') return ['', ''];
  switch (place) {
    case 'jsx':
      return ['{', '}'];
    case 'array':
      return node.kind === 'repeat' ? ['...', ''] : ['', ''];
    case 'single':
      return ['', ''];
    default:
      return unreachable(place);
  }
}

export function writeNode(node: Node, indent: string, printing: Printing): void {
  switch (node.kind) {
    case 'element':
      return writeElement(node, indent, printing);
    case 'repeat':
      return writeRepeat(node, indent, printing);
    case 'when':
      return writeWhen(node, indent, printing);
    case 'fragment':
      return writeFragment(node.children, indent, printing);
    default:
      return unreachable(node);
  }
}

function writeElement(node: ElementNode, indent: string, printing: Printing): void {
  const { out } = printing;
  writeOpening(node, node.children.length === 0, indent, printing.out);
  if (node.children.length === 0) return;
  writeChildren(node.children, indent, printing);
  out.write(`</${tagOf(node.type)}>`);
}

export function tagOf(type: string): string {
  return isTagName(type) ? type : ANY_TYPE;
}

/** The opening tag; one prop a line when it does not fit. */
export function writeOpening(
  node: ElementNode,
  selfClosing: boolean,
  indent: string,
  out: Output,
  comments: readonly string[] = [],
): void {
  const tag = tagOf(node.type);
  const props = Object.entries(node.props);
  const notes = comments.map(blockComment);
  const typed = tag === node.type ? [] : [flatAttribute('type', literal(node.type))];
  const flat = [...typed, ...props.map(([prop, value]) => flatAttribute(prop, value))];
  const length = tag.length + [...notes, ...flat].reduce((sum, text) => sum + text.length + 1, 1);
  const fits = indent.length + length + (selfClosing ? 3 : 1) <= WIDTH;
  out.write(`<${tag}`);
  const inner = indent + UNIT;
  const separator = fits ? ' ' : `\n${inner}`;
  for (const text of [...notes, ...typed]) out.write(separator + text);
  props.forEach(([prop, value], i) => {
    out.write(separator);
    const start = out.length;
    out.write(fits ? (flat[i + typed.length] ?? '') : attributeAt(prop, value, inner));
    out.markProp(node.id, prop, start);
  });
  if (!fits) out.write(`\n${indent}${selfClosing ? '/>' : '>'}`);
  else out.write(selfClosing ? ' />' : '>');
}

/** Children one below the other, and the line break before what closes them. */
function writeChildren(ids: readonly NodeId[], indent: string, printing: Printing): void {
  const inner = indent + UNIT;
  for (const id of ids) {
    printing.out.write(`\n${inner}`);
    printing.child(id, inner, 'jsx', printing);
  }
  printing.out.write(`\n${indent}`);
}

export function writeFragment(ids: readonly NodeId[], indent: string, printing: Printing): void {
  printing.out.write('<>');
  if (ids.length > 0) writeChildren(ids, indent, printing);
  printing.out.write('</>');
}

function writeRepeat(node: RepeatNode, indent: string, printing: Printing): void {
  const { out } = printing;
  const from = out.length;
  out.write(overText(node.over));
  out.markProp(node.id, 'over', from);
  out.write('.map(');
  const start = out.length;
  out.write(paramsText(node));
  out.markProp(node.id, 'item', start);
  out.write(' => ');
  writeBranch(node.children, indent, printing);
  out.write(')');
}

/** The list before `.map`. With `?.` in it, brackets keep the call itself from being skipped. */
export function overText(over: Expr): string {
  const text = printObject(over);
  return hasOptionalLink(over) ? `(${text})` : text;
}

function hasOptionalLink(expr: Expr): boolean {
  if (expr.type !== 'member' && expr.type !== 'index' && expr.type !== 'call') return false;
  return expr.optional || (expr.object !== null && hasOptionalLink(expr.object));
}

export function paramsText(node: Pick<RepeatNode, 'item' | 'index'>): string {
  return `(${printPattern(node.item)}${node.index === undefined ? '' : `, ${node.index}`})`;
}

function writeWhen(node: WhenNode, indent: string, printing: Printing): void {
  const { out } = printing;
  const start = out.length;
  if (node.otherwise.length === 0) {
    out.write(printLogicalOperand('&&', node.test, 0));
    out.markProp(node.id, 'test', start);
    out.write(' && ');
    writeBranch(node.children, indent, printing);
    return;
  }
  out.write(printAt(node.test, BINDING.conditional + 1));
  out.markProp(node.id, 'test', start);
  out.write(' ? ');
  writeBranch(node.children, indent, printing);
  out.write(' : ');
  writeBranch(node.otherwise, indent, printing);
}

/** Children where one expression is wanted: none is `null`, several stand in `<>…</>`. */
export function writeBranch(ids: readonly NodeId[], indent: string, printing: Printing): void {
  const { doc, out } = printing;
  const [only] = ids;
  if (only === undefined) {
    out.write('null');
    return;
  }
  const inner = indent + UNIT;
  out.write(`(\n${inner}`);
  if (ids.length === 1 && getNode(doc, only).kind !== 'fragment') {
    printing.child(only, inner, 'single', printing);
  } else {
    writeFragment(ids, inner, printing);
  }
  out.write(`\n${indent})`);
}
