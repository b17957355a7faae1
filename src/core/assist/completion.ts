/** A suggestion, and where it goes. */
export type CompletionKind =
  'component' | 'prop' | 'key' | 'value' | 'variable' | 'data' | 'method' | 'function' | 'snippet';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** At the right: a type, or the value of now. */
  readonly detail?: string;
  readonly doc?: string;
  /** What is written. Absent: the label. */
  readonly insert?: string;
  /** `insert` has places for the caret. */
  readonly snippet?: true;
  /** What is written asks for the next suggestion. */
  readonly goesOn?: true;
}

export interface Completions {
  /** The text that a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  /** Best first. */
  readonly items: readonly Completion[];
}
