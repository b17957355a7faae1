/** The chat thread in which the widget lives, as its users see it. */
import { useEffect } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { useEdit, useStores } from '#state/stores.tsx';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Composer } from './Composer.tsx';
import { Consent } from './Consent.tsx';
import { Log } from './Log.tsx';
import styles from './Thread.module.css';

export function Thread() {
  const thread = useSession(({ view }) => view.thread?.id);
  useThreadForWhatIsOpen();
  useReadyHandlers();
  return (
    <div className={styles.thread}>
      <Head />
      <Log key={thread} />
      <Consent />
      <Composer />
    </div>
  );
}

/** Another widget, state or project begins a thread of its own; edits of the view never touch one. */
function useThreadForWhatIsOpen(): void {
  const session = useSessionActions();
  const { editor } = useStores();
  const generation = useStore(editor, (state) => state.generation);
  const widget = useEdit((edit) => edit.widget);
  const state = useEdit((edit) => edit.state);
  useEffect(() => {
    void session.openThread(`${generation} ${widget} ${state}`);
  }, [session, generation, widget, state]);
}

/** Handlers run from the first look on, and again soon after they were edited: problems show at once. */
function useReadyHandlers(): void {
  const session = useSessionActions();
  const { editor } = useStores();
  const trust = useSession((state) => state.trust);
  useEffect(() => {
    if (trust !== 'trusted') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void session.prepare(), PREPARE_AFTER);
    };
    let { files } = editor.edit().project;
    const unsubscribe = editor.subscribe(() => {
      const now = editor.edit().project.files;
      if (now === files) return;
      files = now;
      soon();
    });
    soon();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session, editor, trust]);
}

/** Typing pauses this long, in ms, before the handlers are loaded. */
const PREPARE_AFTER = 500;

function Head() {
  const session = useSessionActions();
  const thread = useSession(({ view }) => view.thread);
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>{thread?.title ?? 'Thread'}</h2>
      {thread ? <code className={styles.id}>{thread.id}</code> : null}
      <IconButton
        label="Reload thread"
        icon="reload"
        className={styles.reload}
        reason={thread ? undefined : 'There is no thread yet'}
        onClick={() => void session.reload()}
      />
      <Button kind="ghost" icon="plus" onClick={() => void session.newThread()}>
        New thread
      </Button>
    </div>
  );
}
