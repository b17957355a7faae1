/** The start of a typed field: its focus when it appears, and its value when the server changes it. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useDesign } from '../runtime/context.ts';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** On mount only, and never in Design mode. */
export function useAutoFocus(ref: RefObject<Typed | null>, focus: boolean, select: boolean): void {
  const design = useDesign();
  const start = useRef({ focus: focus && !design, select: select && !design });
  useEffect(() => {
    if (start.current.focus) ref.current?.focus({ preventScroll: true });
    if (start.current.select) ref.current?.select();
  }, [ref]);
}

/**
 * A field keeps what the user typed while its name and its default stay the same. When either
 * changes, the new default stands, without losing the field and with it the focus.
 */
export function useRestart(name: string, initial: unknown, restart: () => void): void {
  const start = useRef({ name, initial });
  const latest = useRef(restart);
  useLayoutEffect(() => {
    latest.current = restart;
    if (start.current.name === name && start.current.initial === initial) return;
    start.current = { name, initial };
    latest.current();
  });
}
