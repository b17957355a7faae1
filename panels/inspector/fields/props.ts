import type { PropKind } from '#core/catalogue/prop.ts';
import type { Json } from '#core/json.ts';
import type { Part } from '../part.ts';

export type Kind<K extends PropKind['kind']> = Extract<PropKind, { readonly kind: K }>;

/** What every control gets. It shows an unset part as its placeholder and clears by unsetting. */
export interface ControlProps<K extends PropKind = PropKind> {
  readonly part: Part;
  readonly kind: K;
  /** A required text is emptied to `""`, where others are taken away. */
  readonly required: boolean;
  /** What ChatKit does when the prop is absent, where that is known. */
  readonly fallback?: Json | undefined;
}

/** What shows in an empty field: what ChatKit does then, or that nothing is set. */
export function emptyText(fallback: Json | undefined): string {
  if (fallback === undefined) return 'none';
  return typeof fallback === 'string' ? fallback : JSON.stringify(fallback);
}
