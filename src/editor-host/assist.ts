/** What an owner of a text knows about it: the editor only shows it. All offsets are UTF-16. */
import type { OffsetRange } from './editor-props.ts';

export interface Suggestion {
  readonly label: string;
  /** At the right: a type, or a value. */
  readonly detail?: string;
  /** A sentence beside the list. */
  readonly doc?: string;
  /** What is written; absent: the label. */
  readonly insert?: string;
  /** `insert` has places for the caret: `$1`, `${1:here}`, `$0` last. */
  readonly snippet?: true;
  /** The list opens again after it. */
  readonly goesOn?: true;
}

export interface Suggestions {
  /** The text that is replaced, on one line. */
  readonly from: number;
  readonly to: number;
  /** Best first. */
  readonly items: readonly Suggestion[];
}

export interface HoverText {
  readonly from: number;
  readonly to: number;
  /** In mono. */
  readonly code: string;
  readonly doc: string;
}

/** A mend of what a marker shows. */
export interface QuickFix {
  /** A verb and what it does it to: `Add label`. */
  readonly title: string;
  readonly fix:
    | { readonly kind: 'edit'; readonly at: OffsetRange; readonly text: string }
    /** Changes what the text is of; the editor follows. */
    | { readonly kind: 'run'; readonly run: () => void };
}

export interface Assist {
  /** `typed`: the sign that asked for it; null when somebody did. */
  readonly complete: (
    text: string,
    offset: number,
    typed: string | null,
  ) => Promise<Suggestions | null>;
  readonly hover: (text: string, offset: number) => Promise<HoverText | null>;
  /** The whole text in its fixed style; null while it can't be read. */
  readonly format: (text: string) => Promise<string | null>;
}
