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
  const rect = texts.length === 0 ? rectOf(box) : rectOf(rangeOf(texts));
  const style = getComputedStyle(holder);
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

function textsIn(box: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') found.push(node);
  }
  return found;
}

function rangeOf(texts: readonly Text[]): { getBoundingClientRect: () => DOMRect } {
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
