/** Real stores around one widget, for tests of panels. Time stands still; nothing is written. */
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { JsonObject } from '#core/json.ts';
import type { Project, Widget } from '#core/project/project.ts';
import { memoryStorage } from '#persist/memory.ts';
import { createEditor } from '../editor.ts';
import { createPreview } from '../preview.ts';
import { createProjects } from '../projects.ts';
import { createSaving } from '../saving.ts';
import { createSettled } from '../settled.ts';
import { openWidget } from '../stores.tsx';
import type { Stores } from '../stores.tsx';
import { createWorkbench } from '../workbench.ts';

export interface TestStores extends Stores {
  /** The open document now. */
  readonly doc: () => Doc;
  readonly selection: () => readonly string[];
}

export function testWidget(doc: Doc = EMPTY_DOC, data: JsonObject = {}): Widget {
  return {
    id: 'widget',
    name: 'Edit todo',
    doc,
    schemaMode: 'jsonSchema',
    schema: '',
    jsonSchema: {},
    defaultState: data,
    states: [],
  };
}

/**
 * New ids are `new1`, `new2`, …
 * @param afterPaint runs what waits for the paint of a change; without it that is at once
 */
export function testStores(
  doc?: Doc,
  data?: JsonObject,
  afterPaint: (run: () => void) => void = (run) => run(),
): TestStores {
  const widget = testWidget(doc, data);
  const project: Project = { id: 'project', name: 'Test', widgets: [widget], files: [] };
  const editor = createEditor({ project, now: () => 0 });
  const preview = createPreview(editor);
  const saving = createSaving();
  let count = 0;
  const newId = (): string => `new${(count += 1)}`;
  return {
    editor,
    preview,
    settled: createSettled({ editor, preview, afterPaint }),
    workbench: createWorkbench({}),
    saving,
    projects: createProjects({
      editor,
      saving,
      storage: memoryStorage(),
      parse: () => Promise.resolve(EMPTY_DOC),
      schedule: () => () => undefined,
      nowIso: () => '2026-11-24T00:00:00Z',
    }),
    newId,
    newUuid: newId,
    doc: () => openWidget(editor.edit()).doc,
    selection: () => editor.edit().selection,
  };
}
