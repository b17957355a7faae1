/**
 * The text that stands for the document. It follows an edit on the canvas once that is painted:
 * printing and handing the text to the editor must not hold up the edit.
 */
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import { printViewWithRanges } from '#codec/jsx/print.ts';
import type { PrintedView } from '#codec/jsx/print.ts';
import { afterPaint } from '#state/after-paint.ts';

export interface ShownView {
  readonly doc: Doc;
  readonly text: string;
  /** Where things stand in the text; worked out when it is first asked for. */
  readonly printed: () => PrintedView;
}

export function shownView(doc: Doc): ShownView {
  const printed = printViewWithRanges(doc);
  return { doc, text: printed.text, printed: () => printed };
}

/** Of a text that was just read: it prints as it was written. */
export function readView(doc: Doc, text: string): ShownView {
  let printed: PrintedView | null = null;
  return { doc, text, printed: () => (printed ??= printViewWithRanges(doc)) };
}

interface Followed {
  readonly view: ShownView;
  /** Shows this now; for what was read from the text itself. */
  readonly show: (view: ShownView) => void;
}

/**
 * `owner` names the document: another one is shown at once. So is every change while the text has
 * the focus, since what is typed next is typed into it.
 */
export function useShownView(owner: string, doc: Doc, focused: RefObject<boolean>): Followed {
  const [shown, setShown] = useState(() => ({ owner, view: shownView(doc) }));
  let now = shown;
  if (shown.owner !== owner) {
    now = { owner, view: shownView(doc) };
    setShown(now);
  }
  const stale = now.view.doc !== doc;
  useEffect(() => {
    if (!stale) return undefined;
    const follow = (): void => setShown({ owner, view: shownView(doc) });
    if (focused.current) return follow();
    return afterPaint(follow);
  }, [stale, owner, doc, focused]);
  return { view: now.view, show: (view) => setShown({ owner, view }) };
}

/** The view of a moment ago: what hangs on it is worked out once the view is painted. */
export function useSettledView(owner: string, view: ShownView): ShownView {
  const [settled, setSettled] = useState({ owner, view });
  useEffect(
    () => (settled.view === view ? undefined : afterPaint(() => setSettled({ owner, view }))),
    [settled, owner, view],
  );
  return settled.owner === owner ? settled.view : view;
}
