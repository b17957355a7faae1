/** Saves soon after each change, at once when the page is left, and never two writes at a time. */
export type SaveStatus =
  | { readonly phase: 'saved' }
  | { readonly phase: 'pending' }
  | { readonly phase: 'failed'; readonly message: string };

interface AutosaveDeps<T> {
  readonly save: (value: T) => Promise<void>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly schedule: (run: () => void, ms: number) => () => void;
}

export interface Autosave<T> {
  change(value: T): void;
  /** Writes what is pending now; resolves when it is kept. */
  flush(): Promise<void>;
}

export const AUTOSAVE_DELAY_MS = 300;

export function createAutosave<T>({ save, onStatus, schedule }: AutosaveDeps<T>): Autosave<T> {
  let pending: { readonly value: T } | null = null;
  let cancel: (() => void) | null = null;
  let writing: Promise<void> | null = null;

  const write = async (): Promise<void> => {
    while (pending) {
      const { value } = pending;
      pending = null;
      try {
        await save(value);
        if (!pending) onStatus({ phase: 'saved' });
      } catch (error) {
        onStatus({
          phase: 'failed',
          message: error instanceof Error ? error.message : String(error),
        });
      }
    }
  };

  const flush = (): Promise<void> => {
    cancel?.();
    cancel = null;
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    change(value) {
      pending = { value };
      onStatus({ phase: 'pending' });
      cancel ??= schedule(() => void flush(), AUTOSAVE_DELAY_MS);
    },
    flush,
  };
}
