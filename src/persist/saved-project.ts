/**
 * The saved format of a project, one for IndexedDB, files and links. View text is the truth; the
 * snapshot of the parsed document beside it spares the parser on opening and may be dropped.
 */
import type { Node, Source } from '#core/doc/node.ts';
import type { JsonObject } from '#core/json.ts';
import type { NamedState, ProjectFile, SchemaMode } from '#core/project/project.ts';

export const FORMAT = 'kitbench';
export const VERSION = 1;
/** Changes whenever documents of an older build may mean something else to this one. */
export const SNAPSHOT_STAMP = 'doc-1';

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

export interface Snapshot {
  readonly stamp: string;
  /** Source texts that nodes refer to by index, so that each is stored once. */
  readonly texts: readonly string[];
  readonly root: string | null;
  readonly nodes: readonly (Omit<Node, 'source'> & { readonly source?: SavedSource })[];
}

/** A node's source with the index of its text in `texts`. */
export type SavedSource = Omit<Source, 'text'> & { readonly text: number };
