/**
 * A whole view in the fixed style. Comments and single blank lines stay; what carries a comment in a
 * place the style has none for is kept as it was written.
 */
import type { Comment } from 'acorn';
import { childIds, getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Attribute, Hole, Layout } from '#core/doc/layout.ts';
import type { ElementNode, Node, NodeId } from '#core/doc/node.ts';
import { parseSyntax } from '#core/expr/syntax.ts';
import { ok } from '#core/result.ts';
import type { Result, TextRange } from '#core/result.ts';
import { attributeAt, flatAttribute } from './attribute-text.ts';
import { blockComment, jsxComment } from './comments.ts';
import { copy, lineIndent } from './copy.ts';
import { UNIT, WIDTH } from './format-expr.ts';
import { flatNode, testText } from './format-flat.ts';
import { Output } from './output.ts';
import { parseView } from './parse.ts';
import { brackets, overText, paramsText, tagOf } from './print-fresh.ts';
import { printChild, printKept } from './print-kept.ts';
import { writtenSource } from './printing.ts';
import type { Place, Written } from './printing.ts';
import { lineBreaks } from './trivia.ts';

/** Problems where the text is no view. */
export function formatView(text: string): Result<string> {
  let count = 0;
  const parsed = parseView(text, { newId: () => `f${(count += 1)}` });
  if (!parsed.ok) return parsed;
  const { root } = parsed.value;
  const syntax = parseSyntax(text);
  if (!syntax.ok || root === null) return ok(text);
  return ok(new Formatting(parsed.value, text, syntax.value.comments).run(root));
}

type LayoutOf<K extends Layout['kind']> = Extract<Layout, { kind: K }>;

/** Something on lines of its own: a child with its comments, or a comment of the list. */
interface Item extends TextRange {
  readonly write: () => void;
}

class Formatting {
  readonly #doc: Doc;
  readonly #text: string;
  readonly #comments: readonly Comment[];
  readonly #out = new Output();

  constructor(doc: Doc, text: string, comments: readonly Comment[]) {
    this.#doc = doc;
    this.#text = text;
    this.#comments = comments;
  }

  run(root: NodeId): string {
    const { start, end } = this.#source(getNode(this.#doc, root));
    for (const { text, blank } of this.#notes(0, start)) {
      this.#out.write(`${text}\n${blank ? '\n' : ''}`);
    }
    this.#node(root, '', 'single');
    for (const { text } of this.#notes(end, this.#text.length)) this.#out.write(`\n${text}`);
    return this.#out.toString() + (this.#text.endsWith('\n') ? '\n' : '');
  }

  #source(node: Node): Written {
    const source = writtenSource(node);
    if (!source) throw new Error('A node that was just read knows its text');
    return source;
  }

