import type { Doc } from '#core/doc/doc.ts';
import type { Node } from '#core/doc/node.ts';
import type { Project, Widget } from '#core/project/project.ts';
import { SNAPSHOT_STAMP } from './saved-project.ts';
import type { SavedProject, Snapshot } from './saved-project.ts';

/** Parses view text where no usable snapshot is at hand. Loaded on demand. */
export type ParseView = (view: string) => Promise<Doc>;

export async function openSaved(project: SavedProject, parse: ParseView): Promise<Project> {
  const widgets = await Promise.all(
    project.widgets.map(async ({ view, snapshot: cached, ...facts }): Promise<Widget> => {
      return { ...facts, doc: (cached && fromSnapshot(cached)) ?? (await parse(view)) };
    }),
  );
  return { id: project.id, name: project.name, widgets, files: project.files };
}

function fromSnapshot(cached: Snapshot): Doc | undefined {
  if (cached.stamp !== SNAPSHOT_STAMP) return undefined;
  const nodes = Object.fromEntries(
    cached.nodes.map(({ source, ...node }) => {
      const text = source && cached.texts[source.text];
      const whole = text === undefined ? node : { ...node, source: { ...source, text } };
      // The kind and its fields went in together and come out together.
      return [node.id, whole as Node];
    }),
  );
  return { root: cached.root, nodes };
}
