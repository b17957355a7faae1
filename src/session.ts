/** Makes the session of this page: what it reads of the editor, and where handlers run. */
import type { CheckTypes, Compile } from '#mock-server/sandbox/compile.ts';
import { systemClock } from '#mock-server/transport/clock.ts';
import { createSession } from '#state/session/control.ts';
import type { Session, Starter } from '#state/session/session.ts';
import type { Stores } from '#state/stores.tsx';

export function connectSession({ editor, preview, projects }: Stores): Session {
  const starter = (): Starter | null => {
    const { expansion } = preview.getState();
    if (!expansion.widget) return null;
    return { widget: expansion.widget, nodeOf: (element) => expansion.originOf(element)?.node };
  };
  let check: Promise<CheckTypes> | null = null;
  const loadCheck = async (): Promise<CheckTypes> => {
    const { browserCheck } = await import('#mock-server/sandbox/browser.ts');
    return browserCheck(async (files) =>
      (await import('#editor-host/compile.ts')).checkTypes(files),
    );
  };
  return createSession({
    clock: systemClock,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    files: () => editor.edit().project.files,
    starter,
    beforeRun: () => void projects.flush(),
    checkTypes: async (files) => (await (check ??= loadCheck()))(files),
    async loadSandbox() {
      const { browserSandbox } = await import('#mock-server/sandbox/browser.ts');
      // The compiler loads only for text whose emit is not kept.
      const compile: Compile = async (files) =>
        (await import('#editor-host/compile.ts')).compile(files);
      return browserSandbox(compile, new URL('sandbox.html', document.baseURI).href);
    },
  });
}
