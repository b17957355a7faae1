import type { JSX, ReactNode, RefObject } from 'react';
import { useNarrow } from '#state/narrow.ts';
import { useStores, useWorkbench } from '#state/stores.tsx';
import type { CanvasWidth, Theme } from '#state/workbench.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { StateMenu } from './StateMenu.tsx';
import { ZoomMenu } from './ZoomMenu.tsx';
import styles from './CanvasBar.module.css';

interface WidthOption {
  readonly value: CanvasWidth;
  readonly label: string;
}
const WIDTHS: readonly WidthOption[] = [
  { value: 320, label: '320' },
  { value: 360, label: '360' },
  { value: 440, label: '440' },
  { value: 640, label: '640' },
  { value: 'free', label: 'Free' },
];
const NARROW_WIDTHS = WIDTHS.filter(({ label }) => ['320', '440', 'Free'].includes(label));
const THEMES = [
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
] as const;

interface CanvasBarProps {
  /** What the canvas scrolls in, to fit the widget into. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** More tools, before the zoom. */
  readonly tools?: ReactNode;
}

/** With which data, how wide, in which theme and how large the widget is shown. */
export function CanvasBar({ scroller, tools }: CanvasBarProps): JSX.Element {
  const { workbench } = useStores();
  const narrow = useNarrow();
  const width = useWorkbench((state) => state.width);
  const theme = useWorkbench((state) => state.widgetTheme);
  return (
    <div role="toolbar" aria-label="Canvas view" className={styles['bar']}>
      <StateMenu />
      <div className={styles['tools']}>
        <Segmented<CanvasWidth>
          label="Width"
          value={width}
          options={narrow ? NARROW_WIDTHS : WIDTHS}
          onChange={(next) => workbench.setState({ width: next })}
        />
        <Segmented<Theme>
          label="Widget theme"
          value={theme}
          options={THEMES}
          onChange={(widgetTheme) => workbench.setState({ widgetTheme })}
        />
        <span className={styles['rule']} />
        {tools}
        <ZoomMenu scroller={scroller} />
      </div>
    </div>
  );
}
