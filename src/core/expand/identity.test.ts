import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTree, docOf } from '#codec/jsx/test-support/arbitrary-view.ts';
import { insertInto, move, remove, withNode, withProp } from '#codec/jsx/test-support/edits.ts';
import { counter, find, view } from '#codec/jsx/test-support/view.ts';
import type { Doc } from '../doc/doc.ts';
import { bound, literal } from '../doc/node.ts';
import type { ElementNode } from '../doc/node.ts';
import type { Expr } from '../expr/ast.ts';
import { SAMPLE_DATA, meaningfulExpr } from '../expr/test-support/arbitrary-expr.ts';
import { isWidgetJson } from '../json.ts';
import type { Json, JsonObject, WidgetJson } from '../json.ts';
import { expand } from './expand.ts';
import type { Expansion } from './expand.ts';

/** All elements of a widget, in order. */
function elementsOf(json: Json | undefined): readonly WidgetJson[] {
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap(elementsOf);
  return isWidgetJson(json) ? [json, ...elementsOf(json['children'])] : [];
}

/** Elements of an expansion that are not the same objects as before. */
function newElements(before: Expansion, after: Expansion): readonly WidgetJson[] {
  const known = new Set(elementsOf(before.widget ?? undefined));
  return elementsOf(after.widget ?? undefined).filter((element) => !known.has(element));
}

/** 1,000 nodes: a Card of 111 rows, each with a column of 7 texts; the data is read in each. */
function bigDoc(): Doc {
  const texts = Array.from({ length: 7 }, (_, i) => `<Text value={user.name} size="${i}" />`).join(
    '',
  );
  const rows = Array.from({ length: 111 }, () => `<Row><Col>${texts}</Col></Row>`).join('\n');
  return view(`<Card>${rows}</Card>`);
}

const data: JsonObject = { user: { name: 'Ada' }, other: { name: 'Eve' } };

describe('after an edit', () => {
  it('of one leaf of a thousand nodes, only the path to the root is new', () => {
    const doc = bigDoc();
    expect(Object.keys(doc.nodes)).toHaveLength(1000);
    const before = expand(doc, data);
    const leaf = Object.values(doc.nodes)[500];
    if (!leaf) throw new Error('There are 1,000 nodes');
    const after = expand(withProp(doc, leaf.id, 'size', literal('new')), data, before);
    expect(newElements(before, after).map(({ type }) => type)).toEqual([
      'Card',
      'Row',
      'Col',
      'Text',
    ]);
    expect(elementsOf(after.widget ?? undefined)).toHaveLength(1000);
  });

  it('that changes nothing, the widget is the very same object', () => {
    const doc = bigDoc();
    const before = expand(doc, data);
    const leaf = Object.values(doc.nodes)[3];
    const same = withProp(
      doc,
      leaf?.id ?? '',
      'value',
      bound({
        type: 'member',
        object: { type: 'name', name: 'user' },
        property: 'name',
        optional: false,
      }),
    );
    expect(expand(same, data, before).widget).toBe(before.widget);
  });

  it('of the code, what says the same is the same', () => {
    const text = '<Card>\n<Text value={user.name} />\n<Row gap={1} />\n</Card>';
    const doc = view(text);
    const before = expand(doc, data);
    const spaced = view(text.replaceAll('\n', '\n\n'), doc, counter('new'));
    expect(expand(spaced, data, before).widget).toBe(before.widget);
    const edited = view(text.replace('{1}', '{2}'), doc, counter('new'));
    const after = expand(edited, data, before);
    expect(newElements(before, after).map(({ type }) => type)).toEqual(['Card', 'Row']);
  });

  it('of the data, only what shows it is new', () => {
    const doc = view(
      '<Card><Row><Text value={user.name} /></Row><Row><Text value={other.name} /></Row></Card>',
    );
    const before = expand(doc, data);
    const after = expand(doc, { ...data, other: { name: 'Zoe' } }, before);
    expect(newElements(before, after).map(({ type, value }) => value ?? type)).toEqual([
      'Card',
      'Row',
      'Zoe',
    ]);
    const copied = expand(doc, structuredClone(data), before);
    expect(copied.widget).toBe(before.widget);
  });

  it('in a repeat, the rounds that say the same stay', () => {
    const doc = view(
      '<ListView>{xs.map((x) => <ListViewItem key={x.id}><Text value={x.name} /></ListViewItem>)}</ListView>',
    );
    const xs = Array.from({ length: 100 }, (_, i) => ({ id: String(i), name: `n${i}` }));
    const before = expand(doc, { xs });
    const more = expand(doc, { xs: [...xs, { id: 'new', name: 'new' }] }, before);
    expect(newElements(before, more).map(({ type }) => type)).toEqual([
      'ListView',
      'ListViewItem',
      'Text',
    ]);
    const one = expand(doc, { xs: xs.with(50, { id: '50', name: 'changed' }) }, before);
    expect(newElements(before, one).map(({ type }) => type)).toEqual([
      'ListView',
      'ListViewItem',
      'Text',
    ]);
    const leaf = withProp(doc, find(doc, 'ListViewItem').id, 'gap', literal(1));
    const wider = expand(leaf, { xs }, before);
    expect(newElements(before, wider).filter(({ type }) => type === 'Text')).toEqual([]);
  });

  it('values of props keep their identity too', () => {
    const text =
      '<Card><Button label="a" onClickAction={{ type: "go", payload: { id: user.name } }} /></Card>';
    const doc = view(text);
    const before = expand(doc, data);
    const after = expand(
      withProp(doc, find(doc, 'Button').id, 'label', literal('b')),
      data,
      before,
    );
    const action = (expansion: Expansion) =>
      elementsOf(expansion.widget ?? undefined)[1]?.['onClickAction'];
    expect(action(after)).toBe(action(before));
  });

  it('an element inserted before others leaves them as they were', () => {
    const doc = bigDoc();
    const before = expand(doc, data);
    const node: ElementNode = {
      id: 'new',
      kind: 'element',
      type: 'Divider',
      props: {},
      children: [],
    };
    const after = expand(insertInto(doc, doc.root ?? '', 'children', 0, node), data, before);
    expect(newElements(before, after).map(({ type }) => type)).toEqual(['Card', 'Divider']);
  });
});

