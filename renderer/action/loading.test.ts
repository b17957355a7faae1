import { describe, expect, it, vi } from 'vitest';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import { hold, LoadingStore, loadingTarget, release, type Holds } from './loading.ts';

/** What `auto` is at each of the nine places an action can come from. */
const SOURCES = [
  ['Button', 'onClickAction', 'self'],
  ['ListViewItem', 'onClickAction', 'self'],
  ['Card', 'confirm.action', 'container'],
  ['Card', 'cancel.action', 'container'],
  ['Form', 'onSubmitAction', 'container'],
  ['Select', 'onChangeAction', 'none'],
  ['DatePicker', 'onChangeAction', 'none'],
  ['Checkbox', 'onChangeAction', 'none'],
  ['RadioGroup', 'onChangeAction', 'none'],
] as const;

describe.each(SOURCES)('an action of %s %s', (type, prop, auto) => {
  it.each([
    ['auto', auto],
    ['self', 'self'],
    ['container', 'container'],
    ['none', 'none'],
    [undefined, auto],
  ] as const)('with loading behaviour %s makes %s wait', (behavior, target) => {
    expect(loadingTarget(type, prop, behavior)).toBe(target);
  });
});

it('covers every place the catalogue knows', () => {
  const places = Object.values(COMPONENTS).flatMap(({ type, actions }) =>
    actions.map(({ path }) => `${type} ${path}`),
  );
  expect(SOURCES.map(([type, prop]) => `${type} ${prop}`).toSorted()).toEqual(places.toSorted());
});

it('takes an unknown behaviour as auto', () => {
  expect(loadingTarget('Button', 'onClickAction', 'spin' as 'auto')).toBe('self');
});

describe('holds', () => {
  const none: Holds = new Map();

  it('count', () => {
    const twice = hold(hold(none, ['a', 'b']), ['a']);
    expect([...twice]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect([...release(twice, ['a', 'b'])]).toEqual([['a', 1]]);
    expect([...release(release(twice, ['a']), ['a', 'b'])]).toEqual([]);
  });

  it('never go below nothing', () => {
    expect([...release(none, ['a'])]).toEqual([]);
  });
});

describe('the store', () => {
  it('tells a listener of its own key only, at the first hold and the last release', () => {
    const store = new LoadingStore();
    const [a, b] = [vi.fn(), vi.fn()];
    store.subscribe('a', a);
    store.subscribe('b', b);
    const endFirst = store.begin(['a']);
    const endSecond = store.begin(['a']);
    expect(a).toHaveBeenCalledTimes(1);
    endFirst();
    expect(store.isHeld('a')).toBe(true);
    endSecond();
    expect(store.isHeld('a')).toBe(false);
    expect(a).toHaveBeenCalledTimes(2);
    expect(b).not.toHaveBeenCalled();
  });

  it('ends once, however often it is told', () => {
    const store = new LoadingStore();
    const end = store.begin(['a']);
    store.begin(['a']);
    end();
    end();
    expect(store.isHeld('a')).toBe(true);
  });

  it('lets a named element go on waiting under another key', () => {
    const store = new LoadingStore();
    const heard = vi.fn();
    store.subscribe('new', heard);
    const end = store.begin(['old', 'other']);
    const endSecond = store.begin(['old']);
    store.leave('old', 'Button#go');
    store.arrive('new', 'Button#go');
    expect([store.isHeld('old'), store.isHeld('new'), store.isHeld('other')]).toEqual([
      false,
      true,
      true,
    ]);
    end();
    expect([store.isHeld('new'), store.isHeld('other')]).toEqual([true, false]);
    endSecond();
    expect(store.isHeld('new')).toBe(false);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('does not let one wait that comes after the end, or under another name', () => {
    const store = new LoadingStore();
    const end = store.begin(['old']);
    store.leave('old', 'Button#go');
    store.arrive('stranger', 'Button#stop');
    expect(store.isHeld('stranger')).toBe(false);
    end();
    store.begin(['old']);
    store.arrive('new', 'Button#go');
    expect(store.isHeld('new')).toBe(false);
  });
});
