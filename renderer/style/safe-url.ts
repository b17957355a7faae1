/** Which addresses may reach the DOM. Widgets come from servers and models: trust none of them. */

/** Drawn by the browser without running anything: web pictures and inline ones. */
export function isSafeImage(url: string, domains: readonly string[] | null): boolean {
  if (/^data:image\/[a-z0-9.+-]+[;,]/i.test(url)) return true;
  const host = hostOf(url);
  return host !== undefined && (domains === null || domains.some((name) => covers(name, host)));
}

/** Links open outside: the web, mail and telephone. */
export function isSafeLink(url: string): boolean {
  return hostOf(url) !== undefined || /^(mailto|tel):/i.test(url.trim());
}

const FUNCTION_THAT_LOADS = /(?:image-set|cross-fade|element|image|src|expression)\(/i;
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)/gi;

/**
 * A CSS value, unless it reaches an address that is not allowed. Escapes are refused whole: they
 * can spell `url(` in ways that only a CSS parser sees.
 */
export function safeCss(css: string, domains: readonly string[] | null): string | undefined {
  if (css.includes('\\') || FUNCTION_THAT_LOADS.test(css)) return undefined;
  const count = css.match(/url\(/gi)?.length ?? 0;
  const found = [...css.matchAll(ADDRESS)];
  const safe = found.every(([, a, b, c]) => isSafeImage(a ?? b ?? c ?? '', domains));
  return found.length === count && safe ? css : undefined;
}

function hostOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url.trim())) return undefined;
  try {
    return new URL(url.trim()).hostname;
  } catch {
    // Not an address at all: the same answer as a forbidden one.
    return undefined;
  }
}

function covers(domain: string, host: string): boolean {
  const name = domain.toLowerCase().replace(/^\*\./, '');
  return host === name || host.endsWith(`.${name}`);
}
