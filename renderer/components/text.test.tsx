// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { card, form, item, listView, live, text } from '../test-support/live.tsx';

afterEach(cleanup);

describe('editable text', () => {
  const words = (props = {}) =>
    form(
      { onSubmitAction: { type: 'save' } },
      text('Old words', { editable: { name: 'words', ...props } }),
    );
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'words' });
  const shown = (): string | null | undefined =>
    field().parentElement?.querySelector('span')?.textContent;

  it('shows what was entered when the focus leaves', async () => {
    const { user } = live(words());
    expect(shown()).toBe('Old words');
    await user.clear(field());
    await user.type(field(), 'New words');
    await user.tab();
    expect(shown()).toBe('New words');
  });

  it('commits with Enter and submits', async () => {
    const { user, payloads } = live(words());
    await user.type(field(), '!{Enter}');
    expect(shown()).toBe('Old words!');
    expect(payloads()).toEqual([{ words: 'Old words!' }]);
  });

  it('takes everything back with Escape', async () => {
    const { user } = live(words());
    await user.type(field(), ' and more{Escape}');
    expect(field().value).toBe('Old words');
    expect(shown()).toBe('Old words');
    expect(document.activeElement).not.toBe(field());
  });

  it('is plain text when it is not editable', () => {
    live(card({}, text('Plain', { editable: false })));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Plain').tagName).toBe('P');
  });
});

describe('text that streams in', () => {
  const arriving = (): string | null | undefined =>
    document.querySelector('.kw-arriving')?.textContent;

  it('fades in what has just come', () => {
    const words = (value: string) => card({}, text(value, { id: 't', streaming: true }));
    const { update, container } = live(words('Hel'));
    expect(arriving()).toBeUndefined();
    update(words('Hello'));
    expect(arriving()).toBe('lo');
    update(words('Hello world'));
    expect(arriving()).toBe(' world');
    update(words('Other'));
    expect(arriving()).toBeUndefined();
    expect(container.textContent).toBe('Other');
  });

  it('fades in what has just come of Markdown as well', async () => {
    const words = (value: string) =>
      card({}, { type: 'Markdown', id: 'm', value, streaming: true });
    const { update, container } = live(words('A **bo'));
    await screen.findByText('A **bo', { selector: 'p' });
    update(words('A **bold** word'));
    await waitFor(() => expect(arriving()).toBe('ld'));
    expect(container.textContent).toBe('A bold word');
    update(words('Other'));
    await waitFor(() => expect(arriving()).toBeUndefined());
    expect(container.textContent).toBe('Other');
  });
});

