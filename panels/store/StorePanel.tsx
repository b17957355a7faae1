import type { JSX } from 'react';
import { useSession } from '#state/session/context.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** What the server has stored: threads and their items. */
export function StorePanel(): JSX.Element {
  const threads = useSession(({ stored }) => stored);
  if (threads.length === 0) {
    return (
      <EmptyState icon="store" title="Nothing stored yet">
        Threads and items show here once a thread has begun.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Store">
      {threads.map(({ id, items }) => (
        <li key={id}>
          {id}
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                {item.type} {item.id}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
