import type { NodeId } from '../doc/node.ts';

/** Where an element of the widget JSON comes from: its node, and the round of each repeat around it. */
export interface Origin {
  readonly node: NodeId;
  /** Empty outside repeats; `[2, 0]` is the first round of the inner repeat in the third of the outer. */
  readonly rounds: readonly number[];
}
