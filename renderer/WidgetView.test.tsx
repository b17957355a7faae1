// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import type { WidgetJson } from '#core/json.ts';
import { button, card, input, live, row, text } from './test-support/live.tsx';

afterEach(cleanup);

/** A place where the component may stand. */
function placed(sample: WidgetJson): WidgetJson {
  switch (sample.type) {
    case 'Card':
    case 'ListView':
    case 'Basic':
      return sample;
    case 'ListViewItem':
      return { type: 'ListView', children: [sample] };
    case 'Table.Row':
      return card({}, { type: 'Table', children: [sample] });
    case 'Table.Cell':
      return card({}, { type: 'Table', children: [{ type: 'Table.Row', children: [sample] }] });
    default:
      return card({}, sample);
  }
}

describe('every component', () => {
  it.each(Object.entries(COMPONENTS))('%s is drawn with its box', async (type, { sample }) => {
    const { events, box } = live(placed(sample));
    await vi.dynamicImportSettled();
    expect(box(type)).toBeInstanceOf(HTMLElement);
    expect(events).toEqual([]);
  });

  it.each(Object.keys(COMPONENTS))('%s stands it when a server sends nothing for it', (type) => {
    const { events, box } = live(placed({ type }));
    expect(box(type)).toBeInstanceOf(HTMLElement);
    expect(events).toEqual([]);
  });
});

describe('the root', () => {
  it('carries the item and the theme', () => {
    const { container } = live(card({}), { itemId: 'itm_1', theme: 'dark' });
    const root = container.querySelector('[data-widget-item="itm_1"]');
    expect(root?.getAttribute('data-theme')).toBe('dark');
    expect(root?.querySelector('[data-component="Card"]')).not.toBeNull();
  });

  it('lets a card force a theme of its own', () => {
    const { box } = live(card({ theme: 'light' }), { theme: 'dark' });
    expect(box('Card').getAttribute('data-theme')).toBe('light');
  });
});

describe('faults', () => {
  const quiet = (): void => {
    // React prints what a boundary has caught; here it is meant to happen.
    vi.spyOn(console, 'error').mockImplementation(() => {});
  };
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Breaks when it is drawn: no JSON from a server does, but a renderer has to stand it. */
  const broken = (): WidgetJson =>
    Object.defineProperty({ type: 'Text' }, 'value', {
      enumerable: true,
      get: () => {
        throw new Error('no value here');
      },
    });

  it('an unknown component leaves a mark and its children', () => {
    live(card({}, text('before'), { type: 'Carousel', children: [text('inside')] }, text('after')));
    expect(screen.getByText('Unknown component Carousel')).toBeTruthy();
    for (const value of ['before', 'inside', 'after']) expect(screen.getByText(value)).toBeTruthy();
  });

  it('a prop of a wrong type leaves a mark and the children', () => {
    const odd = row({ gap: ['2'] }, text('inside'));
    const { container } = live(card({}, text('before'), odd, text('after')));
    expect(screen.getByText('gap takes a number or text, not a list')).toBeTruthy();
    for (const value of ['before', 'inside', 'after']) expect(screen.getByText(value)).toBeTruthy();
    expect(container.querySelectorAll('[data-fault]')).toHaveLength(1);
  });

  it.each([
    { type: 'Table', children: [{ type: 'Carousel' }, { type: 'Table.Row', header: [] }] },
    { type: 'Table', children: [{ type: 'Table.Row', children: [{ type: 'Carousel' }] }] },
    { type: 'ListView', children: [{ type: 'Carousel' }] },
  ])('a mark inside $type stands where HTML allows it', (widget) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { container } = live(widget.type === 'ListView' ? widget : card({}, widget));
    expect(container.querySelectorAll('[data-fault]').length).toBeGreaterThan(0);
    expect(told).not.toHaveBeenCalled();
  });

  it('a broken element leaves a mark, its siblings, and word to the host', () => {
    quiet();
    const fault = broken();
    const { events } = live(card({}, text('before'), fault, text('after')));
    expect(screen.getByText('Text could not be drawn')).toBeTruthy();
    expect(screen.getByText('before')).toBeTruthy();
    expect(screen.getByText('after')).toBeTruthy();
    expect(events).toEqual([
      { type: 'error', message: 'Text could not be drawn: no value here', element: fault },
    ]);
  });

  it('a broken element is tried again when it has changed', () => {
    quiet();
    const { update } = live(card({}, broken()));
    update(card({}, text('mended')));
    expect(screen.getByText('mended')).toBeTruthy();
    expect(screen.queryByText('Text could not be drawn')).toBeNull();
  });
});

