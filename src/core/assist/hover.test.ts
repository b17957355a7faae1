import { describe, expect, it } from 'vitest';
import { hover } from './hover.ts';
import { caret } from './test-support/caret.ts';
import { WORLD } from './test-support/world.ts';

function at(marked: string) {
  const { text, offset } = caret(marked);
  const found = hover(text, offset, WORLD);
  return found && { word: text.slice(found.from, found.to), code: found.code, doc: found.doc };
}

describe('hovering', () => {
  it('tells of components and props', () => {
    expect(at('<Card><Tab|le.Row>')).toMatchObject({ word: 'Table.Row', code: 'Table.Row' });
    expect(at('<Card></Ca|rd>')).toMatchObject({ code: 'Card' });
    expect(at('<Button si|ze="sm" />')).toEqual({
      word: 'size',
      code: 'size: 3xs | 2xs | xs | sm | md | lg | xl | 2x…',
      doc: 'Height of the control.',
    });
    expect(at('<Button style="pri|mary" />')).toMatchObject({ word: 'primary' });
    expect(at('<Button onClickAction={{ hand|ler: "client" }} />')).toMatchObject({
      code: 'handler: server | client',
    });
    expect(at('<Sparkline val|ue={1} />')).toBeNull();
  });

  it('tells the value of now', () => {
    expect(at('<Text value={todo.ti|tle} />')).toMatchObject({
      word: 'todo.title',
      code: 'todo.title = "Buy bread"',
    });
    expect(at('<Text value={to|do.title} />')).toMatchObject({ word: 'todo' });
    expect(at('<Card>{people.map((p) => <Text value={p.na|me} />)}')).toMatchObject({
      code: 'p.name = "Ada"',
    });
    expect(at('<Text value={todo.owner.na|me} />')).toMatchObject({
      code: 'todo.owner.name',
      doc: "todo.owner is undefined here, so todo.owner.name can't be read.",
    });
  });

  it('tells what methods and functions do', () => {
    expect(at('<Text value={todo.tags.jo|in(", ")} />')).toMatchObject({
      code: 'join(separator)',
      doc: 'All items as one text.',
    });
    expect(at('<Text value={Math.ro|und(1.5)} />')).toMatchObject({ code: 'Math.round(number)' });
  });
});
