import { useMemo } from 'react';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import { resolveInsert } from '#core/edit/commands/insert.ts';
import type { EditState } from '#core/edit/transaction.ts';
import { useSettled } from '#state/stores.tsx';

const TYPES = Object.keys(COMPONENTS);

/** Why a press can't insert a component at the selection, by type; the others are not in it. */
export function useBlocked(): ReadonlyMap<string, string> {
  // As one string, so that the palette renders only when a reason has changed.
  const key = useSettled(({ edit }) => reasons(edit));
  return useMemo(() => new Map(JSON.parse(key) as readonly [string, string][]), [key]);
}

function reasons(state: EditState): string {
  const found = TYPES.flatMap((type) => {
    const resolved = resolveInsert(state, type);
    if (resolved.ok) return [];
    return [[type, [resolved.reason, resolved.wayOut].filter(Boolean).join(' ')]];
  });
  return JSON.stringify(found);
}
