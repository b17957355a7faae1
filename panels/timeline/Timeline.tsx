import type { JSX } from 'react';
import { useSession } from '#state/session/context.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** What happened, step by step. */
export function Timeline(): JSX.Element {
  const records = useSession(({ timeline }) => timeline);
  if (records.length === 0) {
    return (
      <EmptyState icon="pulse" title="No steps yet">
        Click something in the widget to see what it sends.
      </EmptyState>
    );
  }
  return (
    <table aria-label="Timeline">
      <tbody>
        {records.map(({ id, kind, type, summary }) => (
          <tr key={id} data-kind={kind} data-type={type}>
            <td>{type}</td>
            <td>{summary}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
