/** A control as its form sees it. */
import type { Json, WidgetJson } from '#core/json.ts';

interface Field {
  readonly name: string;
  /** Type of the control, such as `Select`. */
  readonly control: string;
  readonly element: WidgetJson;
}

export interface FieldValue extends Field {
  readonly value: Json;
}

/** A mounted control. */
export interface LiveField extends Field {
  /** For the order in the document. */
  readonly node: () => Element | null;
  /** Undefined: contributes nothing (disabled, or nothing chosen). */
  readonly read: () => Json | undefined;
  /** Checks the value and marks the control; null when it is valid, else the browser's sentence. */
  readonly check: () => string | null;
  /** Takes the focus and says what is wrong. */
  readonly report: () => void;
  /** A native text input: Enter in it submits. */
  readonly typed: boolean;
}

/** A button that submits. */
export interface Submitter {
  readonly node: () => Element | null;
  readonly disabled: () => boolean;
  readonly press: () => void;
}
