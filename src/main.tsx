/** The only place that constructs and connects things. */
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newProject } from '#core/project/new-project.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Project } from '#core/project/project.ts';
import { indexedDbStorage } from '#persist/indexeddb.ts';
import { memoryStorage } from '#persist/memory.ts';
import { openSaved } from '#persist/open-saved.ts';
import type { Storage } from '#persist/storage.ts';
import { Workbench } from '#panels/Workbench.tsx';
import { createEditor } from '#state/editor.ts';
import { afterPaint } from '#state/after-paint.ts';
import { createPreview } from '#state/preview.ts';
import { createProjects } from '#state/projects.ts';
import { SchemasProvider } from '#state/schema/context.tsx';
import { createSchemas } from '#state/schema/schemas.ts';
import { SessionProvider } from '#state/session/context.tsx';
import { createSaving } from '#state/saving.ts';
import { createSettled } from '#state/settled.ts';
import { StoresProvider } from '#state/stores.tsx';
import type { Stores } from '#state/stores.tsx';
import { createWorkbench } from '#state/workbench.ts';
import { evaluateSchema } from './evaluate-schema.ts';
import { newNodeId, newUuid } from './ids.ts';
import { bindKeys } from './keys.ts';
import { registerOffline } from './offline/register.ts';
import { runFiles } from './run-files.ts';
import { connectSession } from './session.ts';
import { loadSettings, saveSettings } from './settings.ts';

/** The parser is large and only needed where a document has no usable snapshot. */
async function parse(view: string): Promise<Doc> {
  const { parseView } = await import('#codec/jsx/parse.ts');
  const parsed = parseView(view, { newId: newNodeId });
  if (parsed.ok) return parsed.value;
  throw new Error(`A saved view can't be read. ${parsed.problems[0]?.message ?? ''}`);
}

/** What was open last, or a new project; with the reason when something kept could not be read. */
async function openLast(): Promise<{ storage: Storage; project: Project; failure?: string }> {
  const storage = indexedDbStorage();
  try {
    const saved = await storage.loadLast();
    return { storage, project: saved ? await openSaved(saved, parse) : newProject({ newUuid }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { storage: memoryStorage(), project: newProject({ newUuid }), failure: why };
  }
}

function connect(project: Project, storage: Storage): Stores {
  const workbench = createWorkbench(
    loadSettings(matchMedia('(prefers-color-scheme: dark)').matches),
  );
  const editor = createEditor({ project, now: () => performance.now() });
  const preview = createPreview(editor);
  const settled = createSettled({ editor, preview, afterPaint });
  const saving = createSaving();
  const projects = createProjects({
    editor,
    saving,
    storage,
    parse,
    // Writing a large project takes longer than a letter may wait.
    schedule(run, ms) {
      let cancel = (): void => clearTimeout(timer);
      const timer = setTimeout(() => {
        cancel = afterPaint(run);
      }, ms);
      return () => cancel();
    },
    nowIso: () => new Date().toISOString(),
  });
  return {
    editor,
    preview,
    settled,
    workbench,
    saving,
    projects,
    newId: newNodeId,
    newUuid,
    runFiles,
  };
}

/** Theme on the page, arrangement in this browser, work kept when the page is left. */
function follow({ workbench, projects, saving }: Stores): void {
  const applyTheme = (): void => {
    document.documentElement.dataset['theme'] = workbench.getState().theme;
  };
  applyTheme();
  let timer: ReturnType<typeof setTimeout> | undefined;
  workbench.subscribe((state, before) => {
    if (state.theme !== before.theme) applyTheme();
    clearTimeout(timer);
    timer = setTimeout(() => saveSettings(state), 200);
  });
  const keep = (): void => {
    saveSettings(workbench.getState());
    void projects.flush();
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
  addEventListener('beforeunload', (event) => {
    if (saving.getState().phase === 'saved') return;
    keep();
    event.preventDefault();
  });
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const { storage, project, failure } = await openLast();
const stores = connect(project, storage);
const session = connectSession(stores);
const schemas = createSchemas({
  editor: stores.editor,
  evaluate: evaluateSchema,
  session: session.state,
});
follow(stores);
bindKeys(stores);
if (failure !== undefined) {
  stores.workbench.setState({
    toast: { text: `${failure} This session is not kept.`, undo: false, nonce: 0 },
  });
}
createRoot(root).render(
  <StrictMode>
    <StoresProvider value={stores}>
      <SessionProvider value={session}>
        <SchemasProvider value={schemas}>
          <Workbench />
        </SchemasProvider>
      </SessionProvider>
    </StoresProvider>
  </StrictMode>,
);
registerOffline();
