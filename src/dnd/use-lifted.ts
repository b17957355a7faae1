import { useEffect, useEffectEvent } from 'react';
import type { NodeId } from '#core/doc/node.ts';
import { useHand } from './drag-context.ts';

/** Marks the elements of the node in hand, for as long as it is in hand. `find` is asked once a drag. */
export function useLifted(find: (node: NodeId) => Iterable<Element>): void {
  const hand = useHand();
  const node = hand?.kind === 'node' ? hand.node : undefined;
  const ask = useEffectEvent(find);
  useEffect(() => {
    if (node === undefined) return undefined;
    const lifted = [...ask(node)];
    for (const element of lifted) element.setAttribute('data-held', '');
    return () => {
      for (const element of lifted) element.removeAttribute('data-held');
    };
  }, [node]);
}
