import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { useLookingStore } from '#state/looking.ts';
import { unfoldedTo } from './folding.ts';
import type { LayerRow } from './rows.ts';
import { ROW_HEIGHT } from './tree-drop.ts';
import { scrollFor } from './windowed.ts';

/** Unfolds what is around a newly selected node and scrolls to its row, once. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  doc: Doc,
  rows: readonly LayerRow[],
  leader: NodeId | undefined,
): void {
  const looking = useLookingStore();
  const revealed = useRef<NodeId | undefined>(undefined);
  useEffect(() => {
    const box = scroller.current;
    if (!box || leader === undefined || revealed.current === leader || !doc.nodes[leader]) return;
    const { folded } = looking.getState();
    const open = unfoldedTo(doc, folded, leader);
    // The rows come anew, and this with them.
    if (open !== folded) {
      looking.setState({ folded: open });
      return;
    }
    revealed.current = leader;
    const index = rows.findIndex((row) => row.key === leader);
    const top = scrollFor(index, ROW_HEIGHT, box.scrollTop, box.clientHeight);
    if (index >= 0 && top !== null) box.scrollTo({ top });
  }, [scroller, looking, doc, rows, leader]);
}
