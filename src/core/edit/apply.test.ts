import { describe, expect, it } from 'vitest';
import type { Doc } from '../doc/doc.ts';
import { literal } from '../doc/node.ts';
import type { ElementNode, Node } from '../doc/node.ts';
import type { Project } from '../project/project.ts';
import { applyTransaction } from './apply.ts';
import type { Step } from './step.ts';
import type { EditState } from './transaction.ts';

const element = (id: string, children: string[] = []): ElementNode => ({
  kind: 'element',
  id,
  type: 'Col',
  props: {},
  children,
});

function docOf(...nodes: Node[]): Doc {
  return { root: nodes[0]?.id ?? null, nodes: Object.fromEntries(nodes.map((n) => [n.id, n])) };
}

function stateOf(doc: Doc): EditState {
  const widget = {
    id: 'w',
    name: 'Widget',
    doc,
    schemaMode: 'jsonSchema' as const,
    schema: '',
    jsonSchema: {},
    defaultState: {},
    states: [],
  };
  const project: Project = { id: 'p', name: 'Project', widgets: [widget], files: [] };
  return { project, widget: 'w', state: null, selection: [] };
}

function apply(doc: Doc, ...steps: Step[]): Doc {
  const after = applyTransaction(stateOf(doc), { label: 'Test', steps });
  const [widget] = after.project.widgets;
  if (!widget) throw new Error('No widget');
  return widget.doc;
}

const tree = docOf(
  element('root', ['a', 'b', 'c']),
  element('a', ['a1']),
  element('a1'),
  element('b'),
  element('c'),
);

describe('steps', () => {
  it('moves forward within one list: the target index is meant before the move', () => {
    const doc = apply(tree, {
      type: 'move',
      widget: 'w',
      node: 'a',
      to: { parent: 'root', slot: 'children', index: 2 },
    });
    expect(doc.nodes['root']?.children).toEqual(['b', 'a', 'c']);
  });

  it('moves backward within one list', () => {
    const doc = apply(tree, {
      type: 'move',
      widget: 'w',
      node: 'c',
      to: { parent: 'root', slot: 'children', index: 0 },
    });
    expect(doc.nodes['root']?.children).toEqual(['c', 'a', 'b']);
  });

  it('moves between lists and touches only the two parents', () => {
    const doc = apply(tree, {
      type: 'move',
      widget: 'w',
      node: 'b',
      to: { parent: 'a', slot: 'children', index: 1 },
    });
    expect(doc.nodes['root']?.children).toEqual(['a', 'c']);
    expect(doc.nodes['a']?.children).toEqual(['a1', 'b']);
    for (const id of ['a1', 'b', 'c']) expect(doc.nodes[id]).toBe(tree.nodes[id]);
  });

  it('refuses to move a node into itself', () => {
    const to = { parent: 'a1', slot: 'children', index: 0 } as const;
    expect(() => apply(tree, { type: 'move', widget: 'w', node: 'a', to })).toThrow('into itself');
  });

  it('removes a whole subtree', () => {
    const doc = apply(tree, { type: 'remove', widget: 'w', node: 'a' });
    expect(Object.keys(doc.nodes).toSorted()).toEqual(['b', 'c', 'root']);
  });

  it('removes the root: the document is empty', () => {
    expect(apply(tree, { type: 'remove', widget: 'w', node: 'root' })).toEqual({
      root: null,
      nodes: {},
    });
  });

  it('inserts a subtree into the else of a condition', () => {
    const when: Node = {
      kind: 'when',
      id: 'if',
      test: { type: 'literal', value: true },
      children: [],
      otherwise: [],
    };
    const doc = apply(docOf(when), {
      type: 'insert',
      widget: 'w',
      nodes: { x: element('x') },
      root: 'x',
      at: { parent: 'if', slot: 'otherwise', index: 0 },
    });
    expect(doc.nodes['if']).toMatchObject({ children: [], otherwise: ['x'] });
  });

  it('sets a prop in its place and takes it away', () => {
    const card: ElementNode = { ...element('card'), props: { a: literal(1), b: literal(2) } };
    const set = apply(docOf(card), {
      type: 'setProp',
      widget: 'w',
      node: 'card',
      prop: 'a',
      value: literal(3),
    });
    expect(JSON.stringify(set.nodes['card'])).toContain(
      '"props":{"a":{"kind":"literal","value":3},"b"',
    );
    const gone = apply(set, { type: 'setProp', widget: 'w', node: 'card', prop: 'a', value: null });
    expect(gone.nodes['card']).toMatchObject({ props: { b: literal(2) } });
  });

  it('wraps and unwraps back to the same tree', () => {
    const wrapped = apply(tree, { type: 'wrap', widget: 'w', inner: 'b', around: element('box') });
    expect(wrapped.nodes['root']?.children).toEqual(['a', 'box', 'c']);
    expect(wrapped.nodes['box']?.children).toEqual(['b']);
    expect(apply(wrapped, { type: 'unwrap', widget: 'w', node: 'box' })).toEqual(tree);
  });

  it('drops selected nodes that are gone', () => {
    const before: EditState = { ...stateOf(tree), selection: ['a1', 'b'] };
    const after = applyTransaction(before, {
      label: 'Delete',
      steps: [{ type: 'remove', widget: 'w', node: 'a' }],
    });
    expect(after.selection).toEqual(['b']);
  });

  it('leaves the selection the very list it is while it names the same nodes', () => {
    const before: EditState = { ...stateOf(tree), selection: ['b'] };
    const gone: Step = { type: 'remove', widget: 'w', node: 'c' };
    const select = (selection?: string[]) =>
      applyTransaction(before, {
        label: 'Delete',
        steps: [gone],
        ...(selection && { selection }),
      }).selection;
    expect(select()).toBe(before.selection);
    expect(select(['b'])).toBe(before.selection);
    expect(select(['a'])).toEqual(['a']);
  });
});