describe('formulas in Markdown', () => {
  const shown = (value: string) => live(card({}, { type: 'Markdown', value })).container;

  it('stand between two dollars, as MathML', async () => {
    const container = shown('Area: $$\\pi r^2$$\n\n$$\n\\frac{a}{b}\n$$');
    await waitFor(() => expect(container.querySelectorAll('math')).toHaveLength(2));
    const [inline, block] = container.querySelectorAll('math');
    expect(inline?.querySelector('msup')?.textContent).toBe('r2');
    expect(inline?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(block?.getAttribute('display')).toBe('block');
    expect(block?.querySelector('mfrac')).toBeTruthy();
  });

  it('are not what costs money', async () => {
    const container = shown('**From** $5 to $10, see $$x$$');
    await waitFor(() => expect(container.querySelectorAll('math')).toHaveLength(1));
    expect(container.textContent).toContain('From $5 to $10');
  });

  it('that nobody can read stay as they are written', async () => {
    const container = shown('$$\\frac{1}$$');
    await waitFor(() => expect(container.querySelector('.katex-error')).toBeTruthy());
    expect(container.textContent).toContain('\\frac{1}');
  });

  it('bring no link and no picture', async () => {
    const container = shown(
      '$$\\href{javascript:alert(1)}{a} \\includegraphics{https://x.example/a.png}$$',
    );
    await waitFor(() => expect(container.querySelector('.katex, .katex-error')).toBeTruthy());
    expect(container.querySelector('a, img, [href], [src]')).toBeNull();
  });
});

describe('Markdown', () => {
  it('is drawn with tables, tasks and safe links, and never as HTML', async () => {
    const value = [
      '# Title',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      '- [x] done',
      '[web](https://a.example) and [deep](chatkit-link://open?id=4)',
      '<b>raw</b>',
    ].join('\n\n');
    const { user, events } = live(card({}, { type: 'Markdown', value }));
    expect(await screen.findByRole('heading', { name: 'Title' })).toBeTruthy();
    expect(screen.getAllByRole('cell')).toHaveLength(2);
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    const web = screen.getByRole('link', { name: 'web' });
    expect([web.getAttribute('target'), web.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
    expect(screen.getByText(/<b>raw<\/b>/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'deep' }));
    expect(events).toEqual([{ type: 'deeplink', name: 'open', data: { id: '4' } }]);
  });
});

describe('a list', () => {
  const list = (limit: number | 'auto' | undefined, count: number) =>
    listView(
      limit === undefined ? {} : { limit },
      ...Array.from({ length: count }, (_, index) =>
        item({ key: `${index}` }, text(`Row ${index}`)),
      ),
    );
  const rows = (): number => screen.getAllByRole('listitem').length;

  it.each([
    [undefined, 9, 9],
    [3, 9, 3],
    ['auto', 9, 5],
    [3, 4, 4],
    [3, 5, 3],
    ['auto', 6, 6],
    ['auto', 7, 5],
    [3, 3, 3],
    [0, 3, 1],
  ] as const)('with limit %s shows %s rows as %s', (limit, count, expected) => {
    live(list(limit, count));
    expect(rows()).toBe(expected);
    const more = screen.queryByRole('button');
    expect(more?.textContent).toBe(expected < count ? 'Show more' : undefined);
  });

  it('stays open over an update', async () => {
    const { user, update } = live(list(2, 6));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(rows()).toBe(6);
    update(list(2, 8));
    expect(rows()).toBe(8);
  });
});

describe('a card that is collapsed', () => {
  it('shows its status alone', () => {
    live(
      card(
        {
          collapsed: true,
          status: { text: 'Deployed', icon: 'check-circle' },
          confirm: { label: 'Go', action: { type: 'go' } },
        },
        text('Body'),
      ),
    );
    expect(screen.getByText('Deployed')).toBeTruthy();
    expect(screen.queryByText('Body')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a card that is collapsed without a status', () => {
  const folded = (props = {}) =>
    card(
      { collapsed: true, confirm: { label: 'Go', action: { type: 'go' } }, ...props },
      text('Body'),
    );

  it('shows its content when asked, without the buttons', async () => {
    const { user } = live(folded());
    expect(screen.queryByText('Body')).toBeNull();
    const show = screen.getByRole('button', { name: 'Show content', expanded: false });
    await user.click(show);
    expect(screen.getByText('Body')).toBeTruthy();
    expect(screen.getAllByRole('button')).toEqual([show]);
    await user.click(screen.getByRole('button', { name: 'Hide content', expanded: true }));
    expect(screen.queryByText('Body')).toBeNull();
  });

  it('stays open over an update, and is whole again when the server says so', async () => {
    const { user, update } = live(folded());
    await user.click(screen.getByRole('button'));
    update(folded({ size: 'sm' }));
    expect(screen.getByText('Body')).toBeTruthy();
    update(folded({ collapsed: false }));
    expect(screen.getByRole('button', { name: 'Go' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /content/ })).toBeNull();
  });

  it('has nothing to show where there is nothing inside', () => {
    live(card({ collapsed: true }));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a transition', () => {
  const step = (key: string, value: string) =>
    card({}, { type: 'Transition', children: text(value, { key }) });

  it('shows its child, each version of it, and the next child', async () => {
    const { update, container } = live(step('a', 'One'));
    expect(container.textContent).toBe('One');
    update(step('a', 'One and a half'));
    expect(container.textContent).toBe('One and a half');
    update(step('b', 'Two'));
    await waitFor(() => expect(container.textContent).toBe('Two'));
  });
});
