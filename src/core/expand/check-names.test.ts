import { describe, expect, it } from 'vitest';
import { view } from '#codec/jsx/test-support/view.ts';
import { checkNames } from './check-names.ts';

const found = (text: string) =>
  checkNames(view(text), ['items', 'title']).map(({ message, node, prop, range }) => ({
    message,
    node,
    prop,
    at: range && text.slice(range.start, range.end),
  }));

describe('names in a view', () => {
  it('are known from the data and from the loops around', () => {
    const text =
      '<Card>{items.map(({ id }, i) => <Text key={id} value={`${i} ${title}`} />)}</Card>';
    expect(found(text)).toEqual([]);
  });

  it('are told when nobody gives them, with the nearest one', () => {
    expect(
      found('<Card size={titel}>{itms.map((x) => <Text value={y} />)}<Row key={x} /></Card>'),
    ).toEqual([
      { message: 'No `titel` here; did you mean `title`?', node: 'n1', prop: 'size', at: 'titel' },
      { message: 'No `itms` here; did you mean `items`?', node: 'n2', prop: 'over', at: 'itms' },
      { message: 'No `y` here; the data has no such key.', node: 'n3', prop: 'value', at: 'y' },
      { message: 'No `x` here; the data has no such key.', node: 'n4', prop: 'key', at: 'x' },
    ]);
  });
});
