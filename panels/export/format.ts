/** What can be exported, and as which file. A format is one entry of `FORMATS`. */
import type { Widget } from '#core/project/project.ts';
import type { Problem } from '#core/result.ts';
import type { CodeLanguage } from '#editor-host/editor-props.ts';

export type Exported =
  | {
      readonly kind: 'file';
      /** Name with its extension, made from the widget's. */
      readonly name: string;
      readonly language: CodeLanguage;
      readonly text: string;
    }
  /** There is nothing to write yet. */
  | { readonly kind: 'empty'; readonly message: string }
  /** The widget can't be said in this format; the problems say why and where. */
  | { readonly kind: 'refused'; readonly title: string; readonly problems: readonly Problem[] };

/** What a person can choose; a format looks only at its own choices. */
export interface ExportChoices {
  /** Id of the state whose data is used; null is the default one. */
  readonly state: string | null;
  /** A function of the data, or a constant with a state's data put in. */
  readonly shape: 'function' | 'literal';
  /** Actions with a type each, or as plain configs. */
  readonly actions: 'typed' | 'plain';
}

export interface ExportFormat {
  /** As on the tab. */
  readonly tab: string;
  /** Which choices count, given the others. */
  readonly choices: (chosen: ExportChoices) => readonly (keyof ExportChoices)[];
  /** The file is code that can be run and compared with the preview. */
  readonly provable: boolean;
  readonly write: (widget: Widget, chosen: ExportChoices) => Exported | Promise<Exported>;
  /** What gives the same in a shell, after the name of the widget's file. */
  readonly command: (widget: Widget, chosen: ExportChoices) => string;
}
