import { useSession, useSessionActions } from '#state/session/context.tsx';
import { placeOf } from '#state/session/place.ts';
import type { Entry } from '#state/session/state.ts';
import { canReveal, useReveal } from '#state/session/use-reveal.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './entries.module.css';

/** What a user of the chat sees, and below it what its author wants to know. */
export function ErrorEntry({ error }: { readonly error: Extract<Entry, { kind: 'error' }> }) {
  const session = useSessionActions();
  const reveal = useReveal();
  const isStreaming = useSession(({ activity }) => activity.phase === 'streaming');
  const place = placeOf(error.problem);
  const reason = error.problem && error.problem.message !== error.message && error.problem.message;
  return (
    <div role="alert" className={styles.error}>
      <Icon name="x-circle" size={15} />
      <div className={styles.body}>
        <p className={styles.text}>{error.message}</p>
        {reason ? <p className={styles.detail}>{reason}</p> : null}
        {place && canReveal(place) ? (
          <button type="button" className={styles.place} onClick={() => reveal(place)}>
            {place.file}:{place.line}
          </button>
        ) : null}
      </div>
      {error.retry ? (
        <Button
          size={24}
          reason={isStreaming ? 'A response is streaming' : undefined}
          onClick={() => void session.retry(error.id)}
        >
          Retry
        </Button>
      ) : null}
    </div>
  );
}
