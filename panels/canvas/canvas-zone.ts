/** The canvas as a place to drop on. Its boxes are read when a drag begins and after something has moved. */
import type { Doc } from '#core/doc/doc.ts';
import { nameOf } from '#core/doc/placement.ts';
import type { Box } from '#dnd/boxes.ts';
import { judge } from '#dnd/drop.ts';
import type { Drop } from '#dnd/drop.ts';
import type { Gap } from '#dnd/gap.ts';
import { lineOf } from '#dnd/gap.ts';
import { contains } from '#dnd/geometry.ts';
import { mayDrop } from '#dnd/may.ts';
import { gapFor } from '#dnd/place.ts';
import { resolveDrop } from '#dnd/resolve-drop.ts';
import type { DropZone, Shown } from '#dnd/zone.ts';
import type { DropMarks } from './marks.ts';
import { rectOf } from './node-boxes.ts';
import { readBoxes } from './read-boxes.ts';

interface CanvasZoneDeps {
  readonly doc: () => Doc;
  readonly scroller: () => HTMLElement | null;
  readonly stage: () => HTMLElement | null;
  readonly show: (marks: DropMarks | null) => void;
}

export interface CanvasZone extends DropZone {
  /** Something has moved: the boxes are to be read again. */
  readonly forget: () => void;
}

export function createCanvasZone(deps: CanvasZoneDeps): CanvasZone {
  let known: readonly Box[] | null = null;
  const boxes = (): readonly Box[] => {
    const stage = deps.stage();
    const { nodes } = deps.doc();
    // Not stand-ins of repeats, nor what an earlier picture shows of nodes that are gone.
    known ??= stage ? readBoxes(stage, (node) => nodes[node]?.kind === 'element') : [];
    return known;
  };
  const gapOf = (drop: Drop): Gap | undefined => {
    if (drop.kind === 'nowhere' || !drop.at) return undefined;
    // The pointer's own gap stands in the copy it is over.
    const own = 'gap' in drop ? drop.gap : undefined;
    return own ?? gapFor(deps.doc(), boxes(), drop.at);
  };
  const marksOf = ({ drop, over }: Shown): DropMarks | null => {
    const refused = drop.kind === 'refused';
    const leads = over !== 'other';
    const gap = gapOf(drop);
    if (gap) {
      const { rect, node, axis } = gap.container;
      const holder = deps.doc().nodes[node];
      const line = refused ? null : { rect: lineOf(gap), axis };
      return { container: rect, name: holder ? nameOf(holder) : '', refused, line, leads };
    }
    const stage = deps.stage();
    const first = (drop.kind === 'place' || refused) && drop.at === null;
    if (!first || !stage) return null;
    const container = rectOf(stage);
    const line = refused ? null : { rect: across(container), axis: 'y' as const };
    return { container, name: '', refused, line, leads };
  };
  return {
    scroller: deps.scroller,
    forget() {
      known = null;
    },
    resolve(point, hand, outward) {
      const scroller = deps.scroller();
      if (!scroller || !contains(scroller.getBoundingClientRect(), point)) return undefined;
      const doc = deps.doc();
      const may = mayDrop(doc, hand);
      if (doc.root === null) return judge(doc, hand, { at: null }, may);
      return resolveDrop({ doc, boxes: boxes() }, hand, point, may, outward);
    },
    show(shown) {
      deps.show(shown && marksOf(shown));
      if (!shown) known = null;
    },
    reveal(drop) {
      const gap = gapOf(drop);
      const scroller = deps.scroller();
      if (!gap || !scroller) return;
      const line = lineOf(gap);
      const view = scroller.getBoundingClientRect();
      const dy =
        line.top < view.top + 24
          ? line.top - view.top - 24
          : line.bottom > view.bottom - 48
            ? line.bottom - view.bottom + 48
            : 0;
      if (dy === 0) return;
      scroller.scrollTop += dy;
      known = null;
    },
  };
}

function across({ left, top, right, bottom }: DropMarks['container']): DropMarks['container'] {
  const middle = (top + bottom) / 2;
  return { left: left + 12, right: right - 12, top: middle, bottom: middle };
}
