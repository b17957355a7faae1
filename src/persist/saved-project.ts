/**
 * The saved format of a project, one for IndexedDB, files and links. View text is the truth; the
 * snapshot of the parsed document beside it spares the parser on opening and may be dropped.
 */
import type { Doc } from '#core/doc/doc.ts';
import type { Node } from '#core/doc/node.ts';
import type { JsonObject } from '#core/json.ts';
import type {
  NamedState,
  Project,
  ProjectFile,
  SchemaMode,
  Widget,
} from '#core/project/project.ts';
import { printView } from '#codec/jsx/print.ts';

export const FORMAT = 'kitbench';
export const VERSION = 1;
/** Changes whenever documents of an older build may mean something else to this one. */
const SNAPSHOT_STAMP = 'doc-1';

export interface SavedWidget {
  readonly id: string;
  readonly name: string;
  readonly view: string;
  readonly draft?: string;
  readonly schemaMode: SchemaMode;
  readonly schema: string;
  readonly jsonSchema: JsonObject;
  readonly defaultState: JsonObject;
  readonly states: readonly NamedState[];
  readonly snapshot?: Snapshot;
}

export interface SavedProject {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly id: string;
  readonly name: string;
  readonly widgets: readonly SavedWidget[];
  readonly files: readonly ProjectFile[];
}

interface Snapshot {
  readonly stamp: string;
  /** Source texts that nodes refer to by index, so that each is stored once. */
  readonly texts: readonly string[];
  readonly root: string | null;
  readonly nodes: readonly (Omit<Node, 'source'> & {
    readonly source?: readonly [number, number, number];
  })[];
}

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
    source
      ? { ...node, source: [textIndex(source.text), source.start, source.end] as const }
      : node,
  );
  return { stamp: SNAPSHOT_STAMP, texts, root: doc.root, nodes };
}

function fromSnapshot(cached: Snapshot): Doc | undefined {
  if (cached.stamp !== SNAPSHOT_STAMP) return undefined;
  const nodes = Object.fromEntries(
    cached.nodes.map(({ source, ...node }) => {
      const text = source && cached.texts[source[0]];
      const whole =
        source && text !== undefined
          ? { ...node, source: { text, start: source[1], end: source[2] } }
          : node;
      // The kind and its fields went in together and come out together.
      return [node.id, whole as Node];
    }),
  );
  return { root: cached.root, nodes };
}
