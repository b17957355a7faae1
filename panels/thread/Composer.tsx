import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './Composer.module.css';

/** Where the user writes. Locked threads say why, closed ones have none. */
export function Composer() {
  const session = useSessionActions();
  const status = useSession(({ view }) => view.thread?.status);
  const activity = useSession((state) => state.activity);
  const trust = useSession((state) => state.trust);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useWishes(setText, () => field.current?.focus());

  if (status?.type === 'closed') {
    return <p className={styles.closed}>{status.reason ?? 'This thread is closed.'}</p>;
  }
  const isLocked = status?.type === 'locked';
  const isStreaming = activity.phase === 'streaming';
  const canSend = !isLocked && !isStreaming && trust === 'trusted' && text.trim() !== '';

  const send = (): void => {
    if (!canSend) return;
    setText('');
    void session.send(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <div className={styles.composer} data-locked={isLocked || undefined}>
      <textarea
        ref={field}
        aria-label="Message"
        rows={1}
        value={text}
        disabled={isLocked}
        placeholder={(isLocked && status.reason) || 'Message'}
        className={styles.field}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isStreaming ? (
        <button
          type="button"
          aria-label="Stop"
          disabled={!activity.allowCancel}
          className={styles.button}
          onClick={() => session.stop()}
        >
          <span className={styles.square} />
        </button>
      ) : (
        <button
          type="button"
          aria-label="Send"
          disabled={!canSend}
          className={styles.button}
          onClick={send}
        >
          <Icon name="arrow-up" size={16} />
        </button>
      )}
    </div>
  );
}

/** What client.ts asks of the composer: `setComposerValue`, `focusComposer`. */
function useWishes(setText: (text: string) => void, focus: () => void): void {
  const wish = useSession((state) => state.composer);
  const met = useRef(wish);
  useEffect(() => {
    if (wish === null || wish === met.current) return;
    met.current = wish;
    if (wish.text !== undefined) setText(wish.text);
    if (wish.focus) focus();
  });
}
