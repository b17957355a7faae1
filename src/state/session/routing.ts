/** Where an action goes, and why it may not go now. Pure. */
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { SessionState } from './state.ts';

export type Route = 'client' | 'stream' | 'sync';

export function routeOf({ handler, streaming }: ActionConfig): Route {
  if (handler === 'client') return 'client';
  return streaming === false ? 'sync' : 'stream';
}

type Situation = Pick<SessionState, 'activity' | 'trust' | 'view'>;

/**
 * A reason why an action of this item may not be sent now, or null. Blocked actions are dropped, not
 * queued. Only streaming server actions wait for a stream to end.
 */
export function blockedReason(
  { activity, trust, view }: Situation,
  config: ActionConfig,
  itemId: string,
): string | null {
  if (trust === 'ask')
    return 'The handlers of this project wait for your consent. Choose Run handlers.';
  if (view.pending.includes(itemId))
    return 'This widget is still being written. It can be used once it is done.';
  if (routeOf(config) === 'stream' && activity.phase === 'streaming') {
    return 'A response is streaming. Wait for its end, or stop it.';
  }
  return null;
}