describe('unsafe addresses', () => {
  it('never reach the DOM', async () => {
    const bad = 'javascript:alert(1)';
    const { container } = live(
      card(
        { status: { text: 'Status', favicon: bad }, background: `url(${bad})` },
        { type: 'Image', src: bad, alt: 'A cat' },
        { type: 'Box', background: `url("${bad}")`, children: [text('x')] },
        { type: 'Markdown', value: `[a](${bad}) ![b](${bad}) <a href="${bad}">c</a>` },
      ),
    );
    await vi.dynamicImportSettled();
    await screen.findByText('a');
    for (const element of container.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(value, `${element.tagName} ${name}`).not.toContain('javascript:');
      }
    }
    expect(screen.getByRole('img', { name: /A cat/ })).toBeTruthy();
  });

  it('include hosts that the thread does not allow', () => {
    const image = { type: 'Image', src: 'https://evil.example/a.png', alt: 'A cat' };
    const { container, update } = live(card({}, image), { allowedImageDomains: ['cdn.example'] });
    expect(container.querySelector('img')).toBeNull();
    update(card({}, image), { allowedImageDomains: ['evil.example'] });
    expect(container.querySelector('img')?.getAttribute('src')).toBe(image.src);
  });
});

describe('the marks of the host', () => {
  it('stand on the outermost box of each element and follow a new function', () => {
    const ids = new Map<string, string>([
      ['Card', 'n1'],
      ['Button', 'n2'],
      ['Input', 'n3'],
    ]);
    const widget = card({}, button('Go'), input('a'));
    const attributes = ({ type }: WidgetJson) => ({ 'data-node-id': ids.get(type) ?? '' });
    const { box, update } = live(widget, { attributes });
    for (const [type, id] of ids) expect(box(type).dataset['nodeId']).toBe(id);

    const selected = (element: WidgetJson) =>
      element.type === 'Button' ? { 'data-selected': '' } : undefined;
    update(widget, { attributes: selected });
    expect(box('Button').hasAttribute('data-selected')).toBe(true);
    expect(box('Button').hasAttribute('data-node-id')).toBe(false);
    expect(box('Card').hasAttribute('data-node-id')).toBe(false);

    update(card({}, button('Stop'), input('a')), { attributes: selected });
    expect(box('Button').hasAttribute('data-selected')).toBe(true);
  });

  it('are on every kind of box', () => {
    for (const { sample } of Object.values(COMPONENTS)) {
      const { box } = live(placed(sample), { attributes: () => ({ 'data-node-id': 'n' }) });
      expect(box(sample.type).dataset['nodeId'], sample.type).toBe('n');
      cleanup();
    }
  });
});

describe('Design mode', () => {
  it('sends, focuses and types nothing, and lets the click through to the host', async () => {
    const onAction = vi.fn();
    const clicked = vi.fn();
    const { user, container, box, events } = live(
      card(
        { confirm: { label: 'Yes', action: { type: 'yes' } } },
        input('a', { autoFocus: true, defaultValue: 'kept' }),
        button('Go', { onClickAction: { type: 'go' } }),
        button('Off', { disabled: true, onClickAction: { type: 'off' } }),
        { type: 'Checkbox', name: 'b', label: 'Tick', onChangeAction: { type: 'tick' } },
        row({}, { type: 'Select', name: 'c', options: [] }),
      ),
      { mode: 'design', onAction },
    );
    container.addEventListener('click', clicked);
    expect(container.contains(document.activeElement)).toBe(false);

    await user.click(screen.getByRole('button', { name: 'Go' }));
    await user.click(screen.getByRole('button', { name: 'Off' }));
    await user.click(screen.getByRole('button', { name: 'Yes' }));
    await user.click(box('Checkbox'));
    await user.click(box('Select'));
    expect(clicked.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(onAction).not.toHaveBeenCalled();
    expect(events).toEqual([]);
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);

    const typed = screen.getByRole<HTMLInputElement>('textbox');
    await user.type(typed, 'more');
    expect(typed.value).toBe('kept');
  });

  it('leaves nothing for the Tab key', () => {
    const { container } = live(
      card(
        {},
        ...Object.values(COMPONENTS)
          .map(({ sample }) => sample)
          .filter(({ type }) => !['Card', 'ListView', 'Basic', 'ListViewItem'].includes(type))
          .filter(({ type }) => !type.startsWith('Table.')),
      ),
      { mode: 'design' },
    );
    const stops = [
      ...container.querySelectorAll<HTMLElement>('button, input, textarea, select, a'),
    ];
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ tabIndex }) => tabIndex >= 0)).toEqual([]);
  });
});
