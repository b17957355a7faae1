import { tip } from './Tooltip.tsx';

/**
 * Attributes of a control that is not possible now: dimmed but still reachable, so that the tooltip
 * and the screen reader can say why. The caller ignores its clicks.
 */
export function blocked(reason: string | undefined): object {
  if (reason === undefined) return {};
  return { 'aria-disabled': true, 'aria-description': reason, ...tip(reason) };
}
