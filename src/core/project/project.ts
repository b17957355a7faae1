import type { Doc } from '../doc/doc.ts';
import type { JsonObject } from '../json.ts';

/** A named set of data to see a widget with; "Default" is the widget's `defaultState`. */
export interface NamedState {
  readonly id: string;
  readonly name: string;
  readonly state: JsonObject;
}

export type SchemaMode = 'zod' | 'jsonSchema';

export interface Widget {
  /** UUID, or an imported `wig_…`. */
  readonly id: string;
  readonly name: string;
  readonly doc: Doc;
  /** View text that does not parse yet. While it is set, `doc` is the last good document. */
  readonly draft?: string;
  readonly schemaMode: SchemaMode;
  /** Zod source, meaningful when `schemaMode` is `zod`. */
  readonly schema: string;
  readonly jsonSchema: JsonObject;
  readonly defaultState: JsonObject;
  readonly states: readonly NamedState[];
}

/** A handler file, such as `server.ts` and `client.ts`. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly widgets: readonly Widget[];
  readonly files: readonly ProjectFile[];
}

/** Data a widget is shown with: a named state, or the default one when `stateId` is null. */
export function stateData(widget: Widget, stateId: string | null): JsonObject {
  return widget.states.find((state) => state.id === stateId)?.state ?? widget.defaultState;
}
