import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../expr/test-support/runs.ts';
import { placeAt } from './place-at.ts';
import { caret } from './test-support/caret.ts';

function at(marked: string) {
  const { text, offset } = caret(marked);
  return placeAt(text, offset);
}
const open = (marked: string): readonly string[] => at(marked).parents.map(({ type }) => type);

describe('the place of a caret', () => {
  it('is a tag after <, with the elements around', () => {
    expect(at('<Card><Row><Te|')).toMatchObject({ kind: 'tag', from: 12, to: 14 });
    expect(open('<Card><Row><Te|')).toEqual(['Card', 'Row']);
    expect(at('<|')).toMatchObject({ kind: 'tag', from: 1 });
    expect(at('<Card>{done && <|')).toMatchObject({ kind: 'tag' });
    expect(open('<Card><Row /><Text value="a" /><|')).toEqual(['Card']);
  });

  it('is a comparison where a value stands before <', () => {
    expect(at('<Text value={a <|')).toMatchObject({ kind: 'code' });
  });

  it('is a closing tag after </, of the innermost open element', () => {
    expect(at('<Card><Row></|')).toMatchObject({ kind: 'closing', type: 'Row' });
  });

  it('is a prop in an opening tag, with those that are there', () => {
    expect(at('<Button label="A" va|')).toMatchObject({
      kind: 'attribute',
      element: { type: 'Button', props: ['label'] },
    });
    expect(at('<Button\n  submit\n  |\n/>')).toMatchObject({
      kind: 'attribute',
      element: { type: 'Button', props: ['submit'] },
    });
  });

  it('is the text of a prop between quotes, all of it', () => {
    expect(at('<Button size="s|m" />')).toMatchObject({
      kind: 'text',
      slot: { type: 'Button', prop: 'size', path: [] },
      from: 14,
      to: 16,
    });
    expect(at('<Button size=|')).toMatchObject({ kind: 'value', slot: { prop: 'size' } });
  });

  it('is code in braces, in templates and behind a dot', () => {
    expect(at('<Text value={to|')).toMatchObject({
      kind: 'code',
      wants: 'value',
      slot: { prop: 'value', path: [] },
      object: null,
    });
    expect(at('<Text value={`Hi ${|}`} />')).toMatchObject({ kind: 'code', slot: null });
    const { text, offset } = caret('<Text value={a + todo.tags[0]?.na|');
    const place = placeAt(text, offset);
    expect(place).toMatchObject({ kind: 'code', optional: true });
    expect(place.kind === 'code' && text.slice(place.object?.start, place.object?.end)).toBe(
      'todo.tags[0]',
    );
  });

  it('knows the part of a structured value', () => {
    const action = '<Button onClickAction={{ type: "go", payload: { id: todo.id }, handler: "|';
    expect(at(action)).toMatchObject({
      kind: 'text',
      slot: { prop: 'onClickAction', path: ['handler'] },
    });
    expect(at('<Button onClickAction={{ type: "go", |')).toMatchObject({
      kind: 'key',
      keys: ['type'],
      slot: { prop: 'onClickAction', path: [] },
    });
    expect(at('<Select options={[{ value: "a", la|')).toMatchObject({
      kind: 'key',
      slot: { prop: 'options', path: ['[]'] },
    });
    expect(at('<Card confirm={on ? { action: { type: "|')).toMatchObject({
      slot: { path: ['action', 'type'] },
    });
  });

  it('knows the loops around, and that they end with their brackets', () => {
    const list = '<Card>{people.map((person, i) => (<Text value={person.na|';
    expect(at(list).loops).toEqual([{ params: '(person, i)', list: 'people' }]);
    const nested = '<Card>{a.b.map((x) => <Col>{x.ys.filter((y) => y.on).map((y) => <Text value={|';
    expect(at(nested).loops).toEqual([
      { params: '(x)', list: 'a.b' },
      { params: '(y)', list: 'x.ys.filter((y) => y.on)' },
    ]);
    expect(at('<Card>{xs.map((x) => <Text value={x} />)}<Text value={|').loops).toEqual([]);
    expect(at('<Text value={xs.filter((x) => x.|').loops).toEqual([{ params: '(x)', list: 'xs' }]);
  });

  it('wants elements between tags, in branches and as the result of a round', () => {
    for (const code of [
      '<Card>{|',
      '<Card>{done && |',
      '<Card>{done ? (|',
      '<Card>{xs.map((x) => |',
      '<Card>{xs.map((x) => (|',
    ]) {
      expect(at(code), code).toMatchObject({ kind: 'code', wants: 'elements' });
    }
    expect(at('<Card>{xs.filter((x) => |')).toMatchObject({ wants: 'value' });
    expect(at('<Card>{xs.map((x) => <Text value={|')).toMatchObject({ wants: 'value' });
  });

  it('is none in comments and behind a value', () => {
    expect(at('<Card>{/* a |')).toMatchObject({ kind: 'none' });
    expect(at('<Text value={todo |')).toMatchObject({ kind: 'none' });
    expect(at('<Text value={"a|')).toMatchObject({ kind: 'text' });
  });
});

describe('half-typed text before the caret', () => {
  it('does not hide what is open', () => {
    expect(open('<Card><Row gap={2}\n  <Text value="a" />\n  <|')).toEqual(['Card', 'Row']);
    expect(open('<Card>{xs.map((x) => <Row>)}<|')).toEqual(['Card']);
    expect(open('<Card>{xs.map((x) => <Row )}<|')).toEqual(['Card']);
    expect(open('<Card><Text value="abc\n  <Row><|')).toEqual(['Card', 'Text', 'Row']);
    expect(open('<Card>{xs.map(</Card><Card><|')).toEqual(['Card']);
    expect(open('<Card>}}))<|')).toEqual(['Card']);
  });

  it('is read whatever it is', () => {
    const signs =
      '<Card <Row> </ </Row> /> > { } ( ) [ ] ` ${ " \' = => . ?. a value , : // /* */ \\';
    const pieces = fc.constantFrom(' ', '\n', ...signs.split(' '));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(), (parts, cut) => {
        const text = parts.join('');
        const offset = cut % (text.length + 1);
        const place = placeAt(text, offset);
        if (place.kind === 'none') return;
        expect(place.from).toBeLessThanOrEqual(offset);
        expect(place.to).toBeGreaterThanOrEqual(offset);
        expect(place.to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('takes no longer when it is long', () => {
    for (const piece of ['<Row>', '{', '<Row a="', '`${', '{xs.map((x) => ', '(((', '"']) {
      const text = piece.repeat(200_000);
      expect(placeAt(text, text.length).kind).toBeDefined();
    }
  });
});
