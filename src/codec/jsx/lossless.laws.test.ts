import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenIn, slotsOf } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { bound, literal } from '#core/doc/node.ts';
import type { ElementNode, Node } from '#core/doc/node.ts';
import { runs } from '#core/expr/test-support/runs.ts';
import { printView, printViewWithRanges } from './print.ts';
import { arbitraryDoc } from './test-support/arbitrary-view.ts';
import {
  containers,
  copyOf,
  insertInto,
  move,
  remove,
  subtree,
  unwrap,
  withNode,
  withProp,
  wrap,
} from './test-support/edits.ts';
import { randomFrom, untidy } from './test-support/untidy.ts';
import { counter, meaning, view } from './test-support/view.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });

/** A view as somebody wrote it. */
const written = fc.tuple(arbitraryDoc, seeds).map(([doc, seed]) => untidy(doc, seed));

type Random = () => number;

function one<T>(random: Random, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

const fresh = (id: string): ElementNode => ({
  id,
  kind: 'element',
  type: 'Box',
  props: { gap: literal(2), label: bound({ type: 'name', name: 'fresh' }) },
  children: [],
});

/** Any edit but a removal: all comments must live through it. */
function edited(doc: Doc, random: Random, newId: () => string): Doc {
  const nodes = Object.values(doc.nodes);
  const node = one(random, nodes);
  const parent = one(random, containers(doc));
  if (!node || !parent) return doc;
  const slot = one(random, slotsOf(parent)) ?? 'children';
  const index = Math.floor(random() * (childrenIn(parent, slot).length + 1));
  switch (Math.floor(random() * 9)) {
    case 0: {
      if (node.kind !== 'element') return doc;
      const prop = one(random, [...Object.keys(node.props), 'size', 'value']) ?? 'size';
      const value = one(random, [
        literal('new'),
        literal({ x: 1 }),
        literal(true),
        bound({ type: 'name', name: 'data' }),
      ]);
      return withProp(doc, node.id, prop, value ?? null);
    }
    case 1:
      return insertInto(doc, parent.id, slot, index, fresh(newId()));
    case 2: {
      if (node.id === doc.root || subtree(doc, node.id).includes(parent.id)) return doc;
      const without = childrenIn(parent, slot).filter((child) => child !== node.id).length;
      return move(doc, node.id, parent.id, slot, Math.min(index, without));
    }
    case 3:
      return wrap(doc, node.id, fresh(newId()));
    case 4:
      return node.kind === 'repeat'
        ? withNode(doc, {
            ...node,
            over: { type: 'name', name: 'others' },
            item: { type: 'name', name: 'one' },
            index: 'at',
          })
        : doc;
    case 5:
      return node.kind === 'when'
        ? withNode(doc, { ...node, test: { type: 'name', name: 'shown' } })
        : doc;
    case 6:
      return wrap(doc, node.id, {
        id: newId(),
        kind: 'repeat',
        over: { type: 'name', name: 'xs' },
        item: { type: 'name', name: 'x' },
        children: [],
      });
    case 7:
      return wrap(doc, node.id, {
        id: newId(),
        kind: 'when',
        test: { type: 'name', name: 'on' },
        children: [],
        otherwise: [],
      });
    default:
      return node.kind === 'element'
        ? withNode(doc, {
            ...node,
            type: node.type === 'Row' ? 'Col' : node.type === 'Card' ? 'Row' : node.type,
          })
        : doc;
  }
}

function removing(doc: Doc, random: Random, newId: () => string): Doc {
  const node = one(
    random,
    Object.values(doc.nodes).filter(({ id }) => id !== doc.root),
  );
  if (!node) return doc;
  switch (Math.floor(random() * 4)) {
    case 0:
      return remove(doc, node.id);
    case 1:
      return node.kind === 'element' ? doc : unwrap(doc, node.id);
    case 2: {
      if (node.kind !== 'element') return doc;
      const prop = one(random, Object.keys(node.props));
      return prop === undefined ? doc : withProp(doc, node.id, prop, null);
    }
    default: {
      const parent = one(random, containers(doc));
      const copies = copyOf(doc, node.id, newId);
      const [root] = copies;
      if (!parent || !root) return doc;
      const all: Doc = {
        ...doc,
        nodes: { ...doc.nodes, ...Object.fromEntries(copies.map((copy) => [copy.id, copy])) },
      };
      return insertInto(all, parent.id, 'children', 0, root);
    }
  }
}

function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:\/\/|\/\*) (c\d+)\b/g)].map(([, name]) => name ?? '').toSorted();
}

