/** Reads the canvas as a tree of boxes: the one place where dragging looks at the page. */
import type { Box } from '#dnd/boxes.ts';
import type { Axis, Rect } from '#dnd/geometry.ts';

/** Attributes of an element's outermost box on the canvas. */
export const NODE = 'data-node-id';
export const ROUNDS = 'data-rounds';

class DomBox implements Box {
  readonly children: DomBox[] = [];
  #axis: Axis | undefined;

  constructor(
    readonly element: Element,
    readonly node: string,
    readonly rect: Rect,
    readonly parent: DomBox | null,
  ) {}

  get rounds(): readonly number[] {
    const text = this.element.getAttribute(ROUNDS);
    return text === null ? [] : text.split('.').map(Number);
  }

  /** From the styles of what directly holds the children. A style lookup, so only on demand. */
  get axis(): Axis {
    this.#axis ??= axisOf(this);
    return this.#axis;
  }
}

/**
 * Boxes below `root` that can be seen, outermost first, of the nodes that count. Reads the layout
 * once and writes nothing.
 */
export function readBoxes(root: Element, counts: (node: string) => boolean): readonly Box[] {
  const outermost: DomBox[] = [];
  const open: DomBox[] = [];
  for (const element of root.querySelectorAll(`[${NODE}]`)) {
    while (open.length > 0 && open.at(-1)?.element.contains(element) === false) open.pop();
    const parent = open.at(-1) ?? null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // Without extent: not displayed.
    if (right <= left && bottom <= top) continue;
    const node = element.getAttribute(NODE) ?? '';
    if (!counts(node)) continue;
    const box = new DomBox(element, node, { left, top, right, bottom }, parent);
    (parent?.children ?? outermost).push(box);
    open.push(box);
  }
  return outermost;
}

function axisOf({ element, children }: DomBox): Axis {
  const [first] = children;
  let holder = first?.element.parentElement;
  // Wrappers that only hold one child say nothing of how several stand.
  while (holder && holder !== element && !laysOut(holder)) holder = holder.parentElement;
  if (!holder) return 'y';
  const { display, flexDirection } = getComputedStyle(holder);
  if (display.endsWith('flex')) return flexDirection.startsWith('row') ? 'x' : 'y';
  return display === 'table-row' ? 'x' : 'y';
}

function laysOut(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display.endsWith('flex') || display.endsWith('grid') || display.startsWith('table');
}
