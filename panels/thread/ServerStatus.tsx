import { placeOf } from '#state/session/place.ts';
import { useSession } from '#state/session/context.tsx';
import type { ServerStatus as Status } from '#state/session/state.ts';
import { canReveal, useReveal } from '#state/session/use-reveal.ts';
import { Spinner } from '#ui/Spinner.tsx';
import styles from './ServerStatus.module.css';

/** One line: whether the handlers run, and where they do not. */
export function ServerStatus() {
  const status = useSession((state) => state.server);
  const reveal = useReveal();
  if (status.phase === 'idle') return null;
  const place = 'problem' in status ? placeOf(status.problem) : null;
  return (
    <span role="status" aria-label="Server" data-phase={status.phase} className={styles.status}>
      {status.phase === 'starting' ? <Spinner /> : <span className={styles.dot} />}
      {wordsOf(status)}
      {place && canReveal(place) ? (
        <button type="button" className={styles.place} onClick={() => reveal(place)}>
          {place.file}:{place.line}
        </button>
      ) : null}
    </span>
  );
}

function wordsOf(status: Exclude<Status, { phase: 'idle' }>): string {
  switch (status.phase) {
    case 'starting':
      return 'Starting…';
    case 'ready':
      return 'Server ready';
    case 'refused':
      return placeOf(status.problem) ? 'Server does not run:' : 'Server does not run';
    case 'stopped': {
      const isLoop = status.problem.code === 'handlers/endless-loop';
      return isLoop ? 'Stopped: endless loop at' : 'Stopped: no answer';
    }
  }
}
