/** An open document for tests of commands, and short ways to read what came of it. */
import { EMPTY_DOC, getNode } from '../../doc/doc.ts';
import type { Doc } from '../../doc/doc.ts';
import { build } from '../../doc/build.ts';
import type { Tree } from '../../doc/build.ts';
import type { NodeId } from '../../doc/node.ts';
import { layerName } from '../../doc/summary.ts';
import type { Widget } from '../../project/project.ts';
import { applyTransaction } from '../apply.ts';
import type { Command, EditState } from '../transaction.ts';

export function editing(tree: Tree | null, ...selection: readonly NodeId[]): EditState {
  const widget: Widget = {
    id: 'w1',
    name: 'Widget',
    doc: tree ? build(tree) : EMPTY_DOC,
    schemaMode: 'jsonSchema',
    schema: '',
    jsonSchema: {},
    defaultState: {},
    states: [],
  };
  return {
    project: { id: 'p1', name: 'Project', widgets: [widget], files: [] },
    widget: 'w1',
    state: null,
    selection,
  };
}

/** The state after a command, or null when it is not possible. */
export function run(state: EditState, command: Command): EditState | null {
  const transaction = command(state);
  return transaction && applyTransaction(state, transaction);
}

export function docOf(state: EditState | null): Doc {
  const widget = state?.project.widgets.find(({ id }) => id === state.widget);
  if (!widget) throw new Error('The command was not possible');
  return widget.doc;
}

/** `Card[Row[Text A, Button Save]]`; a condition reads `When a[Text A | Text B]`. */
export function outline(state: EditState | null): string {
  const doc = docOf(state);
  const show = (id: NodeId): string => {
    const node = getNode(doc, id);
    const name =
      node.kind === 'element' && node.children.length > 0 ? node.type : layerName(doc, id);
    const children = node.children.map(show).join(', ');
    if (node.kind === 'when' && node.otherwise.length > 0) {
      return `${name}[${children} | ${node.otherwise.map(show).join(', ')}]`;
    }
    return children === '' ? name : `${name}[${children}]`;
  };
  return doc.root === null ? '(empty)' : show(doc.root);
}

/** Ids for new nodes: new1, new2 … */
export function ids(): () => NodeId {
  let count = 0;
  return () => {
    count += 1;
    return `new${count}`;
  };
}
