/** Makes a button one that Enter presses in the form around it. */
import { useLayoutEffect, useRef } from 'react';
import { useScope } from '../runtime/context.ts';

interface SubmitterSpec {
  readonly active: boolean;
  readonly node: () => Element | null;
  readonly disabled: boolean;
  readonly press: () => void;
}

export function useSubmitter(spec: SubmitterSpec): void {
  const scope = useScope();
  const latest = useRef(spec);
  useLayoutEffect(() => {
    latest.current = spec;
  });
  const { active } = spec;
  useLayoutEffect(() => {
    if (!active) return undefined;
    return scope.addSubmitter({
      node: () => latest.current.node(),
      disabled: () => latest.current.disabled,
      press: () => latest.current.press(),
    });
  }, [scope, active]);
}
