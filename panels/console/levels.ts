/** Which lines are shown. */
import type { ConsoleRecord } from '#state/session/state.ts';

export type Shown = 'all' | 'log' | 'warn' | 'error';

export const CHOICES: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'log', label: 'Log' },
  { value: 'warn', label: 'Warnings' },
  { value: 'error', label: 'Errors' },
];

export function isOf(shown: Shown, { level }: ConsoleRecord): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'log':
      return level === 'debug' || level === 'log' || level === 'info';
    case 'warn':
    case 'error':
      return level === shown;
  }
}
