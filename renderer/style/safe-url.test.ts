import { describe, expect, it } from 'vitest';
import { isSafeImage, isSafeLink, safeCss } from './safe-url.ts';

describe('images', () => {
  it.each(['https://a.example/b.png', 'http://a.example/b.png', 'data:image/png;base64,AAAA'])(
    'may come from %s',
    (url) => {
      expect(isSafeImage(url, null)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//a.example/b.png',
    'b.png',
    '',
  ])('may not come from "%s"', (url) => {
    expect(isSafeImage(url, null)).toBe(false);
  });

  it('keep to the hosts of the thread', () => {
    const domains = ['cdn.example', '*.pictures.example'];
    expect(isSafeImage('https://cdn.example/a.png', domains)).toBe(true);
    expect(isSafeImage('https://eu.cdn.example/a.png', domains)).toBe(true);
    expect(isSafeImage('https://a.pictures.example/a.png', domains)).toBe(true);
    expect(isSafeImage('https://notcdn.example/a.png', domains)).toBe(false);
    expect(isSafeImage('https://cdn.example.evil.example/a.png', domains)).toBe(false);
    expect(isSafeImage('https://cdn.example@evil.example/a.png', domains)).toBe(false);
    expect(isSafeImage('data:image/png;base64,AAAA', domains)).toBe(true);
    expect(isSafeImage('https://cdn.example/a.png', [])).toBe(false);
  });
});

describe('links', () => {
  it('go to the web, to mail and to a telephone', () => {
    for (const url of ['https://a.example', 'mailto:a@b.example', 'tel:+431234']) {
      expect(isSafeLink(url), url).toBe(true);
    }
    for (const url of ['javascript:alert(1)', 'data:text/html,a', 'vbscript:a', '/home']) {
      expect(isSafeLink(url), url).toBe(false);
    }
  });
});

describe('addresses in CSS', () => {
  it('leaves values without any alone', () => {
    expect(safeCss('linear-gradient(135deg, #fff, #000)', null)).toBe(
      'linear-gradient(135deg, #fff, #000)',
    );
  });

  it('keeps pictures that an image might show, quoted or not', () => {
    for (const css of [
      'url(https://a.example/b.png)',
      'url("https://a.example/b.png") center / cover',
      "linear-gradient(red, blue), url('https://a.example/b.png')",
      'url("data:image/svg+xml,%3Csvg%3E")',
    ]) {
      expect(safeCss(css, null), css).toBe(css);
    }
  });

  it.each([
    'url(javascript:alert(1))',
    'url(https://evil.example/a.png)',
    'url(https://cdn.example/a.png), url(https://evil.example/a.png)',
    'URL( "https://evil.example/a.png" )',
    'image-set("https://evil.example/a.png" 1x)',
    'u\\72l(https://evil.example/a.png)',
    'url(https://evil.example/a.png',
    'url("https://cdn.example/a.png" url(https://evil.example))',
  ])('refuses %s', (css) => {
    expect(safeCss(css, ['cdn.example'])).toBeUndefined();
  });
});
