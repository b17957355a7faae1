import { useRef } from 'react';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useLookingStore } from '#state/looking.ts';
import { useStores, useWorkbench } from '#state/stores.tsx';
import styles from './Canvas.module.css';

export const NARROWEST = 240;
export const WIDEST = 1200;
const STEP = 8;

/** At the right of the widget: gives it any width. The widget stays in the middle, so both sides move. */
export function WidthHandle(): JSX.Element {
  const { workbench } = useStores();
  const looking = useLookingStore();
  const width = useWorkbench((state) => (state.width === 'free' ? state.freeWidth : state.width));
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (next: number): void => {
    const freeWidth = Math.round(Math.min(WIDEST, Math.max(NARROWEST, next)));
    workbench.setState({ width: 'free', freeWidth });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') set(width - STEP);
    else if (event.key === 'ArrowRight') set(width + STEP);
    else if (event.key === 'Home') set(NARROWEST);
    else if (event.key === 'End') set(WIDEST);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    const from = grip.current;
    if (from) set(from.width + (2 * (clientX - from.x)) / looking.getState().zoom);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a widget
    <div
      role="separator"
      tabIndex={0}
      data-drag-not
      aria-label="Width of the widget"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuetext={`${width} px`}
      className={styles['handle']}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
    />
  );
}
