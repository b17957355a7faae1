/** Makes the session of this page: what it reads of the editor, and where handlers run. */
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
  return createSession({
    clock: systemClock,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    files: () => editor.edit().project.files,
    starter,
    subject() {
      const { project, widget, state } = editor.edit();
      return `${project.id}/${widget}/${state ?? ''}`;
    },
    beforeRun: () => void projects.flush(),
    async loadSandbox() {
      const [{ createSandbox }, { compile }] = await Promise.all([
        import('#mock-server/sandbox/host.ts'),
        import('#editor-host/compile.ts'),
      ]);
      return (deps) =>
        createSandbox({
          ...deps,
          compile,
          frameUrl: new URL('sandbox.html', document.baseURI).href,
          runtime: async () => (await import('virtual:sandbox-runtime')).default,
        });
    },
  });
}
