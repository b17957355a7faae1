/**
 * F6 goes from region to region, Shift+F6 back, as in other desktop-like apps. A region is entered
 * where it was left, else at its first control.
 */
const REGIONS = 'header, nav[aria-label], section[aria-label]:not([role])';
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

const left = new WeakMap<Element, HTMLElement>();

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0 && element.closest('[inert]') === null;
}

/** Regions that hold no other region, in document order. */
function regions(root: ParentNode): Element[] {
  return [...root.querySelectorAll(REGIONS)].filter(
    (region) =>
      isShown(region) && region.closest('dialog') === null && firstControl(region) !== undefined,
  );
}

function firstControl(region: Element): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(TABBABLE)].find(
    (control) => control.tabIndex === 0 && isShown(control),
  );
}

/** Moves focus to the next (1) or previous (-1) region. False when there is none. */
export function focusRegion(step: 1 | -1): boolean {
  const all = regions(document);
  const active = document.activeElement;
  const at = all.findLastIndex((region) => region.contains(active));
  const from = all[at];
  if (from && active instanceof HTMLElement) left.set(from, active);
  const next =
    all[(at < 0 && step < 0 ? all.length : at) + step] ?? (step > 0 ? all[0] : all.at(-1));
  if (!next) return false;
  const before = left.get(next);
  const target = before && before.isConnected && isShown(before) ? before : firstControl(next);
  target?.focus();
  return target !== undefined;
}
