/** An opening tag whose props changed: the attributes that did not are kept as they were written. */
import type { Attribute, Layout } from '#core/doc/layout.ts';
import type { ElementNode, PropValue } from '#core/doc/node.ts';
import { attributeAt, flatAttribute } from './attribute-text.ts';
import { hasComment, scanComments } from './comments.ts';
import { copy, shiftedIndent } from './copy.ts';
import type { Shift } from './copy.ts';
import { WIDTH } from './format-expr.ts';
import { Output } from './output.ts';
import { tagOf, writeOpening } from './print-fresh.ts';
import type { Written } from './printing.ts';
import { sameProp, sameProps } from './same.ts';
import { isAttributeName, isTagName } from './tag-names.ts';

type ElementLayout = Extract<Layout, { kind: 'element' }>;

interface Opening {
  readonly node: ElementNode;
  readonly source: Written;
  readonly layout: ElementLayout;
  readonly shift: Shift;
  readonly selfClosing: boolean;
  /** Props written as attributes, without the one that is the text between the tags. */
  readonly props: readonly (readonly [string, PropValue])[];
  readonly attributes: readonly Attribute[];
}

/** Writes the opening tag of an element that stands where it was written. */
export function writeKeptOpening(
  node: ElementNode,
  source: Written,
  layout: ElementLayout,
  shift: Shift,
  selfClosing: boolean,
  out: Output,
): void {
  const textual = layout.attributes?.find(({ form }) => form === 'text')?.prop;
  const opening: Opening = {
    node,
    source,
    layout,
    shift,
    selfClosing,
    props: Object.entries(node.props).filter(([prop]) => prop !== textual),
    attributes: layout.attributes?.filter(({ form }) => form === 'attribute') ?? [],
  };
  const text = source.text.slice(source.start, layout.open);
  const untouched =
    node.type === layout.type &&
    sameProps(node.props, layout.props) &&
    selfClosing === text.endsWith('/>');
  if (untouched) return copyTag(opening, out);
  if (!layout.attributes || !isTagName(node.type)) return writeAnew(opening, out);
  const patched = patch(opening);
  const limit = Math.max(WIDTH, longestLine(text, out.column));
  const overflows = longestLine(patched.toString(), out.column) > limit;
  if ((overflows || !inOrder(opening)) && !layout.notes) writeAnew(opening, out);
  else out.append(patched);
}

function copyTag({ node, source, layout, shift, attributes }: Opening, out: Output): void {
  let at = source.start;
  for (const { prop, start, end } of attributes) {
    copy(out, shift, at, start);
    const from = out.length;
    copy(out, shift, start, end);
    out.markProp(node.id, prop, from);
    at = end;
  }
  copy(out, shift, at, layout.open);
}

/** In the fixed style; comments that stood between the attributes come first. */
function writeAnew(opening: Opening, out: Output): void {
  const { node, source, layout, shift, selfClosing, props } = opening;
  const anew = { ...node, props: Object.fromEntries(props) };
  const comments = (layout.notes ?? []).map(({ start, end }) => source.text.slice(start, end));
  writeOpening(anew, selfClosing, shiftedIndent(shift, source.start), out, comments);
}

/** Columns of the longest line of a text that begins at a column. */
function longestLine(text: string, column: number): number {
  return Math.max(...text.split('\n').map((line, i) => line.length + (i === 0 ? column : 0)));
}

/** Whether the props are those that stay, as they were, and then the new ones. */
function inOrder({ props, attributes }: Opening): boolean {
  const names = props.map(([prop]) => prop);
  const staying = attributes.map(({ prop }) => prop).filter((prop) => names.includes(prop));
  return (
    staying.every((prop, i) => prop === names[i]) && names.every((prop) => isAttributeName(prop))
  );
}

function patch(opening: Opening): Output {
  const { node, source, layout, shift, attributes } = opening;
  const { text } = source;
  const out = new Output();
  const props = new Map(opening.props);
  // The first part ends with the tag's name.
  out.write(`<${tagOf(node.type)}`);
  const first = attributes[0];
  const ownLines = first !== undefined && text.slice(layout.name, first.start).includes('\n');
  let at = layout.name;
  let lastLine = first;
  // A `//` comment was written, and its line break went with the prop that followed it.
  let dangling = false;
  for (const attribute of attributes) {
    const value = props.get(attribute.prop);
    props.delete(attribute.prop);
    const gap = text.slice(at, attribute.start);
    if (value === undefined) {
      const comments = scanComments(gap);
      if (comments.length > 0) copy(out, shift, at, at + gap.trimEnd().length);
      dangling = comments.at(-1)?.startsWith('//') ?? dangling;
      at = attribute.end;
      continue;
    }
    if (dangling && !startsLine(gap)) out.write('\n');
    dangling = false;
    copy(out, shift, at, attribute.start);
    const start = out.length;
    if (sameProp(value, layout.props[attribute.prop])) {
      copy(out, shift, attribute.start, attribute.end);
    } else {
      const onOwnLine = gap.includes('\n');
      const indent = shiftedIndent(shift, attribute.start);
      out.write(
        onOwnLine
          ? attributeAt(attribute.prop, value, indent)
          : flatAttribute(attribute.prop, value),
      );
    }
    out.markProp(node.id, attribute.prop, start);
    lastLine = attribute;
    at = attribute.end;
  }
  const indent = lastLine ? shiftedIndent(shift, lastLine.start) : '';
  // What is between the last attribute and the bracket may be a comment on its line.
  const tail = text.slice(at, layout.open);
  const bracket = tail.endsWith('/>') ? tail.length - 2 : tail.length - 1;
  const note = tail.slice(0, bracket).trimEnd().length;
  if (props.size > 0 && hasComment(tail)) {
    copy(out, shift, at, at + note);
    at += note;
  }
  for (const [prop, value] of props) {
    out.write(ownLines || dangling || hasComment(tail) ? `\n${indent}` : ' ');
    dangling = false;
    const start = out.length;
    out.write(ownLines ? attributeAt(prop, value, indent) : flatAttribute(prop, value));
    out.markProp(node.id, prop, start);
  }
  if (dangling && !startsLine(text.slice(at, layout.open))) out.write('\n');
  writeEnd(opening, at, dangling, out);
  return out;
}

function startsLine(gap: string): boolean {
  return /^[ \t]*\n/.test(gap);
}

/** The end of the tag: `>`, or `/>` when there is nothing between the tags. */
function writeEnd(
  { source, layout, shift, selfClosing, props }: Opening,
  at: number,
  // Without its line break the comment would swallow the bracket.
  dangling: boolean,
  out: Output,
): void {
  const tail = source.text.slice(at, layout.open);
  const was = tail.endsWith('/>');
  const gap = tail.slice(0, was ? -2 : -1);
  if (props.length === 0 && !dangling && !hasComment(gap) && gap.includes('\n')) {
    out.write(selfClosing ? ' />' : '>');
  } else if (was === selfClosing) {
    copy(out, shift, at, layout.open);
  } else if (gap.includes('\n')) {
    copy(out, shift, at, at + gap.length);
    out.write(selfClosing ? '/>' : '>');
  } else {
    copy(out, shift, at, at + gap.trimEnd().length);
    out.write(selfClosing ? ' />' : '>');
  }
}
