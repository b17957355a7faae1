import { printView } from '#codec/jsx/print.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Project, Widget } from '#core/project/project.ts';
import { FORMAT, SNAPSHOT_STAMP, VERSION } from './saved-project.ts';
import type { SavedProject, SavedWidget, Snapshot } from './saved-project.ts';

export function saveProject(project: Project): SavedProject {
  return {
    format: FORMAT,
    version: VERSION,
    id: project.id,
    name: project.name,
    widgets: project.widgets.map(saveWidget),
    files: project.files,
  };
}

const saved = new WeakMap<Widget, SavedWidget>();

/** Widgets are immutable, so an unchanged one is encoded once. */
function saveWidget(widget: Widget): SavedWidget {
  const known = saved.get(widget);
  if (known) return known;
  const { doc, ...facts } = widget;
  const result: SavedWidget = { ...facts, view: printView(doc), snapshot: snapshot(doc) };
  saved.set(widget, result);
  return result;
}

function snapshot(doc: Doc): Snapshot {
  const texts: string[] = [];
  const indexes = new Map<string, number>();
  const textIndex = (text: string): number => {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const nodes = Object.values(doc.nodes).map(({ source, ...node }) =>
    source ? { ...node, source: { ...source, text: textIndex(source.text) } } : node,
  );
  return { stamp: SNAPSHOT_STAMP, texts, root: doc.root, nodes };
}
