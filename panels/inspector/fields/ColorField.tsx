import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { literal } from '#core/doc/node.ts';
import type { Theme } from './colors.ts';
import { useWorkbench } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Popover } from '#ui/Popover.tsx';
import { TextField } from '#ui/TextField.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import { jsonOf } from '../part.ts';
import type { Part } from '../part.ts';
import { ColorPalette } from './ColorPalette.tsx';
import { readability, roleOf } from './colors.ts';
import { Swatch } from './Swatch.tsx';
import styles from './fields.module.css';

interface ColorFieldProps {
  readonly part: Part;
  readonly tokens: readonly string[];
  readonly placeholder?: string;
  readonly error?: string | undefined;
  /** Of a pair: whose half this is. Absent: both themes, shown as the canvas shows the widget. */
  readonly theme?: Theme;
  /** The colour it stands on, for a text's contrast. */
  readonly behind?: string;
  /** Splits into a pair, or joins one. */
  readonly split?: { readonly label: string; readonly onAct: () => void };
}

/** A token, a primitive or any CSS colour as text, with a palette behind its swatch. */
export function ColorField(props: ColorFieldProps): JSX.Element {
  const { part, tokens, placeholder = 'none', error, theme, behind = 'surface', split } = props;
  const shown = useWorkbench((state) => state.widgetTheme);
  const [open, setOpen] = useState(false);
  const swatch = useRef<HTMLButtonElement>(null);
  const json = jsonOf(part);
  const text = typeof json === 'string' ? json : '';
  const role = roleOf(tokens);
  const ratio = useReadability(text, tokens, theme ?? shown, behind);
  const set = (next: string): void => part.set(next === '' ? null : literal(next), 'typing');

  return (
    <>
      <TextField
        label={part.name}
        value={text}
        onChange={set}
        placeholder={placeholder}
        error={error}
        before={
          <span className={styles.colorBefore}>
            {theme && <Icon name={theme === 'light' ? 'sun' : 'moon'} size={14} />}
            <button
              ref={swatch}
              type="button"
              aria-label={`${part.name} palette`}
              aria-haspopup="dialog"
              aria-expanded={open}
              className={styles.swatchButton}
              onClick={() => setOpen(!open)}
            >
              <Swatch color={text} role={role} theme={theme ?? shown} />
            </button>
          </span>
        }
        after={
          ratio !== null && (
            <span
              className={cx(styles.ratio, ratio < 4.5 && styles.low)}
              {...tip(`Contrast ${ratio.toFixed(1)}:1${ratio < 4.5 ? ', text wants 4.5' : ''}`)}
            >
              {ratio.toFixed(1)}
            </span>
          )
        }
      />
      {open && (
        <Popover anchor={swatch} label={`${part.name} palette`} onClose={() => setOpen(false)}>
          <ColorPalette
            value={text}
            tokens={tokens}
            theme={theme ?? shown}
            split={split}
            onChoose={(color) => part.set(literal(color))}
            onClose={() => setOpen(false)}
          />
        </Popover>
      )}
    </>
  );
}

/** Measured after the paint, since it reads the page's style. */
function useReadability(
  color: string,
  tokens: readonly string[],
  theme: Theme,
  behind: string,
): number | null {
  const [ratio, setRatio] = useState<number | null>(null);
  useEffect(() => {
    if (color === '') return undefined;
    const frame = requestAnimationFrame(() =>
      setRatio(readability(color, roleOf(tokens), theme, behind)),
    );
    return () => cancelAnimationFrame(frame);
  }, [color, tokens, theme, behind]);
  return color === '' ? null : ratio;
}
