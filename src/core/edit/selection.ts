import type { NodeId } from '../doc/node.ts';

/** Selected nodes of the open widget, in document order; the last one leads. */
export type Selection = readonly NodeId[];
