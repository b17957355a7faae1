import type { NodeId } from '../doc/node.ts';

/** Where an element of the widget JSON comes from: its node, and the round of each repeat around it. */
export interface Origin {
  readonly node: NodeId;
  /** Empty outside repeats; `[2, 0]` is the first round of the inner repeat in the third of the outer. */
  readonly rounds: readonly number[];
}

/** An element keeps its origin for life: it is only ever reused for the same node and rounds. */
const origins = new WeakMap<object, Origin>();

export function originOf(element: object): Origin | undefined {
  return origins.get(element);
}

export function setOrigin(element: object, origin: Origin): void {
  origins.set(element, origin);
}
