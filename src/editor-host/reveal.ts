import type { Reveal } from './editor-props.ts';

let last = Number.NaN;

/** Whether a jump is still to be made. Each is made once, however often an editor comes and goes. */
export function takeReveal({ nonce }: Reveal): boolean {
  if (nonce === last) return false;
  last = nonce;
  return true;
}
