/**
 * What waits while actions run. Several actions may hold the same thing; it is free again when the
 * last of them has ended.
 */
import { lookup } from '#core/catalogue/registry.ts';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { LoadingTarget } from '../contract.ts';

/** How many running actions hold each target. A key of count 0 is absent. */
export type Holds = ReadonlyMap<string, number>;

/** The whole widget, as against one element's own key. */
export const CONTAINER = 'container';

export function hold(holds: Holds, keys: readonly string[]): Holds {
  const next = new Map(holds);
  for (const key of keys) next.set(key, (next.get(key) ?? 0) + 1);
  return next;
}

export function release(holds: Holds, keys: readonly string[]): Holds {
  const next = new Map(holds);
  for (const key of keys) {
    const count = (next.get(key) ?? 0) - 1;
    if (count > 0) next.set(key, count);
    else next.delete(key);
  }
  return next;
}

/** What an action makes wait; `auto` depends on where it comes from and stands in the catalogue. */
export function loadingTarget(
  type: string,
  prop: string,
  behavior: ActionConfig['loadingBehavior'],
): LoadingTarget {
  if (behavior === 'self' || behavior === 'container' || behavior === 'none') return behavior;
  const source = lookup(type)?.actions.find(({ path }) => path === prop);
  return source?.auto ?? 'none';
}

/** Keeps the holds and tells only those whose own state changed. */
export class LoadingStore {
  private holds: Holds = new Map();
  private readonly listeners = new Map<string, Set<() => void>>();

  isHeld(key: string): boolean {
    return this.holds.has(key);
  }

  /** Returns the end; ending twice does nothing. */
  begin(keys: readonly string[]): () => void {
    this.change(keys, hold(this.holds, keys));
    let running = true;
    return () => {
      if (!running) return;
      running = false;
      this.change(keys, release(this.holds, keys));
    };
  }

  subscribe(key: string, listener: () => void): () => void {
    const set = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(key);
    };
  }

  private change(keys: readonly string[], next: Holds): void {
    const before = this.holds;
    this.holds = next;
    for (const key of new Set(keys)) {
      if (before.has(key) === next.has(key)) continue;
      for (const listener of this.listeners.get(key) ?? []) listener();
    }
  }
}
