/** Pairs of widgets, before and after, drawn so that a good part of them differs in a text only. */
import fc from 'fast-check';
import type { JsonObject } from '../src/json.ts';

const COUNT = 400;
const SEED = 7;

const value = fc.constantFrom('', 'He', 'Hel', 'Hello', 'Hello you', 'Bye');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Every text has an id, its own: what the official server does without is a known loss. */
const leaf = (id: string): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      type: fc.constantFrom('Text', 'Text', 'Markdown', 'Title'),
      value,
      streaming: optional(fc.boolean()),
    })
    .map(({ type, value, streaming }) => ({
      type,
      id,
      value,
      ...(streaming === undefined || type === 'Title' ? {} : { streaming }),
    }));

const tree: fc.Arbitrary<JsonObject> = fc
  .record({
    a: leaf('a'),
    b: leaf('b'),
    gap: fc.constantFrom(1, 2),
    size: optional(fc.constantFrom('sm', 'md')),
  })
  .map(({ a, b, gap, size }) => ({
    type: 'Card',
    ...(size === undefined ? {} : { size }),
    children: [a, { type: 'Row', gap, children: [b] }],
  }));

/** The tree with other values in its texts, and nothing else. */
function grown(root: JsonObject, values: readonly string[]): JsonObject {
  let next = 0;
  const visit = (node: JsonObject): JsonObject => ({
    ...node,
    ...('value' in node ? { value: values[next++] ?? '' } : {}),
    ...(Array.isArray(node['children'])
      ? { children: node['children'].map((child) => visit(child as JsonObject)) }
      : {}),
  });
  return visit(root);
}

export function widgetPairs(): [JsonObject, JsonObject][] {
  const pair = fc
    .record({ before: tree, other: tree, values: fc.tuple(value, value), only: fc.nat(3) })
    .map(({ before, other, values, only }): [JsonObject, JsonObject] => [
      before,
      only === 0 ? other : grown(before, values),
    ]);
  return fc.sample(pair, { numRuns: COUNT, seed: SEED });
}
