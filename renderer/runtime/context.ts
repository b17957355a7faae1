/** What components reach without props. Every value is stable or changes with the host's wish only. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Mode, WidgetViewProps } from '../contract.ts';
import type { Scope } from '../form/scope.ts';
import { Runtime } from './runtime.ts';

const orphan = new Runtime();

export const RuntimeContext = createContext<Runtime>(orphan);
export const ScopeContext = createContext<Scope>(orphan.scope);
export const ModeContext = createContext<Mode>('live');
/** Hosts that images may come from, null for any. */
export const ImageDomainsContext = createContext<readonly string[] | null>(null);
/** Names the faults of elements that only the host knows. */
export const FaultContext = createContext<WidgetViewProps['faultOf']>(undefined);

export function useRuntime(): Runtime {
  return useContext(RuntimeContext);
}

export function useScope(): Scope {
  return useContext(ScopeContext);
}

export function useDesign(): boolean {
  return useContext(ModeContext) === 'design';
}

export function useImageDomains(): readonly string[] | null {
  return useContext(ImageDomainsContext);
}

/** Renders its component only when this one key starts or stops loading. */
export function useLoading(key: string): boolean {
  const { loading } = useRuntime();
  const subscribe = useCallback(
    (listener: () => void) => loading.subscribe(key, listener),
    [loading, key],
  );
  return useSyncExternalStore(subscribe, () => loading.isHeld(key));
}
