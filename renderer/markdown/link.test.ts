import { describe, expect, it } from 'vitest';
import { readLink } from './link.ts';

describe('a link in Markdown', () => {
  it('goes to the web', () => {
    expect(readLink(' https://a.example/b ')).toEqual({ kind: 'web', href: 'https://a.example/b' });
    expect(readLink('mailto:a@b.example').kind).toBe('web');
  });

  it('speaks to the host', () => {
    expect(readLink('chatkit-link://open-order?id=4&note=a%20b')).toEqual({
      kind: 'deeplink',
      name: 'open-order',
      data: { id: '4', note: 'a b' },
    });
    expect(readLink('chatkit-link://100%/')).toMatchObject({ name: '100%' });
  });

  it.each([undefined, '', '#top', '/home', 'javascript:alert(1)', 'data:text/html,x'])(
    'is no link for %s',
    (href) => {
      expect(readLink(href)).toEqual({ kind: 'none' });
    },
  );
});
