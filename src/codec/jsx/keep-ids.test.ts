import { describe, expect, it } from 'vitest';
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { counter, find, view } from './test-support/view.ts';

/** Ids by what they stand for, before and after an edit of the text. */
function edit(
  before: string,
  after: string,
): (sort: string, value?: string) => readonly [string, string] {
  const old = view(before);
  const next = view(after, old, counter('new'));
  const idIn = (doc: Doc, sort: string, value?: string): string => {
    if (value === undefined) return find(doc, sort).id;
    const found = Object.values(doc.nodes).find(
      (node) => node.kind === 'element' && JSON.stringify(node.props).includes(`"${value}"`),
    );
    return found?.id ?? 'none';
  };
  return (sort, value) => [idIn(old, sort, value), idIn(next, sort, value)];
}

describe('ids survive an edit of the code', () => {
  it('where nothing changed', () => {
    const text = '<Card><Text value="a" />{xs.map((x) => <Badge label={x} />)}</Card>';
    const old = view(text);
    expect(Object.keys(view(text, old, counter('new')).nodes)).toEqual(Object.keys(old.nodes));
  });

  it('of an element whose prop changes', () => {
    const ids = edit(
      '<Card><Text value="a" /></Card>',
      '<Card><Text value="b" size="sm" /></Card>',
    );
    const [before, after] = ids('Text');
    expect(after).toBe(before);
  });

  it('when a like element is put before', () => {
    const ids = edit(
      '<Card><Text value="a" /><Text value="b" /></Card>',
      '<Card><Text value="new" /><Text value="a" /><Text value="b" /></Card>',
    );
    for (const value of ['a', 'b']) {
      const [before, after] = ids('Text', value);
      expect(after).toBe(before);
    }
    expect(ids('Text', 'new')[1]).toMatch(/^new/);
  });

  it('when elements change places and have keys', () => {
    const ids = edit(
      '<Card><Row key="1" gap={1} /><Row key="2" gap={2} /></Card>',
      '<Card><Row key="2" gap={3} /><Row key="1" gap={4} /></Card>',
    );
    for (const key of ['1', '2']) {
      const [before, after] = ids('Row', key);
      expect(after).toBe(before);
    }
  });

  it('when an element is wrapped, or moves to another parent', () => {
    const wrapped = edit(
      '<Card><Text value="a" /></Card>',
      '<Basic><Card><Text value="a" /></Card></Basic>',
    );
    expect(wrapped('Card')[1]).toBe(wrapped('Card')[0]);
    expect(wrapped('Text')[1]).toBe(wrapped('Text')[0]);
    const moved = edit(
      '<Card><Row><Text value="a" /></Row><Col><Divider /></Col></Card>',
      '<Card><Row /><Col><Divider /><Text value="a" /></Col></Card>',
    );
    expect(moved('Text')[1]).toBe(moved('Text')[0]);
  });

  it('of what an element holds when its tag changes', () => {
    const ids = edit(
      '<Card><Row><Text value="a" /></Row></Card>',
      '<Card><Col><Text value="b" /></Col></Card>',
    );
    expect(ids('Text')[1]).toBe(ids('Text')[0]);
  });

  it('of the most alike among several', () => {
    const ids = edit(
      '<Card><Button label="Save" style="primary" /><Button label="Close" iconStart="check" /></Card>',
      '<Card><Button label="Close it" iconStart="check" /></Card>',
    );
    const [before] = ids('Button', 'Close');
    expect(ids('Button', 'Close it')[1]).toBe(before);
  });

  it('and are never given twice', () => {
    const old = view('<Card><Text value="a" /></Card>');
    const next = view(
      '<Card><Text value="a" /><Text value="a" /><Row><Text value="a" /></Row></Card>',
      old,
      counter('new'),
    );
    expect(Object.keys(next.nodes)).toHaveLength(5);
    expect(Object.keys(next.nodes).filter((id) => old.nodes[id])).toHaveLength(2);
    expect(getNode(next, next.root ?? '').children).toHaveLength(3);
  });
});
