import { useCallback, type Ref, type RefCallback } from 'react';

/** One ref callback for two refs: the element's box and the component's own. */
export function useMergedRef<T extends Element>(
  box: RefCallback<Element>,
  own: Ref<T>,
): RefCallback<T> {
  return useCallback(
    (node: T | null) => {
      const leaveBox = box(node);
      const leaveOwn = set(own, node);
      return () => {
        leave(leaveBox, () => box(null));
        leave(leaveOwn, () => set(own, null));
      };
    },
    [box, own],
  );
}

function set<T>(ref: Ref<T>, node: T | null): ReturnType<RefCallback<T>> {
  if (typeof ref === 'function') return ref(node);
  if (ref) ref.current = node;
  return undefined;
}

function leave(cleanup: ReturnType<RefCallback<never>>, otherwise: () => void): void {
  if (typeof cleanup === 'function') cleanup();
  else otherwise();
}
