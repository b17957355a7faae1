import { describe, expect, it } from 'vitest';
import { parseView } from '#codec/jsx/parse.ts';
import { printView } from '#codec/jsx/print.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Project } from '#core/project/project.ts';
import { openSaved } from './open-saved.ts';
import { saveProject } from './save-project.ts';
import type { SavedProject } from './saved-project.ts';

const VIEW = `<Card>
  {/* kept */}
  {items.map((item) => (
    <Text   value={item.name} key={item.id} />
  ))}
</Card>
`;

function parse(view: string): Doc {
  let next = 0;
  const parsed = parseView(view, { newId: () => `n${next++}` });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

const project: Project = {
  id: 'p',
  name: 'Project',
  widgets: [
    {
      id: 'w',
      name: 'Widget',
      doc: parse(VIEW),
      draft: '<Card',
      schemaMode: 'jsonSchema',
      schema: '',
      jsonSchema: { type: 'object' },
      defaultState: { items: [{ id: '1', name: 'A' }] },
      states: [{ id: 's', name: 'Empty', state: { items: [] } }],
    },
  ],
  files: [{ path: 'server.ts', text: 'export default 1;' }],
};

const noParser = (): Promise<Doc> => Promise.reject(new Error('The parser was asked'));
/** What a browser's store or a file gives back. */
const stored = (saved: SavedProject): SavedProject =>
  JSON.parse(JSON.stringify(saved)) as SavedProject;

describe('a saved project', () => {
  it('opens as it was, without the parser', async () => {
    const opened = await openSaved(stored(saveProject(project)), noParser);
    expect(opened).toEqual(project);
    expect(printView(opened.widgets[0]!.doc)).toBe(VIEW);
  });

  it('holds the view as text, byte for byte', () => {
    expect(saveProject(project).widgets[0]?.view).toBe(VIEW);
  });

  it('holds a source text once, however many nodes came from it', () => {
    const text = JSON.stringify(saveProject(project));
    expect(text.split('kept').length - 1).toBe(2);
  });

  it('opens from the view where the snapshot is missing or of another build', async () => {
    const saved = stored(saveProject(project));
    const [widget] = saved.widgets;
    if (!widget?.snapshot) throw new Error('No snapshot');
    const { snapshot, ...bare } = widget;
    for (const other of [bare, { ...bare, snapshot: { ...snapshot, stamp: 'older' } }]) {
      const opened = await openSaved({ ...saved, widgets: [other] }, async (view) => parse(view));
      expect(printView(opened.widgets[0]!.doc)).toBe(VIEW);
    }
  });
});
