import type { JSX } from 'react';
import { useSession } from '#state/session/context.tsx';
import { formatLine } from '#state/session/format-value.ts';
import { EmptyState } from '#ui/EmptyState.tsx';

/** What the handlers print. */
export function Console(): JSX.Element {
  const lines = useSession(({ console }) => console);
  if (lines.length === 0) {
    return (
      <EmptyState icon="terminal" title="Nothing printed yet">
        What the handlers write with console.log shows here.
      </EmptyState>
    );
  }
  return (
    <ol aria-label="Console">
      {lines.map(({ id, args }) => (
        <li key={id}>{formatLine(args)}</li>
      ))}
    </ol>
  );
}
