/** What reading a file or pasted text gives. */
import type { Doc } from '#core/doc/doc.ts';
import type { Json } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import type { PlacedProblem } from './place.ts';

/** What was read. */
export type Shape = 'widget file' | 'widget JSON' | 'widget item' | 'events' | 'JSX';

/** A widget as read. Its id is null where the text holds none. */
export type ImportedWidget = Omit<Widget, 'id'> & { readonly id: string | null };

export interface Note {
  readonly kind: 'rebuilt' | 'kept' | 'dropped' | 'differs';
  readonly code: string;
  /** One sentence for people. */
  readonly message: string;
}

/** A place where view and template of one file show something else. */
export interface Difference {
  /** Path in the widget JSON, such as `$.children[0].value`. */
  readonly path: string;
  /** Absent: nothing stands there. */
  readonly view?: Json;
  readonly template?: Json;
  /** The data with which it shows: `the default state`, `the state Empty`, `sample data`. */
  readonly data: string;
}

/** The two sources of a file that disagree. The widget holds the view; the template can take its place. */
export interface Choice {
  readonly view: Doc;
  readonly template: Doc;
  readonly difference: Difference;
}

export interface Imported {
  readonly widget: ImportedWidget;
  readonly shape: Shape;
  /** The template as it stands in the file; null where there is none. */
  readonly template: string | null;
  readonly notes: readonly Note[];
  readonly choice: Choice | null;
}

/** Fits `Result<Imported>`; its problems know their place. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly value: Imported;
      readonly warnings: readonly PlacedProblem[];
    }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };
