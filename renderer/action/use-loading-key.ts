/** Under which key an element's action is told to wait. */
import { useId, useLayoutEffect } from 'react';
import type { WidgetJson } from '#core/json.ts';
import { useRuntime } from '../runtime/context.ts';

/**
 * The key lives as long as the element is mounted: while its type, its key and its place stay. An
 * element with an id goes on waiting elsewhere, too, when the server has moved it.
 */
export function useLoadingKey(element: WidgetJson, prop: string): string {
  const { loading } = useRuntime();
  const key = useId();
  const { type, id } = element;
  const name = typeof id === 'string' && id !== '' ? `${type}#${id}.${prop}` : null;
  useLayoutEffect(() => {
    if (name === null) return undefined;
    loading.arrive(key, name);
    return () => loading.leave(key, name);
  }, [loading, key, name]);
  return key;
}
