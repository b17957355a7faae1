import { useEffect, useState } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { Button } from '#ui/Button.tsx';
import styles from './Conditions.module.css';

/** How long an answer has been held, and its release while no other place offers it. */
export function HeldFor({ withRelease }: { readonly withRelease: boolean }) {
  const session = useSessionActions();
  const since = useSession(({ held }) => held[0]?.since ?? null);
  if (since === null) return null;
  return (
    <>
      <span className={styles.held}>
        <span className={styles.word}>Held for </span>
        <Seconds since={since} />
      </span>
      {withRelease ? (
        <Button kind="accent" onClick={() => session.release()}>
          Release
        </Button>
      ) : null}
    </>
  );
}

function Seconds({ since }: { readonly since: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return <>{(Math.max(0, now - since) / 1_000).toFixed(1)} s</>;
}
