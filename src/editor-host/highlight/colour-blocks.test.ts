import { expect, it } from 'vitest';
import { colourBlocks } from './colour-blocks.ts';

const long = Array.from({ length: 500 }, (_, i) => `<A v="${i}" /> {/* ${i}`).join('\n*/}\n');

it.each([long, '', '\n', 'a\n', long.slice(0, -3)])('keeps every character', (text) => {
  const blocks = colourBlocks(text, 'jsx');
  expect(blocks.map((block) => block.text).join('')).toBe(text);
  const coloured = blocks.toReversed().map((block) =>
    block
      .stretches()
      .map((stretch) => stretch.text)
      .join(''),
  );
  expect(coloured.toReversed().join('')).toBe(text);
});

it('knows at the start of a block what the block before left open', () => {
  const text = `/* open${'\n.'.repeat(200)}\n*/ 1`;
  const [last] = colourBlocks(text, 'typescript').slice(-1);
  expect(last?.stretches()[0]).toMatchObject({ kind: 'comment' });
  expect(last?.stretches().at(-1)).toEqual({ text: '1', kind: 'number' });
});
