/** The document as the rows of a tree: what is in sight when some of it is folded. */
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc, Slot } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { treeOf } from '#core/doc/parents.ts';
import type { Tree } from '#core/doc/parents.ts';

/** A node, or the else branch of a condition, which groups its children without being a node. */
export interface LayerRow {
  readonly kind: 'node' | 'else';
  /** The node's id; `<id>/else` for a branch. */
  readonly key: string;
  /** The node; of a branch the condition it belongs to. */
  readonly node: NodeId;
  readonly depth: number;
  /** Null: nothing inside. */
  readonly open: boolean | null;
  readonly parent: string | null;
  /** Place among its siblings from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
}

export function elseKey(id: NodeId): string {
  return `${id}/else`;
}

interface Known {
  readonly folded: ReadonlySet<string>;
  readonly rows: readonly LayerRow[];
}

const known = new WeakMap<Tree, Known>();

/** The very rows of before while neither the tree nor what is folded has changed. */
export function layerRows(doc: Doc, folded: ReadonlySet<string>): readonly LayerRow[] {
  const tree = treeOf(doc);
  const before = known.get(tree);
  if (before?.folded === folded) return before.rows;
  const rows = rowsOf(doc, folded);
  known.set(tree, { folded, rows });
  return rows;
}

function rowsOf(doc: Doc, folded: ReadonlySet<string>): readonly LayerRow[] {
  const rows: LayerRow[] = [];
  const addList = (
    ids: readonly NodeId[],
    depth: number,
    parent: string | null,
    branch?: NodeId,
  ): void => {
    const of = ids.length + (branch === undefined ? 0 : 1);
    ids.forEach((id, index) => addNode(id, depth, parent, index + 1, of));
    if (branch === undefined) return;
    const key = elseKey(branch);
    const open = !folded.has(key);
    rows.push({ kind: 'else', key, node: branch, depth, open, parent, place: of, of });
    if (open) addList(childrenIn(getNode(doc, branch), 'otherwise'), depth + 1, key);
  };
  const addNode = (
    id: NodeId,
    depth: number,
    parent: string | null,
    place: number,
    of: number,
  ): void => {
    const node = getNode(doc, id);
    const branch = node.kind === 'when' && node.otherwise.length > 0 ? id : undefined;
    const hasInside = node.children.length > 0 || branch !== undefined;
    const open = hasInside ? !folded.has(id) : null;
    rows.push({ kind: 'node', key: id, node: id, depth, open, parent, place, of });
    if (open) addList(node.children, depth + 1, id, branch);
  };
  if (doc.root !== null) addNode(doc.root, 0, null, 1, 1);
  return rows;
}

/** The list of children a row stands for. */
export function slotOf(row: LayerRow): Slot {
  return row.kind === 'else' ? 'otherwise' : 'children';
}

/** Index of the last row inside a row, or of the row itself. */
export function lastInside(rows: readonly LayerRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  let last = index;
  while ((rows[last + 1]?.depth ?? -1) > depth) last += 1;
  return last;
}
