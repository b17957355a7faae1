import type { JSX } from 'react';
import type { ColorRole } from '#renderer/style/color.ts';
import { swatchCss } from './colors.ts';
import type { Theme } from './colors.ts';
import styles from './fields.module.css';

interface SwatchProps {
  readonly color: string;
  readonly role: ColorRole;
  readonly theme: Theme;
}

/** A colour as its theme shows it; crossed out while there is none. */
export function Swatch({ color, role, theme }: SwatchProps): JSX.Element {
  const css = color === '' ? undefined : swatchCss(color, role);
  return (
    <span
      data-theme={theme}
      className={css === undefined ? styles.noSwatch : styles.swatch}
      style={css === undefined ? undefined : { background: css }}
    />
  );
}
