import { describe, expect, it } from 'vitest';
import { applyTransaction } from '../edit/apply.ts';
import type { Step } from '../edit/step.ts';
import { build, card, col, text } from './build.ts';
import type { Doc } from './doc.ts';
import { literal } from './node.ts';
import { positionOf, treeOf } from './parents.ts';

function apply(doc: Doc, step: Step): Doc {
  const widget = {
    id: 'w',
    name: '',
    doc,
    schemaMode: 'jsonSchema' as const,
    schema: '',
    jsonSchema: {},
    defaultState: {},
    states: [],
  };
  const project = { id: 'p', name: '', widgets: [widget], files: [] };
  const state = { project, widget: 'w', state: null, selection: [] };
  const after = applyTransaction(state, { label: '', steps: [step] });
  return after.project.widgets[0]?.doc ?? doc;
}

describe('the tree of a document', () => {
  const doc = build(card(col(text('A')), text('B')));

  it('is the very same after a change of a prop', () => {
    const id = doc.nodes['card']?.children[1] ?? '';
    const after = apply(doc, {
      type: 'setProp',
      widget: 'w',
      node: id,
      prop: 'value',
      value: literal('C'),
    });
    expect(after.nodes[id]).not.toBe(doc.nodes[id]);
    expect(treeOf(after)).toBe(treeOf(doc));
    // As it would be worked out anew.
    expect(treeOf({ ...after, nodes: { ...after.nodes } })).toEqual(treeOf(after));
  });

  it('is another one after a change of what stands where', () => {
    const after = apply(doc, { type: 'remove', widget: 'w', node: 'col' });
    expect(treeOf(after)).not.toBe(treeOf(doc));
    const [left = ''] = after.nodes['card']?.children ?? [];
    expect(positionOf(doc, left)?.index).toBe(1);
    expect(positionOf(after, left)?.index).toBe(0);
    expect(positionOf(after, 'col')).toBeUndefined();
  });
});
