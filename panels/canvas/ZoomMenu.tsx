import { useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import { useLooking, useLookingStore } from '#state/looking.ts';
import { useStores } from '#state/stores.tsx';
import { Menu } from '#ui/Menu.tsx';
import { clampZoom } from './zoom.ts';
import styles from './CanvasBar.module.css';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** Px left free on both sides together when the widget is fitted. */
const MARGINS = 96;

export function ZoomMenu({
  scroller,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
}): JSX.Element {
  const { workbench } = useStores();
  const looking = useLookingStore();
  const zoom = useLooking((state) => state.zoom);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const fit = (): void => {
    const { width, freeWidth } = workbench.getState();
    const room = (scroller.current?.clientWidth ?? 0) - MARGINS;
    looking.setState({ zoom: clampZoom(room / (width === 'free' ? freeWidth : width)) });
  };
  const percent = `${Math.round(zoom * 100)}%`;
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={`Zoom ${percent}`}
        aria-haspopup="menu"
        aria-expanded={open}
        className={styles['menu']}
        onClick={() => setOpen(!open)}
      >
        {percent}
      </button>
      {open && (
        <Menu
          anchor={button}
          label="Zoom"
          placement="bottom-end"
          onClose={() => setOpen(false)}
          items={[
            ...STEPS.map((step) => ({
              label: `${step * 100}%`,
              checked: step === zoom,
              onSelect: () => looking.setState({ zoom: step }),
            })),
            'line' as const,
            { label: 'Fit to width', onSelect: fit },
          ]}
        />
      )}
    </>
  );
}
