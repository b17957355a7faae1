/**
 * Everything that is drawn over the widget: outlines, the drop line, and the place of the name tag.
 * Drawn past React and over the content, so that nothing of the widget moves or renders. One call
 * reads the layout once, then writes.
 */
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { nameOf } from '#core/doc/placement.ts';
import type { Axis, Rect } from '#dnd/geometry.ts';
import { boxesFor, outlinesOf } from './node-boxes.ts';
import styles from './Marks.module.css';

export interface MarksView {
  readonly doc: Doc;
  readonly selection: readonly NodeId[];
  readonly hovered: NodeId | null;
  /** Its text is being typed, in a field with an outline of its own. */
  readonly editing: NodeId | null;
}

/** What a drag shows: the container that would take it, or refuses, and the line in it. */
export interface DropMarks {
  readonly container: Rect;
  readonly name: string;
  readonly refused: boolean;
  readonly line: { readonly rect: Rect; readonly axis: Axis } | null;
  /** The drag is over the canvas, so that the line is the one to look at. */
  readonly leads: boolean;
}

interface MarksParts {
  /** What can be seen of the canvas. */
  readonly view: HTMLElement;
  /** A point that scrolls with the canvas. Its children are ours. */
  readonly layer: HTMLElement;
  readonly stage: HTMLElement;
  /** Follows the leading selected node. */
  readonly tag: () => HTMLElement | null;
  /** Signs that stand at nodes, by `data-mark-of`. */
  readonly signs: () => Iterable<HTMLElement>;
}

/** Px that an outline stands off its box. */
const OFF = 2;
const TAG_HEIGHT = 26;

export class Marks {
  readonly #parts: MarksParts;
  readonly #outlines: HTMLElement[] = [];
  readonly #hover: HTMLElement;
  readonly #drop: HTMLElement;
  readonly #line: HTMLElement;
  #selected: readonly Element[] = [];

  constructor(parts: MarksParts) {
    this.#parts = parts;
    this.#hover = this.#add('hover');
    this.#drop = this.#add('drop');
    this.#line = this.#add('line');
  }

