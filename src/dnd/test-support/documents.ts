/** Documents of any shape that the rules allow, for laws. */
import fc from 'fast-check';
import {
  box,
  build,
  button,
  card,
  col,
  fragment,
  repeat,
  row,
  text,
  when,
} from '#core/doc/build.ts';
import type { Tree } from '#core/doc/build.ts';
import type { Doc } from '#core/doc/doc.ts';

const { tree } = fc.letrec<{ tree: Tree; list: Tree[] }>((tie) => ({
  list: fc.array(tie('tree'), { maxLength: 3, depthIdentifier: 'tree' }),
  tree: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'tree', withCrossShrink: true },
    fc.constantFrom<Tree>(text('A'), button('Save')),
    tie('list').map((children) => row(...children)),
    tie('list').map((children) => col(...children)),
    tie('list').map((children) => box(...children)),
    tie('list').map((children) => repeat('items', 'item', ...children)),
    tie('list').map((children) => when('shown', children)),
    tie('list').map((children) => fragment(...children)),
  ),
}));

export const documents: fc.Arbitrary<Doc> = fc
  .array(tree, { maxLength: 4 })
  .map((children) => build(card(...children)));
