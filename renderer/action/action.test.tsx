// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ACTION_SOURCES } from '../test-support/action-sources.ts';
import {
  basic,
  button,
  card,
  field,
  form,
  input,
  item,
  listView,
  live,
  text,
  type Live,
} from '../test-support/live.tsx';

afterEach(cleanup);

type Behavior = 'auto' | 'self' | 'container' | 'none';

describe.each(ACTION_SOURCES)('$name', ({ widget, trigger, self, auto }) => {
  it.each<Behavior>(['auto', 'self', 'container', 'none'])(
    'with loading behaviour %s shows it until the action has ended',
    async (loadingBehavior) => {
      const drawn = live(widget({ type: 'do', loadingBehavior }));
      const root = drawn.container.querySelector('.kw-widget');
      const container = () => root?.getAttribute('data-busy') === 'container';
      const own = () => self()?.getAttribute('aria-busy') === 'true';
      const target = loadingBehavior === 'auto' ? auto : loadingBehavior;

      await trigger(drawn.user);
      expect(drawn.requests).toMatchObject([{ action: { type: 'do' }, loading: target }]);
      expect(container()).toBe(target === 'container');
      expect(root?.hasAttribute('inert')).toBe(target === 'container');
      expect(root?.getAttribute('aria-busy')).toBe(target === 'container' ? 'true' : null);
      if (target !== 'container') expect(own()).toBe(target === 'self');

      await drawn.settle();
      expect(container()).toBe(false);
      expect(root?.hasAttribute('inert')).toBe(false);
      expect(own()).toBe(false);
    },
  );
});

describe('what waits', () => {
  const two = card(
    {},
    button('A', { onClickAction: { type: 'a', loadingBehavior: 'container' } }),
    field('Checkbox', 'b', {
      label: 'B',
      onChangeAction: { type: 'b', loadingBehavior: 'container' },
    }),
  );
  const busy = (drawn: Live): boolean => drawn.container.querySelector('[data-busy]') !== null;

  it('is free when the last of several actions has ended', async () => {
    const drawn = live(two);
    await drawn.user.click(screen.getByRole('button'));
    await drawn.user.click(drawn.box('Checkbox').querySelector('input') as Element);
    expect(drawn.requests).toHaveLength(2);
    await drawn.settle(0);
    expect(busy(drawn)).toBe(true);
    await drawn.settle(1);
    expect(busy(drawn)).toBe(false);
  });

  it('is free when the action fails, and the host hears of it', async () => {
    const drawn = live(two);
    await drawn.user.click(screen.getByRole('button'));
    await drawn.fail('Server gone');
    expect(busy(drawn)).toBe(false);
    expect(drawn.events.at(-1)).toMatchObject({ type: 'error', message: 'Server gone' });
  });

  it('is free when the host throws instead of promising', async () => {
    const onAction = vi.fn(() => {
      throw new Error('Thrown');
    });
    const drawn = live(two, { onAction });
    await drawn.user.click(screen.getByRole('button'));
    expect(busy(drawn)).toBe(false);
    expect(drawn.events.at(-1)).toMatchObject({ type: 'error', message: 'Thrown' });
  });

  it('still waits after an update of the widget', async () => {
    const go = (value: string) =>
      card({}, text(value), button('Go', { key: 'go', onClickAction: { type: 'go' } }));
    const drawn = live(go('one'));
    await drawn.user.click(screen.getByRole('button'));
    drawn.update(go('two'));
    expect(drawn.box('Button').getAttribute('aria-busy')).toBe('true');
    drawn.update(card({}, button('Go', { key: 'other', onClickAction: { type: 'go' } })));
    expect(drawn.box('Button').getAttribute('aria-busy')).toBeNull();
    await drawn.settle();
  });

  it('waits on at the place to which the server has moved it, by its id', async () => {
    const go = button('Go', { id: 'go', onClickAction: { type: 'go' } });
    const drawn = live(card({}, go));
    await drawn.user.click(drawn.box('Button'));
    drawn.update(card({}, text('Moved'), { type: 'Row', children: [go] }));
    expect(drawn.box('Button').getAttribute('aria-busy')).toBe('true');
    await drawn.user.click(drawn.box('Button'));
    expect(drawn.requests).toHaveLength(1);
    await drawn.settle();
    expect(drawn.box('Button').getAttribute('aria-busy')).toBeNull();
  });

  it('still waits as a whole when its root has become another', async () => {
    const drawn = live(two);
    await drawn.user.click(screen.getByRole('button'));
    drawn.update(listView({}, item({}, text('Row'))));
    expect(busy(drawn)).toBe(true);
    await drawn.settle();
    expect(busy(drawn)).toBe(false);
  });

  it('sends nothing again while the element itself waits', async () => {
    const drawn = live(card({}, button('Go', { onClickAction: { type: 'go' } })));
    await drawn.user.click(drawn.box('Button'));
    await drawn.user.click(drawn.box('Button'));
    expect(drawn.requests).toHaveLength(1);
    await drawn.settle();
    await drawn.user.click(drawn.box('Button'));
    expect(drawn.requests).toHaveLength(2);
  });

  it('sends twice where nothing waits', async () => {
    const drawn = live(
      card({}, button('Go', { onClickAction: { type: 'go', loadingBehavior: 'none' } })),
    );
    await drawn.user.dblClick(drawn.box('Button'));
    expect(drawn.requests).toHaveLength(2);
  });

  it('lets the button of a waiting form spin, unless nothing is to show it', async () => {
    const submits = (loadingBehavior: Behavior) =>
      card(
        {},
        form(
          { onSubmitAction: { type: 'save', loadingBehavior } },
          button('Save', { submit: true }),
        ),
      );
    const drawn = live(submits('auto'));
    await drawn.user.click(drawn.box('Button'));
    expect(drawn.box('Button').getAttribute('aria-busy')).toBe('true');
    cleanup();
    const quiet = live(submits('none'));
    await quiet.user.click(quiet.box('Button'));
    expect(quiet.box('Button').getAttribute('aria-busy')).toBeNull();
  });

  it('never puts the design system’s loading mark above a button', async () => {
    const drawn = live(two);
    await drawn.user.click(screen.getByRole('button'));
    const marks = [...drawn.container.querySelectorAll('[data-loading]')];
    expect(marks.every((mark) => mark.tagName === 'BUTTON')).toBe(true);
  });
});

