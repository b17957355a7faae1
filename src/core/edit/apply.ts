import { childIds, childrenIn, getNode } from '../doc/doc.ts';
import type { Doc, Position, Slot } from '../doc/doc.ts';
import type { ElementNode, Node, NodeId, PropValue } from '../doc/node.ts';
import { positionOf, withTreeOf } from '../doc/parents.ts';
import type { Project, Widget } from '../project/project.ts';
import { unreachable } from '../result.ts';
import { sameSelection } from './selection.ts';
import type { Step } from './step.ts';
import type { EditState, Transaction } from './transaction.ts';

type Nodes = Record<NodeId, Node>;

/** The state after a transaction. A step that does not fit its document throws: commands check first. */
export function applyTransaction(state: EditState, transaction: Transaction): EditState {
  const project = transaction.steps.reduce(applyStep, state.project);
  const wanted = transaction.open?.widget ?? state.widget;
  const open = project.widgets.find((widget) => widget.id === wanted) ?? project.widgets[0];
  if (!open) throw new Error('A project holds at least one widget');
  const wantedState = transaction.open?.state !== undefined ? transaction.open.state : state.state;
  const stateId = open.states.some((named) => named.id === wantedState) ? wantedState : null;
  const selection = (transaction.selection ?? state.selection).filter((id) =>
    Object.hasOwn(open.doc.nodes, id),
  );
  return {
    project,
    widget: open.id,
    state: stateId,
    selection: sameSelection(state.selection, selection),
  };
}

function applyStep(project: Project, step: Step): Project {
  switch (step.type) {
    case 'setWidget':
      return updateWidget(project, step.widget, (widget) => ({ ...widget, ...step.patch }));
    case 'addWidget':
      return { ...project, widgets: project.widgets.toSpliced(step.index, 0, step.value) };
    case 'removeWidget':
      return { ...project, widgets: project.widgets.filter(({ id }) => id !== step.widget) };
    case 'setFile':
      return { ...project, files: withFile(project.files, step.path, step.text) };
    case 'setProject':
      return { ...project, ...step.patch };
    case 'setDoc':
      return updateWidget(project, step.widget, ({ draft: _, ...widget }) => ({
        ...widget,
        doc: step.doc,
        ...(step.draft === undefined ? {} : { draft: step.draft }),
      }));
    default:
      // A change of the tree makes the half-typed text obsolete only once that text parses again.
      return updateWidget(project, step.widget, (widget) => ({
        ...widget,
        doc: applyToDoc(widget.doc, step),
      }));
  }
}

type DocStep = Extract<
  Step,
  { type: 'insert' | 'remove' | 'move' | 'setProp' | 'setNode' | 'wrap' | 'unwrap' }
>;

function applyToDoc(doc: Doc, step: DocStep): Doc {
  switch (step.type) {
    case 'insert':
      return insert(doc, step.nodes, step.root, step.at);
    case 'remove':
      return remove(doc, step.node);
    case 'move':
      return move(doc, step.node, step.to);
    case 'setProp':
      return setProp(doc, step.node, step.prop, step.value);
    case 'setNode':
      return { ...doc, nodes: { ...doc.nodes, [step.node.id]: step.node } };
    case 'wrap':
      return wrap(doc, step.inner, step.around);
    case 'unwrap':
      return unwrap(doc, step.node);
    default:
      return unreachable(step);
  }
}

function insert(doc: Doc, added: Readonly<Nodes>, root: NodeId, at: Position | null): Doc {
  if (!at) {
    if (doc.root) throw new Error('The document already has a root');
    return { root, nodes: { ...doc.nodes, ...added } };
  }
  const nodes: Nodes = { ...doc.nodes, ...added };
  splice(nodes, at.parent, at.slot, at.index, 0, root);
  return { ...doc, nodes };
}

function remove(doc: Doc, id: NodeId): Doc {
  const nodes: Nodes = { ...doc.nodes };
  for (const gone of subtree(doc, id)) delete nodes[gone];
  const at = positionOf(doc, id);
  if (!at) return { root: null, nodes };
  splice(nodes, at.parent, at.slot, at.index, 1);
  return { ...doc, nodes };
}

function move(doc: Doc, id: NodeId, to: Position): Doc {
  const from = positionOf(doc, id);
  if (!from) throw new Error('The root cannot be moved');
  if (subtree(doc, id).includes(to.parent)) throw new Error(`${id} cannot move into itself`);
  const nodes: Nodes = { ...doc.nodes };
  splice(nodes, from.parent, from.slot, from.index, 1);
  const sameList = from.parent === to.parent && from.slot === to.slot;
  const index = sameList && from.index < to.index ? to.index - 1 : to.index;
  splice(nodes, to.parent, to.slot, index, 0, id);
  return { ...doc, nodes };
}

function setProp(doc: Doc, id: NodeId, prop: string, value: PropValue | null): Doc {
  const node = getNode(doc, id);
  if (node.kind !== 'element') throw new Error(`${id} is a ${node.kind} and has no props`);
  const { [prop]: _, ...rest } = node.props;
  const props = value === null ? rest : { ...node.props, [prop]: value };
  const next: ElementNode = { ...node, props };
  return withTreeOf(doc, { ...doc, nodes: { ...doc.nodes, [id]: next } });
}

function wrap(doc: Doc, inner: NodeId, around: Node): Doc {
  const at = positionOf(doc, inner);
  const nodes: Nodes = { ...doc.nodes, [around.id]: withChildren(around, 'children', [inner]) };
  if (!at) return { root: around.id, nodes };
  splice(nodes, at.parent, at.slot, at.index, 1, around.id);
  return { ...doc, nodes };
}

function unwrap(doc: Doc, id: NodeId): Doc {
  const children = childIds(getNode(doc, id));
  const nodes: Nodes = { ...doc.nodes };
  delete nodes[id];
  const at = positionOf(doc, id);
  if (!at) {
    const [only, ...others] = children;
    if (others.length > 0) throw new Error('A root with several children cannot be unwrapped');
    return { root: only ?? null, nodes };
  }
  splice(nodes, at.parent, at.slot, at.index, 1, ...children);
  return { ...doc, nodes };
}

function splice(
  nodes: Nodes,
  parent: NodeId,
  slot: Slot,
  index: number,
  removed: number,
  ...added: NodeId[]
): void {
  const node = nodes[parent];
  if (!node) throw new RangeError(`No node ${parent} in the document`);
  const list = childrenIn(node, slot).toSpliced(index, removed, ...added);
  nodes[parent] = withChildren(node, slot, list);
}

function withChildren(node: Node, slot: Slot, list: readonly NodeId[]): Node {
  if (slot === 'children') return { ...node, children: list };
  if (node.kind !== 'when') throw new Error(`A ${node.kind} has no ${slot}`);
  return { ...node, otherwise: list };
}

function subtree(doc: Doc, id: NodeId): NodeId[] {
  return [id, ...childIds(getNode(doc, id)).flatMap((child) => subtree(doc, child))];
}

function updateWidget(project: Project, id: string, change: (widget: Widget) => Widget): Project {
  const index = project.widgets.findIndex((widget) => widget.id === id);
  const widget = project.widgets[index];
  if (!widget) throw new RangeError(`No widget ${id} in the project`);
  return { ...project, widgets: project.widgets.with(index, change(widget)) };
}

function withFile(files: Project['files'], path: string, text: string | null): Project['files'] {
  const index = files.findIndex((file) => file.path === path);
  if (text === null) return files.filter((file) => file.path !== path);
  return index < 0 ? [...files, { path, text }] : files.with(index, { path, text });
}
