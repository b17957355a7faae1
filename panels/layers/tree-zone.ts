/** The layers as a place to drop on: the tree's own geometry, and marks drawn past React. */
import type { Drop } from '#dnd/drop.ts';
import { contains } from '#dnd/geometry.ts';
import type { Point, Rect } from '#dnd/geometry.ts';
import { mayDrop } from '#dnd/may.ts';
import type { DropZone } from '#dnd/zone.ts';
import type { LayerRow } from './rows.ts';
import { INDENT, MARGIN, ROW_HEIGHT, holderOf, markOf, resolveTreeDrop } from './tree-drop.ts';
import type { TreeMark, TreeView } from './tree-drop.ts';
import { scrollFor } from './windowed.ts';

/** How long something is held over a folded row before it opens. */
const OPEN_AFTER_MS = 500;

interface TreeZoneDeps {
  readonly view: () => TreeView;
  /** The box that scrolls, and in it the line and the frame that mark a place. */
  readonly scroller: () => HTMLElement | null;
  readonly line: () => HTMLElement | null;
  readonly frame: () => HTMLElement | null;
  /** Opens a folded row, and has the drag look again. */
  readonly unfold: (key: string) => void;
}

export function createTreeZone(deps: TreeZoneDeps): DropZone {
  const opening = openAfterAWhile(deps.unfold);
  return {
    scroller: deps.scroller,
    resolve(point, hand, outward) {
      const scroller = deps.scroller();
      const rect = scroller?.getBoundingClientRect();
      if (!scroller || !rect || !contains(rect, point)) {
        opening.over(undefined);
        return undefined;
      }
      const view = deps.view();
      const at = inTree(point, rect, scroller.scrollTop);
      opening.over(view.rows[Math.floor(at.y / ROW_HEIGHT)]);
      return resolveTreeDrop(view, hand, at, mayDrop(view.doc, hand), outward);
    },
    show(shown) {
      if (!shown) opening.over(undefined);
      const mark = shown && markOfDrop(deps.view(), shown.drop);
      drawLine(deps.line(), mark, shown?.over === 'this');
      drawFrame(deps.frame(), mark, shown?.drop.kind === 'refused');
    },
    reveal(drop) {
      const scroller = deps.scroller();
      const mark = markOfDrop(deps.view(), drop);
      if (!mark || !scroller) return;
      const { scrollTop, clientHeight } = scroller;
      const top = scrollFor(mark.row, ROW_HEIGHT, scrollTop, clientHeight);
      if (top !== null) scroller.scrollTop = top;
    },
  };
}

function inTree({ x, y }: Point, rect: Rect, scrollTop: number): Point {
  return { x: x - rect.left, y: y - rect.top + scrollTop };
}

function markOfDrop(view: TreeView, drop: Drop): TreeMark | null {
  if (drop.kind === 'nowhere' || !drop.at) return null;
  if (drop.kind !== 'refused') return markOf(view, drop.at);
  const row = holderOf(view, drop.at);
  return row < 0 ? null : { kind: 'onto', row };
}

function drawLine(line: HTMLElement | null, mark: TreeMark | null, marks: boolean): void {
  if (!line) return;
  line.toggleAttribute('data-drop-marker', mark?.kind === 'line' && marks);
  line.hidden = mark?.kind !== 'line';
  if (mark?.kind !== 'line') return;
  line.style.transform = `translateY(${mark.row * ROW_HEIGHT}px)`;
  line.style.left = `${MARGIN + mark.depth * INDENT}px`;
}

function drawFrame(frame: HTMLElement | null, mark: TreeMark | null, refused: boolean): void {
  if (!frame) return;
  frame.hidden = mark?.kind !== 'onto';
  frame.toggleAttribute('data-refused', refused);
  if (mark?.kind === 'onto') frame.style.transform = `translateY(${mark.row * ROW_HEIGHT}px)`;
}

function openAfterAWhile(open: (key: string) => void) {
  let key: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    over(row: LayerRow | undefined): void {
      const next = row?.open === false ? row.key : undefined;
      if (next === key) return;
      clearTimeout(timer);
      key = next;
      if (next !== undefined) timer = setTimeout(() => open(next), OPEN_AFTER_MS);
    },
  };
}