describe('lossless printing of views as people write them', { timeout: 1_200_000 }, () => {
  it('gives an untouched view back byte for byte', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(printView(view(text))).toBe(text);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('does so from a document that was stored and read back', () => {
    fc.assert(
      fc.property(written, seeds, (text, seed) => {
        const doc = view(text);
        const stored = JSON.parse(JSON.stringify(doc)) as Doc;
        expect(printView(stored)).toBe(text);
        const change = (of: Doc): Doc => edited(of, randomFrom(seed), counter('e'));
        expect(printView(change(stored))).toBe(printView(change(doc)));
      }),
      { numRuns: runs(500) },
    );
  });

  it('says after any edits what the document says, and keeps all comments', () => {
    fc.assert(
      fc.property(written, seeds, fc.integer({ min: 1, max: 6 }), (text, seed, edits) => {
        const random = randomFrom(seed);
        const newId = counter('e');
        let doc = view(text);
        for (let i = 0; i < edits; i += 1) doc = edited(doc, random, newId);
        const printed = printView(doc);
        expect(meaning(view(printed))).toEqual(meaning(doc));
        expect(commentsIn(printed)).toEqual(commentsIn(text));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('says after removals and copies what the document says', () => {
    fc.assert(
      fc.property(written, seeds, fc.integer({ min: 1, max: 6 }), (text, seed, edits) => {
        const random = randomFrom(seed);
        const newId = counter('e');
        let doc = view(text);
        for (let i = 0; i < edits; i += 1) {
          doc = random() < 0.5 ? removing(doc, random, newId) : edited(doc, random, newId);
        }
        expect(meaning(view(printView(doc)))).toEqual(meaning(doc));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('changes only the lines of the opening tag when one prop changes', () => {
    let changed = 0;
    fc.assert(
      fc.property(written, seeds, (text, seed) => {
        const random = randomFrom(seed);
        const doc = view(text);
        const node = one(
          random,
          Object.values(doc.nodes).filter((any) => any.kind === 'element'),
        );
        if (!node) return;
        const prop = one(random, [...Object.keys(node.props), 'background']) ?? 'background';
        const value = one(random, [
          literal('changed'),
          literal({ x: 1 }),
          bound({ type: 'name', name: 'data' }),
          null,
        ]);
        const next = withProp(doc, node.id, prop, value ?? null);
        const printed = printView(next);
        if (printed !== text) changed += 1;
        const [first, last] = ownLines(node, prop, text);
        const before = text.split('\n');
        const after = printed.split('\n');
        expect(after.slice(0, first)).toEqual(before.slice(0, first));
        const rest = before.slice(last + 1);
        expect(rest.length === 0 ? [] : after.slice(-rest.length)).toEqual(rest);
      }),
      { numRuns: runs(1000) },
    );
    expect(changed).toBeGreaterThan(runs(1000) / 2);
  });

  it('knows where each node and prop stands in what it printed', () => {
    fc.assert(
      fc.property(written, seeds, (text, seed) => {
        const random = randomFrom(seed);
        const newId = counter('e');
        const doc = edited(edited(view(text), random, newId), random, newId);
        const printed = printViewWithRanges(doc);
        const again = view(printed.text);
        const starts = (
          of: Doc,
          ranges: Readonly<Record<string, { start: number; end: number }>>,
        ) => order(of).map((id) => ranges[id]);
        const sources = Object.fromEntries(
          Object.values(again.nodes).map(({ id, source }) => [
            id,
            source && { start: source.start, end: source.end },
          ]),
        );
        expect(starts(doc, printed.ranges)).toEqual(order(again).map((id) => sources[id]));
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Ids in document order. */
function order(doc: Doc): readonly string[] {
  return doc.root === null ? [] : subtree(doc, doc.root);
}

/** First and last line of the opening tag, or of the whole element when its text is the prop. */
function ownLines(node: Node, prop: string, text: string): readonly [number, number] {
  const { source } = node;
  const layout = source?.layout;
  if (!source || layout?.kind !== 'element') throw new Error('Every parsed node has a layout');
  const line = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const asText = layout.attributes?.some((known) => known.prop === prop && known.form === 'text');
  return [line(source.start), line(asText === true ? source.end : layout.open)];
}
