import { describe, expect, it } from 'vitest';
import type { JsonObject, WidgetJson } from '#core/json.ts';
import { share } from './share-widget.ts';

const text = (value: string, rest: JsonObject = {}): WidgetJson => ({
  type: 'Text',
  value,
  ...rest,
});
const card = (...children: WidgetJson[]): WidgetJson => ({ type: 'Card', children });
const select: WidgetJson = {
  type: 'Select',
  name: 'a',
  options: [
    { value: 'x', label: 'X' },
    { value: 'y', label: 'Y' },
  ],
};
/** As it comes from the wire. */
const fresh = (widget: WidgetJson): WidgetJson => structuredClone(widget);
const childrenOf = (widget: WidgetJson) => widget['children'] as readonly WidgetJson[];
const shared = (before: WidgetJson, after: WidgetJson) => share(before, after) as WidgetJson;

describe('a widget that comes again', () => {
  it('is the old one when nothing has changed, whatever the order of its keys', () => {
    const before = card(text('a'), select);
    expect(share(before, fresh(before))).toBe(before);
    const turned = card({ value: 'a', type: 'Text' }, fresh(select));
    expect(share(before, turned)).toBe(before);
  });

  it('is new along the path of a change and old everywhere else', () => {
    const before = card(card(text('a'), text('b')), select);
    const after = fresh(card(card(text('a'), text('B')), select));
    const next = shared(before, after);
    expect(next).toEqual(after);
    const [inner, same] = childrenOf(next);
    expect(same).toBe(select);
    expect(inner).not.toBe(childrenOf(before)[0]);
    expect(childrenOf(inner as WidgetJson)[0]).toBe(
      childrenOf(childrenOf(before)[0] as WidgetJson)[0],
    );
  });

  it('follows elements with a key or an id to their new place', () => {
    const [one, two, three] = [
      text('1', { key: 'one' }),
      text('2', { id: 'two' }),
      text('3', { key: 'three' }),
    ] as const;
    const next = shared(card(one, two, three), fresh(card(three, text('new'), one, two)));
    expect(childrenOf(next)).toEqual([three, text('new'), one, two]);
    expect(childrenOf(next)[0]).toBe(three);
    expect(childrenOf(next)[2]).toBe(one);
    expect(childrenOf(next)[3]).toBe(two);
  });

  it('uses no old element twice, even where a key is there twice', () => {
    const twin = text('same', { key: 'k' });
    const next = shared(card(twin), fresh(card(twin, twin)));
    expect(childrenOf(next)[0]).toBe(twin);
    expect(childrenOf(next)[1]).not.toBe(twin);
  });

  it('loses what is gone and takes what is new', () => {
    const before = card(text('a', { size: 'sm' }), text('b'));
    const after = card(text('a'));
    expect(share(before, fresh(after))).toEqual(after);
    expect(share(after, fresh(before))).toEqual(before);
    expect(share({ a: null }, { b: null })).toEqual({ b: null });
    expect(share([1, 2], { a: 1 })).toEqual({ a: 1 });
  });
});
