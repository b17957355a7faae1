/** A node that was read and has no id yet. */
import type { ElementNode, FragmentNode, RepeatNode, Source, WhenNode } from '#core/doc/node.ts';

type Own<N> = Omit<N, 'id' | 'source' | 'children' | 'otherwise'>;

interface Parts {
  readonly source: Source;
  readonly children: readonly Draft[];
  /** Empty for all kinds but `when`. */
  readonly otherwise: readonly Draft[];
}

export type Draft = Parts &
  (Own<ElementNode> | Own<RepeatNode> | Own<WhenNode> | Own<FragmentNode>);
