import type { Kind, TimelineRecord } from '#state/session/timeline.ts';
import type { IconName } from '#ui/Icon.tsx';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  gesture: 'Gestures',
  validation: 'Validation',
  blocked: 'Blocked actions',
  client: 'Client handlers',
  request: 'Requests',
  event: 'Events',
  store: 'Store calls',
  effect: 'Client effects',
  console: 'Console',
  error: 'Errors',
};

export const KIND_ICONS: Readonly<Record<Kind, IconName>> = {
  gesture: 'click',
  validation: 'check',
  blocked: 'lock',
  client: 'code',
  request: 'arrow-up',
  event: 'bolt',
  store: 'store',
  effect: 'external',
  console: 'terminal',
  error: 'x-circle',
};

const WORDS: Readonly<Record<string, string>> = {
  click: 'Click',
  change: 'Change',
  enter: 'Enter',
  held: 'Held before',
  'form.valid': 'Form valid',
  'form.invalid': 'Form invalid',
  'form.collision': 'Form collision',
};

/** What the step is called: a word for what people do, the wire's own name for the rest. */
export function stepName({ kind, type }: TimelineRecord): { text: string; isWire: boolean } {
  const word = WORDS[type];
  if (word !== undefined) return { text: word, isWire: false };
  if (kind === 'blocked') return { text: 'Blocked', isWire: false };
  if (kind === 'console') return { text: `console.${type}`, isWire: true };
  return { text: type, isWire: true };
}
