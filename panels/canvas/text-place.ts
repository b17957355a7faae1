/** Where the text of an element stands on the canvas, and how it looks: for typing over it. */
import type { Rect } from '#dnd/geometry.ts';
import { rectOf } from './node-boxes.ts';

export interface TextPlace {
  readonly rect: Rect;
  /** How far it may grow to the right, in px of the viewport. */
  readonly room: number;
  readonly look: Readonly<
    Record<'font' | 'color' | 'background' | 'textAlign' | 'letterSpacing' | 'lineHeight', string>
  >;
}

export function textPlace(box: HTMLElement): TextPlace {
  const texts = textsIn(box);
  const holder = texts[0]?.parentElement ?? box;
  const style = getComputedStyle(holder);
  const rect = texts.length === 0 ? rectOf(box) : lineBoxes(rangeOf(texts), style.lineHeight);
  const around = rectOf(box.parentElement ?? box);
  return {
    rect,
    room: Math.max(around.right - rect.left, rect.right - rect.left, 40),
    look: {
      font: style.font,
      color: style.color,
      background: backgroundBehind(holder),
      textAlign: style.textAlign,
      letterSpacing: style.letterSpacing,
      lineHeight: style.lineHeight,
    },
  };
}

/** A range ends where its letters do; its lines are as high as the line height says. */
function lineBoxes(range: Range, lineHeight: string): Rect {
  const { left, top, right, bottom } = rectOf(range);
  const letters = range.getClientRects()[0]?.height ?? bottom - top;
  const zoom = letters === 0 ? 1 : scaleOf(range);
  const line = Number.parseFloat(lineHeight) * zoom;
  const extra = Number.isNaN(line) ? 0 : (line - letters) / 2;
  return { left, top: top - extra, right, bottom: bottom + extra };
}

/** How much larger the canvas shows than the styles say. */
function scaleOf({ startContainer }: Range): number {
  const element =
    startContainer instanceof HTMLElement ? startContainer : startContainer.parentElement;
  const width = element?.offsetWidth ?? 0;
  return width === 0 || !element ? 1 : element.getBoundingClientRect().width / width;
}

function textsIn(box: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') found.push(node);
  }
  return found;
}

function rangeOf(texts: readonly Text[]): Range {
  const range = document.createRange();
  const [first] = texts;
  const last = texts.at(-1);
  if (first && last) {
    range.setStartBefore(first);
    range.setEndAfter(last);
  }
  return range;
}

/** The nearest colour that is painted behind an element. */
function backgroundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}
