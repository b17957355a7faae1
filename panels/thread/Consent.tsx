import { useSession, useSessionActions } from '#state/session/context.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './Thread.module.css';

/** Handlers of a project from elsewhere run only after the user has said so. */
export function Consent() {
  const session = useSessionActions();
  const trust = useSession((state) => state.trust);
  if (trust === 'trusted') return null;
  return (
    <div role="group" aria-label="Consent" className={styles.consent}>
      <Icon name="lock" size={15} />
      <p className={styles.consentText}>
        The handlers of this project came with a link or a file. They run without a network and
        without your data, and only when you say so.
      </p>
      <Button kind="primary" onClick={() => session.setTrust('trusted')}>
        Run handlers
      </Button>
    </div>
  );
}
