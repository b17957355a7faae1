/** What a link in Markdown does: opens outside, tells the host, or is no link at all. */
import { isSafeLink } from '../style/safe-url.ts';

export type Link =
  | { readonly kind: 'web'; readonly href: string }
  | {
      readonly kind: 'deeplink';
      readonly name: string;
      readonly data: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'none' };

/** `chatkit-link://open-order?id=4` is the deep link `open-order` with `{id: '4'}`. */
export function readLink(href: string | undefined): Link {
  if (href === undefined) return { kind: 'none' };
  const deep = /^chatkit-link:\/\/([^?#]*)(?:\?([^#]*))?/i.exec(href.trim());
  if (deep) {
    const data = Object.fromEntries(new URLSearchParams(deep[2] ?? ''));
    return { kind: 'deeplink', name: decode(deep[1] ?? '').replace(/\/$/, ''), data };
  }
  return isSafeLink(href) ? { kind: 'web', href: href.trim() } : { kind: 'none' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text as it was written.
    return text;
  }
}
