/**
 * Tooltips cost their owners two attributes and nothing else: one host, mounted once by the
 * workbench, watches pointer and focus and shows the text of the nearest `data-tip`.
 */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import styles from './Tooltip.module.css';

const DELAY_MS = 450;

export interface TipAttributes {
  readonly 'data-tip': string;
  readonly 'data-tip-keys'?: string;
}

/** Attributes that give an element a tooltip: `<button {...tip('Undo', '⌘Z')}>`. */
export function tip(text: string, keys?: string): TipAttributes {
  return keys === undefined ? { 'data-tip': text } : { 'data-tip': text, 'data-tip-keys': keys };
}

/** Mounted once, beside the panels. */
export function TooltipHost(): JSX.Element {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = host.current;
    if (!box) return undefined;
    let owner: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const hide = (): void => {
      clearTimeout(timer);
      owner = null;
      if (box.matches(':popover-open')) box.hidePopover();
    };
    const show = async (target: HTMLElement): Promise<void> => {
      const text = target.dataset['tip'];
      if (text === undefined || !target.isConnected) return;
      const keys = target.dataset['tipKeys'];
      box.replaceChildren(text);
      if (keys !== undefined) {
        const span = document.createElement('span');
        span.className = styles['keys'] ?? '';
        span.textContent = keys;
        box.append(span);
      }
      // A dialog opened since would cover it: leave and enter the top layer anew.
      if (box.matches(':popover-open')) box.hidePopover();
      box.showPopover();
      const { placeTip } = await import('./place.ts');
      await placeTip(target, box);
    };
    const enter = (event: Event, delay: number): void => {
      const target =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null;
      if (target === owner) return;
      const warm = owner !== null && box.matches(':popover-open');
      hide();
      if (!target) return;
      owner = target;
      timer = setTimeout(() => void show(target), warm ? 0 : delay);
    };

    const onOver = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') enter(event, DELAY_MS);
    };
    const onFocus = (event: FocusEvent): void => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) {
        enter(event, DELAY_MS);
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);

  return <div ref={host} popover="manual" role="tooltip" className={styles['tooltip']} />;
}