describe('the focus', () => {
  it('comes back to where it was when the widget is free again', async () => {
    const drawn = live(card({}, form({ onSubmitAction: { type: 'save' } }, input('a'))));
    const typed = screen.getByRole('textbox');
    await drawn.user.type(typed, 'x{Enter}');
    typed.blur();
    await drawn.settle();
    expect(document.activeElement).toBe(typed);
  });

  it('goes to the field of the same name when the server has replaced it', async () => {
    const draft = (key: string) =>
      card({}, form({ onSubmitAction: { type: 'save' } }, input('a', { key })));
    const drawn = live(draft('one'));
    await drawn.user.type(screen.getByRole('textbox'), 'x{Enter}');
    drawn.update(draft('two'));
    await drawn.settle();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('stays where the user has put it meanwhile', async () => {
    const other = document.body.appendChild(document.createElement('button'));
    const drawn = live(card({}, form({ onSubmitAction: { type: 'save' } }, input('a'))));
    await drawn.user.type(screen.getByRole('textbox'), 'x{Enter}');
    other.focus();
    await drawn.settle();
    expect(document.activeElement).toBe(other);
    other.remove();
  });
});

describe('sending', () => {
  it('hands over the action, its config and where it came from', async () => {
    const config = { type: 'go', payload: { id: 1 }, handler: 'client', streaming: false };
    const go = button('Go', { onClickAction: config });
    const drawn = live(card({}, go));
    await drawn.user.click(drawn.box('Button'));
    expect(drawn.requests).toEqual([
      {
        action: { type: 'go', payload: { id: 1 } },
        config,
        source: { type: 'Button', prop: 'onClickAction', element: go },
        loading: 'self',
      },
    ]);
    expect(drawn.events).toEqual([
      { type: 'gesture', gesture: 'click', element: go, prop: 'onClickAction' },
    ]);
  });

  it('stops where the host says why, without loading', async () => {
    const drawn = live(card({}, button('Go', { onClickAction: { type: 'go' } })), {
      blocked: ({ type }) => `${type} has to wait for the answer.`,
    });
    await drawn.user.click(drawn.box('Button'));
    expect(drawn.requests).toEqual([]);
    expect(drawn.box('Button').getAttribute('aria-busy')).toBeNull();
    expect(drawn.events.at(-1)).toMatchObject({
      type: 'action.blocked',
      reason: 'go has to wait for the answer.',
      source: { type: 'Button' },
    });
  });

  it('does nothing on a disabled button or one without an action', async () => {
    const drawn = live(
      basic({}, button('Off', { disabled: true, onClickAction: { type: 'off' } }), button('Bare')),
    );
    await drawn.user.click(screen.getByText('Off'));
    await drawn.user.click(screen.getByText('Bare'));
    expect(drawn.requests).toEqual([]);
  });
});

describe('a clickable row', () => {
  const rows = listView(
    {},
    item(
      { onClickAction: { type: 'row' } },
      text('Row'),
      button('Inner', { onClickAction: { type: 'inner' } }),
    ),
    item({}, text('Plain')),
  );

  it('answers to the pointer and to Enter and Space', async () => {
    const drawn = live(rows);
    await drawn.user.click(screen.getByText('Row'));
    await drawn.settle();
    screen.getByRole('button', { name: 'Row Inner' }).focus();
    await drawn.user.keyboard('{Enter}');
    await drawn.settle(1);
    await drawn.user.keyboard(' ');
    expect(drawn.requests.map(({ action }) => action.type)).toEqual(['row', 'row', 'row']);
  });

  it('leaves the clicks of buttons inside to them', async () => {
    const drawn = live(rows);
    await drawn.user.click(screen.getByRole('button', { name: 'Inner' }));
    screen.getByRole('button', { name: 'Inner' }).focus();
    await drawn.settle();
    await drawn.user.keyboard('{Enter}');
    expect(drawn.requests.map(({ action }) => action.type)).toEqual(['inner', 'inner']);
  });

  it('is no button without an action', () => {
    live(rows);
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });
});