  /** Puts outlines, tag and signs where their nodes are now. */
  update({ doc, selection, hovered, editing }: MarksView): void {
    const { view, layer, stage } = this.#parts;
    const seen = view.getBoundingClientRect();
    const tag = this.#parts.tag();
    const origin = layer.getBoundingClientRect();
    const leader = selection.at(-1);
    const shown = [...this.#parts.signs()];
    const boxes = boxesFor(stage, selection.length + shown.length);
    const outlines = selection
      .filter((id) => id !== editing)
      .flatMap((id) => outlinesOf(boxes, doc, id).map((rect) => ({ rect, data: isData(doc, id) })));
    const hover =
      hovered === null || selection.includes(hovered) ? [] : outlinesOf(boxes, doc, hovered);
    const lead = leader === undefined ? undefined : outlinesOf(boxes, doc, leader)[0];
    const signs = shown.map((sign) => {
      const [rect] = outlinesOf(boxes, doc, sign.dataset['markOf'] ?? '');
      return { sign, rect };
    });
    const selected = selection.flatMap(boxes);
    const tagWidth = tag?.offsetWidth ?? 0;

    this.#select(selected);
    outlines.forEach(({ rect, data }, index) => {
      const outline = (this.#outlines[index] ??= this.#add('outline'));
      outline.toggleAttribute('data-from-data', data);
      put(outline, origin, rect, OFF);
    });
    for (const unused of this.#outlines.slice(outlines.length)) unused.hidden = true;
    const [over] = hover;
    this.#hover.hidden = !over;
    if (over && hovered !== null) {
      put(this.#hover, origin, over, OFF);
      this.#hover.dataset['name'] = nameOfNode(doc, hovered);
      this.#hover.toggleAttribute('data-from-data', isData(doc, hovered));
    }
    for (const { sign, rect } of signs) {
      sign.hidden = !rect;
      if (rect) move(sign, rect.right - origin.left - 8, rect.top - origin.top - 8);
    }
    if (tag) placeTag(tag, tagWidth, origin, seen, lead);
  }

  /** Shows where a drag would land; null takes it away. */
  showDrop(marks: DropMarks | null): void {
    const origin = this.#parts.layer.getBoundingClientRect();
    this.#drop.hidden = marks === null;
    this.#line.hidden = !marks?.line;
    // The line says where; without one the whole place does.
    const leads = marks !== null && marks.leads && !marks.refused;
    this.#line.toggleAttribute('data-drop-marker', leads && marks.line !== null);
    this.#drop.toggleAttribute('data-drop-marker', leads && marks.line === null);
    this.#parts.layer.toggleAttribute('data-dropping', marks !== null);
    if (!marks) return;
    put(this.#drop, origin, marks.container, OFF);
    this.#drop.dataset['name'] = marks.name;
    this.#drop.toggleAttribute('data-refused', marks.refused);
    if (!marks.line) return;
    const { rect, axis } = marks.line;
    this.#line.dataset['axis'] = axis;
    put(this.#line, origin, thick(rect), 0);
  }

  /** Takes all of it away, with the attributes on the widget's boxes. */
  remove(): void {
    this.#select([]);
    for (const mark of [...this.#outlines, this.#hover, this.#drop, this.#line]) mark.remove();
  }

  #select(elements: readonly Element[]): void {
    for (const element of this.#selected) {
      if (!elements.includes(element)) element.removeAttribute('data-selected');
    }
    for (const element of elements) element.setAttribute('data-selected', '');
    this.#selected = elements;
  }

  #add(kind: 'outline' | 'hover' | 'drop' | 'line'): HTMLElement {
    const mark = document.createElement('div');
    mark.className = styles[kind] ?? '';
    mark.hidden = true;
    this.#parts.layer.append(mark);
    return mark;
  }
}

/** A line has no area of its own; on screen it is 2 px. */
function thick({ left, top, right, bottom }: Rect): Rect {
  const x = right === left ? 1 : 0;
  const y = bottom === top ? 1 : 0;
  return { left: left - x, right: right + x, top: top - y, bottom: bottom + y };
}

function put(mark: HTMLElement, origin: DOMRect, rect: Rect, off: number): void {
  mark.hidden = false;
  mark.style.width = `${rect.right - rect.left + 2 * off}px`;
  mark.style.height = `${rect.bottom - rect.top + 2 * off}px`;
  move(mark, rect.left - origin.left - off, rect.top - origin.top - off);
}

function move(mark: HTMLElement, x: number, y: number): void {
  mark.style.transform = `translate(${x}px, ${y}px)`;
}

/** Above its node; below where there is no room above; kept in sight while any of the node is. */
function placeTag(
  tag: HTMLElement,
  width: number,
  origin: DOMRect,
  seen: DOMRect,
  lead: Rect | undefined,
): void {
  const out = !lead || lead.bottom < seen.top || lead.top > seen.bottom;
  tag.toggleAttribute('data-away', out);
  if (out) return;
  const above = lead.top - OFF - TAG_HEIGHT;
  const below = lead.bottom + OFF + 4;
  const top = seen.top + 2;
  const y = above >= top ? above : below + TAG_HEIGHT < seen.bottom ? below : top;
  const x = Math.max(seen.left + 4, Math.min(lead.left - OFF, seen.right - width - 4));
  move(tag, x - origin.left, y - origin.top);
}

/** Repeats and conditions are outlined in the colour of data. */
function isData(doc: Doc, id: NodeId): boolean {
  const kind = doc.nodes[id]?.kind;
  return kind === 'repeat' || kind === 'when';
}

function nameOfNode(doc: Doc, id: NodeId): string {
  const node = doc.nodes[id];
  return node ? nameOf(node) : '';
}
