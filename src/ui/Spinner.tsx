import type { JSX } from 'react';
import styles from './Spinner.module.css';

/** Takes the colour of the text around it. Whoever shows it marks what waits with `aria-busy`. */
export function Spinner({ size = 14 }: { readonly size?: number }): JSX.Element {
  return <span aria-hidden className={styles['spinner']} style={{ width: size, height: size }} />;
}
