import type { Doc, Position } from '../doc/doc.ts';
import type { Node, NodeId, PropValue } from '../doc/node.ts';
import type { Project, Widget } from '../project/project.ts';

/** The closed set of changes. Each is plain data and concerns one widget's document, a widget, or a file. */
export type Step =
  /** Puts a subtree (its nodes, by id) at a place; `at: null` makes it the root of an empty document. */
  | {
      readonly type: 'insert';
      readonly widget: string;
      readonly nodes: Readonly<Record<NodeId, Node>>;
      readonly root: NodeId;
      readonly at: Position | null;
    }
  /** Takes a node and all below it away. */
  | { readonly type: 'remove'; readonly widget: string; readonly node: NodeId }
  /** `to` is meant before the node is taken from its old place. */
  | { readonly type: 'move'; readonly widget: string; readonly node: NodeId; readonly to: Position }
  /** `value: null` takes the prop away. */
  | {
      readonly type: 'setProp';
      readonly widget: string;
      readonly node: NodeId;
      readonly prop: string;
      readonly value: PropValue | null;
    }
  /** Replaces a node's own facts (type, props, expressions); its id and children stay. */
  | { readonly type: 'setNode'; readonly widget: string; readonly node: Node }
  /** The node `around` takes the place of `inner`, which becomes its only child. */
  | {
      readonly type: 'wrap';
      readonly widget: string;
      readonly inner: NodeId;
      readonly around: Node;
    }
  /** The children of a node take its place. */
  | { readonly type: 'unwrap'; readonly widget: string; readonly node: NodeId }
  /** A whole new document, after a code edit. */
  | { readonly type: 'setDoc'; readonly widget: string; readonly doc: Doc; readonly draft?: string }
  | {
      readonly type: 'setWidget';
      readonly widget: string;
      readonly patch: Partial<Omit<Widget, 'id' | 'doc'>>;
    }
  | { readonly type: 'addWidget'; readonly value: Widget; readonly index: number }
  | { readonly type: 'removeWidget'; readonly widget: string }
  /** `text: null` deletes the file. */
  | { readonly type: 'setFile'; readonly path: string; readonly text: string | null }
  | { readonly type: 'setProject'; readonly patch: Partial<Pick<Project, 'name'>> };