const list: fc.Arbitrary<Expr> = fc.constantFrom<Expr>(
  { type: 'name', name: 'items' },
  { type: 'name', name: 'words' },
  { type: 'name', name: 'numbers' },
);
const meaningfulTree = arbitraryTree(meaningfulExpr(), list);

const otherData: JsonObject = {
  ...SAMPLE_DATA,
  title: 'Other',
  items: SAMPLE_DATA.items.slice(1),
  on: false,
};

describe('what is remembered', () => {
  it('never makes a difference to what comes out', () => {
    let elements = 0;
    fc.assert(
      fc.property(
        meaningfulTree,
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        (tree, picks) => {
          let doc = docOf(tree);
          let last = expand(doc, SAMPLE_DATA);
          for (const [i, pick] of picks.entries()) {
            doc = edited(doc, pick, `e${i}`);
            const with_: JsonObject = pick % 3 === 0 ? otherData : SAMPLE_DATA;
            last = expand(doc, with_, last);
            const alone = expand(doc, with_);
            expect(last.widget).toEqual(alone.widget);
            expect(last.problems).toEqual(alone.problems);
            const mine = elementsOf(last.widget ?? undefined);
            const theirs = elementsOf(alone.widget ?? undefined);
            elements += mine.length;
            expect(mine.map((element) => last.originOf(element))).toEqual(
              theirs.map((element) => alone.originOf(element)),
            );
            expect(new Set(mine).size).toBe(mine.length);
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(elements).toBeGreaterThan(5_000);
  }, 120_000);
});

/** Some edit of some node. */
function edited(doc: Doc, pick: number, id: string): Doc {
  const nodes = Object.values(doc.nodes);
  const node = nodes[pick % nodes.length];
  if (!node) return doc;
  switch (pick % 7) {
    case 0:
      return withProp(doc, node.id, 'gap', literal(pick));
    case 1:
      return node.kind === 'when'
        ? withNode(doc, { ...node, test: { type: 'name', name: 'off' } })
        : doc;
    case 2:
      return node.kind === 'repeat'
        ? withNode(doc, { ...node, over: { type: 'name', name: 'nested' } })
        : doc;
    case 3:
      return node.id === doc.root ? doc : remove(doc, node.id);
    case 4:
      return insertInto(doc, node.id, 'children', 0, {
        id,
        kind: 'element',
        type: 'Text',
        props: { value: bound({ type: 'name', name: 'title' }) },
        children: [],
      });
    case 5: {
      const leaf = nodes.findLast(
        ({ children, kind }) => children.length === 0 && kind === 'element',
      );
      return leaf && leaf.id !== doc.root && leaf.id !== node.id
        ? move(doc, leaf.id, node.id, 'children', 0)
        : doc;
    }
    default:
      return withProp(doc, node.id, 'value', bound({ type: 'name', name: 'title' }));
  }
}
