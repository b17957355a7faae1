import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryTree, docOf } from '#codec/jsx/test-support/arbitrary-view.ts';
import { withProp } from '#codec/jsx/test-support/edits.ts';
import { childIds } from '../doc/doc.ts';
import type { Doc } from '../doc/doc.ts';
import { bound, literal } from '../doc/node.ts';
import type { NodeId } from '../doc/node.ts';
import type { Expr } from '../expr/ast.ts';
import { SAMPLE_DATA, meaningfulExpr } from '../expr/test-support/arbitrary-expr.ts';
import { isWidgetJson } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Problem } from '../result.ts';
import { expand } from './expand.ts';
import { originOf } from './origin.ts';
import { pictureOf } from './picture.ts';
import type { Picture } from './picture.ts';

/** Not all of it has what the views read. */
const SETS: readonly JsonObject[] = [
  SAMPLE_DATA,
  {},
  { ...SAMPLE_DATA, items: SAMPLE_DATA.items.slice(1), title: 'Other' },
  { ...SAMPLE_DATA, items: null, user: null },
];
const AGE = bound({
  type: 'member',
  object: { type: 'name', name: 'user' },
  property: 'age',
  optional: false,
});

const list: fc.Arbitrary<Expr> = fc.constantFrom<Expr>(
  { type: 'name', name: 'items' },
  { type: 'name', name: 'words' },
);
// Where only the first of several shows, it is another one when the first fails.
const tree = arbitraryTree(meaningfulExpr(), list).filter(
  (made) => made.kind === 'element' && !JSON.stringify(made).includes('"Transition"'),
);

/** The nodes at fault, with all below them. */
function failing(doc: Doc, problems: readonly Problem[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const add = (id: NodeId): void => {
    const node = doc.nodes[id];
    if (!node) return;
    found.add(id);
    childIds(node).forEach(add);
  };
  for (const { node, severity } of problems) if (severity === 'error' && node) add(node);
  return found;
}

function without(gone: ReadonlySet<NodeId>, json: Json | undefined): Json {
  if (Array.isArray(json)) {
    return (json as readonly Json[])
      .map((child) => without(gone, child))
      .filter((child) => child !== null);
  }
  if (!isWidgetJson(json) || gone.has(originOf(json)?.node ?? '')) return null;
  const { children, ...props } = json;
  return { ...props, children: without(gone, children) };
}

it('differs from what the view gives at the nodes that fail, and nowhere else', () => {
  let outdated = 0;
  let mended = 0;
  fc.assert(
    fc.property(tree, fc.array(fc.nat(), { minLength: 2, maxLength: 8 }), (made, picks) => {
      let doc = docOf(made);
      let expansion = expand(doc, SAMPLE_DATA);
      let last: Picture = pictureOf(expansion, doc, SAMPLE_DATA);
      for (const pick of picks) {
        const nodes = Object.values(doc.nodes);
        const node = nodes[pick % nodes.length];
        if (node) doc = withProp(doc, node.id, 'gap', pick % 3 === 0 ? AGE : literal(pick));
        const data = SETS[pick % SETS.length] ?? {};
        expansion = expand(doc, data, expansion);
        const before = last;
        last = pictureOf(expansion, doc, data, before);
        const alone = expand(doc, data);
        const gone = failing(doc, alone.problems);
        expect(without(gone, last.expansion.widget ?? undefined)).toEqual(
          without(gone, alone.widget ?? undefined),
        );
        if (last.outdated) outdated += 1;
        else if (before.outdated) mended += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(outdated).toBeGreaterThan(100);
  expect(mended).toBeGreaterThan(50);
}, 120_000);
