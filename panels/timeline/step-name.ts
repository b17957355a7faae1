/** What a step is called, and what kind of thing it is. */
import type { Kind, TimelineRecord } from '#state/session/timeline.ts';
import type { IconName } from '#ui/Icon.tsx';

/** Also the order of the menu of kinds. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  gesture: 'Gestures',
  validation: 'Validation',
  blocked: 'Blocked actions',
  client: 'Client actions',
  request: 'Requests',
  event: 'Events',
  store: 'Store calls',
  effect: 'Client effects',
  console: 'Console',
  error: 'Errors',
};

export interface StepName {
  readonly text: string;
  /** A name of the wire or of code, as it is. */
  readonly mono: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  'form.valid': 'Form valid',
  'form.invalid': 'Form invalid',
  'form.collision': 'Key collides',
  'no-handler': 'No handler',
  held: 'Held before',
  renderer: 'Not drawn',
};

export function stepName({ kind, type }: TimelineRecord): StepName {
  if (kind === 'gesture') return words(`${type.slice(0, 1).toUpperCase()}${type.slice(1)}`);
  if (kind === 'console') return { text: `console.${type}`, mono: true };
  const known = WORDS[type];
  return known === undefined ? { text: type, mono: true } : words(known);
}

function words(text: string): StepName {
  return { text, mono: false };
}

const ICONS: Readonly<Record<Kind, IconName>> = {
  gesture: 'click',
  validation: 'check',
  blocked: 'lock',
  client: 'code',
  request: 'arrow-up',
  event: 'bolt',
  store: 'store',
  effect: 'pulse',
  console: 'terminal',
  error: 'warning',
};

export function stepIcon({ kind, type, mark }: TimelineRecord): IconName {
  if (mark === 'held') return 'pause';
  if (type === 'form.invalid') return 'x';
  return ICONS[kind];
}

export type StepTone = Kind | 'held' | 'invalid';

/** Which colour a step has. */
export function stepTone({ kind, type, mark }: TimelineRecord): StepTone {
  if (mark === 'held') return 'held';
  if (type === 'form.invalid') return 'invalid';
  return kind;
}
