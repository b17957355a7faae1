import { createContext, useContext } from 'react';
import type { NodeId } from '#core/doc/node.ts';

const NodeContext = createContext<NodeId | null>(null);
export const NodeProvider = NodeContext.Provider;

/** The node whose fields these are: its place says which data a field can be bound to. */
export function useNodeId(): NodeId {
  const id = useContext(NodeContext);
  if (id === null) throw new Error('A field needs a NodeProvider above it');
  return id;
}
