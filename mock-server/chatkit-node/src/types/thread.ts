import type { ThreadItem } from './item.ts';
import { typeMarker } from './marker.ts';
import type { Page } from './page.ts';

export interface ActiveStatus {
  type: 'active';
}

/** The composer stays in sight, disabled, with the reason as its placeholder. */
export interface LockedStatus {
  type: 'locked';
  reason?: string | null;
}

/** A notice takes the place of the composer. */
export interface ClosedStatus {
  type: 'closed';
  reason?: string | null;
}

export type ThreadStatus = ActiveStatus | LockedStatus | ClosedStatus;

/**
 * A thread without its items. A handler changes the thread by assigning to this object: the server
 * notices, saves it and sends `thread.updated`.
 */
export interface ThreadMetadata {
  id: string;
  title?: string | null;
  createdAt: string;
  status: ThreadStatus;
  allowedImageDomains?: string[] | null;
  /** Private to the server: answers always carry `{}`. */
  // The integrator's own map; `any` lets handlers read it without a cast.
  // oxlint-disable-next-line typescript/no-explicit-any
  metadata: Record<string, any>;
}
export const ThreadMetadata = typeMarker('ThreadMetadata');

export interface Thread extends ThreadMetadata {
  items: Page<ThreadItem>;
}
