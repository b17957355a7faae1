/** What an editor is given, with Monaco or before it has arrived. */
import type { Assist, QuickFix } from './assist.ts';

/** `jsx` is the view language: one expression, no statements. */
export type EditorLanguage = 'typescript' | 'json' | 'jsx';
/** Languages that can be read in colour; Python is only shown. */
export type CodeLanguage = EditorLanguage | 'python';
export type EditorTheme = 'light' | 'dark';

/** Half-open range of UTF-16 offsets into the value. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** A place by line and column, both from 1, for problems that don't know offsets. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** A squiggle, with its sentence on hover. */
export interface Marker {
  readonly at: OffsetRange | LinePlace;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** Stable code, shown after the sentence. */
  readonly code?: string;
  /** Mends, worked out when they are asked for. */
  readonly fixes?: () => readonly QuickFix[];
}

/** A line to show; another `nonce` shows it again. */
export interface Reveal {
  readonly line: number;
  readonly column?: number;
  readonly nonce: number;
}

/** A file the language service must know beside the one shown. */
export interface SiblingFile {
  readonly path: string;
  readonly text: string;
}

export interface CodeEditorProps {
  /** Accessible name of the text area. */
  readonly label: string;
  readonly language: EditorLanguage;
  /** Identity of the text: its undo, caret and scroll place are kept by it. Handlers: the file's path. */
  readonly path: string;
  /** Grows with every opened project; texts of an older session are forgotten. */
  readonly session: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly theme: EditorTheme;
  readonly readOnly?: boolean;
  readonly markers?: readonly Marker[];
  /** Their lines are tinted, with a bar at the left edge. */
  readonly highlightRanges?: readonly OffsetRange[];
  readonly reveal?: Reveal | null;
  /** The person moved the caret: offset into the text. */
  readonly onCursor?: (offset: number) => void;
  readonly onFocusChange?: (focused: boolean) => void;
  readonly siblings?: readonly SiblingFile[];
  /** Completion, hover and format, for `jsx` and `json`. Keep its identity while it knows the same. */
  readonly assist?: Assist;
}

/** The part of Monaco's editor that is needed to hand it the place of the plain one. */
export interface ReadyEditor {
  focus(): void;
  getModel(): { getPositionAt(offset: number): { lineNumber: number; column: number } } | null;
  setSelection(selection: {
    startLineNumber: number;
    startColumn: number;
    endLineNumber: number;
    endColumn: number;
  }): void;
}
