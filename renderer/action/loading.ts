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

/** One running action: it lets go of these keys when it ends. */
interface Hold {
  keys: readonly string[];
}

/** Keeps the holds and tells only those whose own state changed. */
export class LoadingStore {
  private holds: Holds = new Map();
  private readonly running = new Set<Hold>();
  private readonly listeners = new Map<string, Set<() => void>>();
  /** Held keys of named elements that are gone, by name: one that comes back takes its key over. */
  private readonly orphans = new Map<string, string>();

  isHeld(key: string): boolean {
    return this.holds.has(key);
  }

  /** Returns the end; ending twice does nothing. */
  begin(keys: readonly string[]): () => void {
    const own: Hold = { keys };
    this.running.add(own);
    this.change(keys, hold(this.holds, keys));
    return () => {
      if (!this.running.delete(own)) return;
      if (this.running.size === 0) this.orphans.clear();
      this.change(own.keys, release(this.holds, own.keys));
    };
  }

  /** A named element is there. If one of its name left while it was waiting, it goes on waiting. */
  arrive(key: string, name: string): void {
    const from = this.orphans.get(name);
    this.orphans.delete(name);
    if (from === undefined || from === key || !this.isHeld(from)) return;
    for (const one of this.running) {
      if (!one.keys.includes(from)) continue;
      const before = one.keys;
      one.keys = before.map((other) => (other === from ? key : other));
      this.change([from, key], hold(release(this.holds, before), one.keys));
    }
  }

  leave(key: string, name: string): void {
    if (this.isHeld(key)) this.orphans.set(name, key);
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
