import { describe, expect, it } from 'vitest';
import { counter, view } from '#codec/jsx/test-support/view.ts';
import type { Doc } from '../doc/doc.ts';
import { isWidgetJson } from '../json.ts';
import type { JsonObject, WidgetJson } from '../json.ts';
import { expand } from './expand.ts';
import { failureAt, pictureOf } from './picture.ts';
import type { Picture } from './picture.ts';

/** Pictures one after the other, as a person sees them. */
function look(): (doc: Doc, data: JsonObject) => Picture {
  let last: Picture | undefined;
  let expansion = undefined as ReturnType<typeof expand> | undefined;
  return (doc, data) => {
    expansion = expand(doc, data, expansion);
    last = pictureOf(expansion, doc, data, last);
    return last;
  };
}

function childrenOf({ expansion }: Picture): readonly WidgetJson[] {
  const children = expansion.widget?.['children'];
  return Array.isArray(children) ? children.filter(isWidgetJson) : [];
}

const valuesOf = (picture: Picture) => childrenOf(picture).map(({ value }) => value);

const TODO = '<Card><Text value={todo.title} /><Text value={note} /></Card>';
const good = { todo: { title: 'Milk' }, note: 'first' };

describe('the picture of a view', () => {
  it('is the expansion while nothing fails', () => {
    const doc = view(TODO);
    const expansion = expand(doc, good);
    expect(pictureOf(expansion, doc, good)).toEqual({ expansion, outdated: null });
    expect(pictureOf(expansion, doc, good).expansion).toBe(expansion);
  });

  it('keeps what a node last showed, and says why; the rest goes on', () => {
    const [doc, see] = [view(TODO), look()];
    const [milk] = childrenOf(see(doc, good));
    const picture = see(doc, { note: 'second' });
    expect(valuesOf(picture)).toEqual(['Milk', 'second']);
    expect(childrenOf(picture)[0]).toBe(milk);
    expect(picture.outdated).toMatchObject({
      code: 'expr/undefined',
      message: "todo is undefined here, so todo.title can't be read.",
      prop: 'value',
    });
    expect(valuesOf(see(doc, { note: 'third' }))).toEqual(['Milk', 'third']);
    expect(see(doc, { todo: { title: 'Oats' }, note: '' })).toMatchObject({ outdated: null });
  });

  it('keeps a whole widget whose root fails', () => {
    const [doc, see] = [view('<Card id={a.b}><Text value={a.b} /></Card>'), look()];
    const before = see(doc, { a: { b: 'x' } }).expansion.widget;
    expect(before).not.toBeNull();
    const { expansion, outdated } = see(doc, {});
    expect(expansion.widget).toBe(before);
    expect(outdated?.message).toContain('a is undefined');
  });

  it('keeps what a repeat and a condition last showed', () => {
    const text = '<Card>{xs.map((x) => <Text value={x} />)}{a.b && <Text value="yes" />}</Card>';
    const [doc, see] = [view(text), look()];
    see(doc, { xs: ['1', '2'], a: { b: true } });
    expect(valuesOf(see(doc, { xs: 7 }))).toEqual(['1', '2', 'yes']);
    expect(valuesOf(see(doc, { xs: ['3'], a: { b: false } }))).toEqual(['3']);
  });

  it('has a stand-in where there is nothing earlier', () => {
    const doc = view(TODO);
    const picture = look()(doc, { note: 'first' });
    const [standIn] = childrenOf(picture);
    if (!standIn) throw new Error('Something stands there');
    expect(failureAt(standIn)).toMatchObject({
      node: { type: 'Text' },
      problem: { code: 'expr/undefined' },
    });
    expect(picture.expansion.originOf(standIn)).toEqual({ node: 'n2', rounds: [] });
    expect(picture.outdated).toBeNull();
    expect(valuesOf(picture)).toEqual([undefined, 'first']);
  });

  it('does not take a stand-in for what was shown', () => {
    const see = look();
    const doc = view(TODO);
    see(doc, { note: 'first' });
    const other = view(TODO.replace('todo.title', 'other.title'), doc, counter('new'));
    const [standIn] = childrenOf(see(other, { note: 'first' }));
    expect(standIn && failureAt(standIn)?.problem.message).toContain('other is undefined');
  });

  it('is the last one, whole, when the view takes too many steps', () => {
    const text =
      '<Card>{xs.map((x) => ys.map((y) => <Text value={y} />))}<Text value={a} /></Card>';
    const [doc, see] = [view(text), look()];
    const few = see(doc, { xs: [1], ys: ['y'], a: 'end' });
    const many = { xs: Array.from({ length: 500 }, (_, n) => n), ys: Array(500).fill('y'), a: 'x' };
    const much = see(doc, many);
    expect(much.expansion).toBe(few.expansion);
    expect(much.outdated).toMatchObject({ code: 'expr/budget' });
    expect(valuesOf(see(doc, { xs: [1], ys: ['z'], a: 'end' }))).toEqual(['z', 'end']);
  });

  it('draws what it keeps anew once it can', () => {
    const see = look();
    const doc = view('<Card><Row gap={a.b}><Text value="old" /></Row></Card>');
    see(doc, { a: { b: 1 } });
    const edited = view(
      '<Card><Row gap={a.b}><Text value="new" /></Row></Card>',
      doc,
      counter('n'),
    );
    expect(JSON.stringify(see(edited, {}).expansion.widget)).toContain('old');
    const { expansion } = see(edited, { a: { b: 2 } });
    expect(expansion.widget).toEqual(expand(edited, { a: { b: 2 } }).widget);
  });
});
