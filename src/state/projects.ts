/** Opens and keeps whole projects: the editor on one side, the storage on the other. */
import { createAutosave } from '#persist/autosave.ts';
import type { Project } from '#core/project/project.ts';
import { openSaved } from '#persist/open-saved.ts';
import type { ParseView } from '#persist/open-saved.ts';
import type { ProjectSummary, Storage } from '#persist/storage.ts';
import type { Editor } from './editor.ts';
import type { Saving } from './saving.ts';

export type { ProjectSummary };

export interface Projects {
  /** All kept projects, newest first. */
  list(): Promise<readonly ProjectSummary[]>;
  /** Opens a kept project. Rejects with a sentence when it cannot be read. */
  open(id: string): Promise<void>;
  /** Opens a new project beside the present one, which stays kept. */
  start(project: Project): Promise<void>;
  remove(id: string): Promise<void>;
  /** Writes what is not yet kept. */
  flush(): Promise<void>;
}

interface ProjectsDeps {
  readonly editor: Editor;
  readonly saving: Saving;
  readonly storage: Storage;
  readonly parse: ParseView;
  readonly schedule: (run: () => void, ms: number) => () => void;
  readonly nowIso: () => string;
}

export function createProjects(deps: ProjectsDeps): Projects {
  const { editor, saving, storage, parse, schedule, nowIso } = deps;
  const autosave = createAutosave<Project>({
    async save(project) {
      // Printing views is not needed before the first change.
      const { saveProject } = await import('#persist/save-project.ts');
      await storage.save(saveProject(project), nowIso());
    },
    onStatus: (status) => saving.setState(status, true),
    schedule,
  });
  let kept = editor.edit().project;
  editor.subscribe(() => {
    const { project } = editor.edit();
    if (project === kept) return;
    kept = project;
    autosave.change(project);
  });
  return {
    list: () => storage.list(),
    async open(id) {
      await autosave.flush();
      const project = await openSaved(await storage.load(id), parse);
      editor.openProject(project);
    },
    async start(project) {
      await autosave.flush();
      editor.openProject(project);
      await autosave.flush();
    },
    remove: (id) => storage.remove(id),
    flush: () => autosave.flush(),
  };
}