  #within(start: number, end: number): readonly Comment[] {
    return this.#comments.filter((comment) => comment.start >= start && comment.end <= end);
  }

  /** Comments of a stretch as they were written, and whether a blank line follows. */
  #notes(
    start: number,
    end: number,
  ): readonly { readonly text: string; readonly blank: boolean }[] {
    const found = this.#within(start, end);
    return found.map((comment, i) => ({
      text: this.#text.slice(comment.start, comment.end).trimEnd(),
      blank: lineBreaks(this.#text.slice(comment.end, found[i + 1]?.start ?? end)) > 1,
    }));
  }

  /** A child with its comments. */
  #child(id: NodeId, indent: string, place: Place): void {
    const node = getNode(this.#doc, id);
    const { start, end, lead = start, trail = end } = this.#source(node);
    const inJsx = place === 'jsx';
    for (const { text } of this.#notes(lead, start)) {
      this.#out.write(`${inJsx ? jsxComment(text) : text}\n${indent}`);
    }
    this.#node(id, indent, place);
    for (const { text } of this.#notes(end, trail)) {
      this.#out.write(` ${inJsx ? jsxComment(text) : blockComment(text)}`);
    }
  }

  #node(id: NodeId, indent: string, place: Place): void {
    const node = getNode(this.#doc, id);
    const source = this.#source(node);
    if (this.#isLoose(node, source)) return this.#keep(node, source, indent, place);
    const [open, close] = brackets(node, place);
    this.#out.write(open);
    const flat = this.#within(source.start, source.end).length === 0 && flatNode(this.#doc, id);
    const room = WIDTH - indent.length - open.length - close.length;
    if (flat !== false && flat !== null && flat.length <= room) this.#out.write(flat);
    else this.#spread(node, source.layout, indent);
    this.#out.write(close);
  }

  #spread(node: Node, layout: Layout, indent: string): void {
    if (node.kind === 'element' && layout.kind === 'element') {
      return this.#element(node, layout, indent);
    }
    if (node.kind === 'fragment') {
      this.#out.write('<>');
      const listed = node.children.length > 0 || this.#inGaps(layout.children).length > 0;
      if (listed) this.#list(layout.children, node.children, indent);
      return this.#out.write('</>');
    }
    if (node.kind === 'repeat') {
      this.#out.write(`${overText(node.over)}.map(${paramsText(node)} => `);
      this.#branch(node.children, indent);
      return this.#out.write(')');
    }
    if (node.kind !== 'when') return;
    this.#out.write(testText(node));
    this.#branch(node.children, indent);
    if (node.otherwise.length === 0) return;
    this.#out.write(' : ');
    this.#branch(node.otherwise, indent);
  }

  #branch(ids: readonly NodeId[], indent: string): void {
    const [only] = ids;
    if (only === undefined) return this.#out.write('null');
    const inner = indent + UNIT;
    this.#out.write(`(\n${inner}`);
    if (ids.length === 1 && getNode(this.#doc, only).kind !== 'fragment') {
      this.#child(only, inner, 'single');
    } else {
      this.#out.write('<>');
      for (const id of ids) {
        this.#out.write(`\n${inner}${UNIT}`);
        this.#child(id, inner + UNIT, 'jsx');
      }
      this.#out.write(`\n${inner}</>`);
    }
    this.#out.write(`\n${indent})`);
  }

  #element(node: ElementNode, layout: LayoutOf<'element'>, indent: string): void {
    const textual = layout.attributes?.find(({ form }) => form === 'text');
    const listed = node.children.length > 0 || this.#inGaps(layout.children).length > 0;
    const close = `</${tagOf(node.type)}>`;
    this.#opening(node, layout, indent, !listed && !textual);
    if (textual) {
      this.#words(textual, indent);
      this.#out.write(close);
    } else if (listed) {
      this.#list(layout.children, node.children, indent);
      this.#out.write(close);
    }
  }

  #opening(
    node: ElementNode,
    { attributes, notes = [] }: LayoutOf<'element'>,
    indent: string,
    selfClosing: boolean,
  ): void {
    const tag = tagOf(node.type);
    const inner = indent + UNIT;
    const textual = attributes?.find(({ form }) => form === 'text')?.prop;
    const typed = tag === node.type ? [] : [`type=${JSON.stringify(node.type)}`];
    const isInside = (note: TextRange, attribute: Attribute): boolean =>
      note.start >= attribute.start && note.end <= attribute.end;
    const between = notes.filter(
      (note) => !attributes?.some((attribute) => isInside(note, attribute)),
    );
    const texts = between.map(({ start, end }) =>
      blockComment(this.#text.slice(start, end).trimEnd()),
    );
    const props = Object.entries(node.props)
      .filter(([prop]) => prop !== textual)
      .map(([prop, value]) => {
        const own = attributes?.find((attribute) => attribute.prop === prop);
        const noted = own && notes.some((note) => isInside(note, own));
        return noted
          ? { flat: this.#text.slice(own.start, own.end), broken: () => this.#moved(own, inner) }
          : { flat: flatAttribute(prop, value), broken: () => attributeAt(prop, value, inner) };
      });
    const flat = [`<${tag}`, ...texts, ...typed, ...props.map((prop) => prop.flat)].join(' ');
    const end = selfClosing ? ' />' : '>';
    if (!flat.includes('\n') && indent.length + flat.length + end.length <= WIDTH) {
      return this.#out.write(flat + end);
    }
    this.#out.write(`<${tag}`);
    for (const text of [...texts, ...typed]) this.#out.write(`\n${inner}${text}`);
    for (const { broken } of props) this.#out.write(`\n${inner}${broken()}`);
    this.#out.write(`\n${indent}${end.trim()}`);
  }

  /** An attribute as it was written, at another indentation. */
  #moved({ start, end }: TextRange, to: string): string {
    const out = new Output();
    const from = lineIndent(this.#text, start);
    copy(out, { text: this.#text, from, to, fixed: [] }, start, end);
    return out.toString();
  }

  /** Text between the tags that is a prop. */
  #words({ start, end }: TextRange, indent: string): void {
    const raw = this.#text.slice(start, end);
    const words = raw.trim();
    // Blanks in code between the tags are part of it.
    if (words.includes('\n') && /[{`]/.test(words)) return this.#out.write(raw);
    const one = words.replaceAll(/[ \t]*\n\s*/g, ' ');
    const close = lineBreaks(this.#out.toString().slice(-200)) === 0 ? 0 : this.#out.column;
    if (close + one.length + 12 <= WIDTH && !words.includes('\n')) return this.#out.write(words);
    this.#out.write(`\n${indent}${UNIT}${words.replaceAll(/[ \t]*\n\s*/g, `\n${indent}${UNIT}`)}`);
    this.#out.write(`\n${indent}`);
  }

  /** Comments in a list that belong to no child. */
  #inGaps({ start, end, items }: Hole): readonly Comment[] {
    return this.#within(start, end).filter(
      (comment) => !items.some(({ lead, trail }) => comment.start >= lead && comment.end <= trail),
    );
  }

  #list(hole: Hole, ids: readonly NodeId[], indent: string): void {
    const inner = indent + UNIT;
    const children = ids.map((id): Item => {
      const { start, end, lead = start, trail = end } = this.#source(getNode(this.#doc, id));
      return { start: lead, end: trail, write: () => this.#child(id, inner, 'jsx') };
    });
    const comments = this.#inGaps(hole).map(({ start, end }): Item => {
      const text = this.#text.slice(start, end).trimEnd();
      return { start, end, write: () => this.#out.write(jsxComment(text)) };
    });
    const items = [...children, ...comments].toSorted((a, b) => a.start - b.start);
    items.forEach((item, i) => {
      const before = items[i - 1];
      const blank = before && lineBreaks(this.#text.slice(before.end, item.start)) > 1;
      this.#out.write(`${blank ? '\n' : ''}\n${inner}`);
      item.write();
    });
    this.#out.write(`\n${indent}`);
  }

  /** Whether a comment stands where the style has no place for one. */
  #isLoose(node: Node, { start, end, layout }: Written): boolean {
    const children = childIds(node).map((id) => {
      const own = this.#source(getNode(this.#doc, id));
      return { start: own.lead ?? own.start, end: own.trail ?? own.end };
    });
    const places: TextRange[] = [...children];
    if (layout.kind === 'element') {
      places.push({ start, end: layout.open });
      if (!layout.attributes?.some(({ form }) => form === 'text')) places.push(layout.children);
      // Props of one name, or of a spread, are not told apart any more.
      if (layout.attributes === null && layout.notes) return true;
    } else if (layout.kind === 'fragment') {
      places.push(layout.children);
    }
    return this.#within(start, end).some(
      (comment) =>
        !places.some((place) => comment.start >= place.start && comment.end <= place.end),
    );
  }

  #keep(node: Node, source: Written, indent: string, place: Place): void {
    const { text, start } = source;
    const [open, close] =
      place === 'jsx' && text.charAt(start) !== '<' ? ['{', '}'] : brackets(node, place);
    this.#out.write(open);
    const shift = { text, from: lineIndent(text, start), to: indent, fixed: [] };
    printKept(node, source, shift, {
      doc: this.#doc,
      out: this.#out,
      child: printChild,
      kept: printKept,
    });
    this.#out.write(close);
  }
}
