import { watch as watchFolder } from 'node:fs';
import { dirname, join } from 'node:path';

/** Editors write a file in several steps: quiet for this many ms means done. */
const QUIET = 60;

export interface Watch {
  /** From now on these files, and no others. */
  follow(files: readonly string[]): void;
  close(): void;
}

/**
 * Calls back when one of the files has changed. Their folders are watched, because many editors
 * put a new file in the place of the old one.
 */
export function watchFiles(changed: () => void): Watch {
  let folders: { close(): void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const close = (): void => {
    clearTimeout(timer);
    for (const folder of folders) folder.close();
    folders = [];
  };
  return {
    follow(files) {
      close();
      const watched = new Set(files);
      folders = Array.from(new Set(files.map((file) => dirname(file))), (folder) =>
        watchFolder(folder, (_, name) => {
          if (name !== null && !watched.has(join(folder, name))) return;
          clearTimeout(timer);
          timer = setTimeout(changed, QUIET);
        }),
      );
    },
    close,
  };
}
