/** What can be exported, and as which file. A format is one entry of `FORMATS`. */
import type { EditorLanguage } from '#editor-host/editor-props.ts';
import type { Widget } from '#core/project/project.ts';
import type { Problem } from '#core/result.ts';

export type Exported =
  | {
      readonly kind: 'file';
      /** Name with its extension, made from the widget's. */
      readonly name: string;
      readonly language: EditorLanguage;
      readonly text: string;
    }
  /** Nothing can be written; the problems say why. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface ExportInput {
  readonly widget: Widget;
  /** Id of the state whose data is used; null is the default one. */
  readonly state: string | null;
}

export interface ExportFormat {
  /** As on the tab. */
  readonly tab: string;
  /** Whether the result is of one state, so that the state can be chosen. */
  readonly ofState: boolean;
  readonly write: (input: ExportInput) => Exported | Promise<Exported>;
}
